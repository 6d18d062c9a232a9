/**
 * Checks and error format of the API for the HTTP listener of the application server, which is Grizzly in Payara. The
 * listener parses requests before the application receives them, and responds to some of them without the application.
 * Only this package depends on the listener. On a server without Grizzly, the application runs without these checks.
 */
package org.tmtar.listener;
