/**
 * Checks and error format of the API for the HTTP listener of the application server, which is Grizzly in Payara. The
 * listener parses requests before the application receives them, and responds to some of them without the application.
 * Only this package depends on the listener. The application runs without these checks on a server without Grizzly, and on
 * a server that may have other applications, which use the same listener.
 */
package org.tmtar.listener;
