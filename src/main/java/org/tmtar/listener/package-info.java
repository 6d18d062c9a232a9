/**
 * The HTTP listener of the application server, Grizzly in Payara. It parses requests before the application sees
 * them, and answers some of them itself. This package adds the checks and the error format of the API there. It is
 * the only package that knows the listener; on a server without Grizzly the application runs without it.
 */
package org.tmtar.listener;
