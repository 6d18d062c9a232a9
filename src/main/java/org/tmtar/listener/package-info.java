/**
 * Request checks and error responses for the HTTP listener of the application server, which is Grizzly in
 * Payara. The listener parses requests before the application receives them, and responds to some of them
 * without the application. Outside of this package, only {@code server.grizzly} uses Grizzly. The application
 * also runs without these checks, on a server without Grizzly or on a server whose listener is shared with
 * other applications.
 */
package org.tmtar.listener;
