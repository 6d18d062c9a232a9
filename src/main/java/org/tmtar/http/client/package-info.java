/**
 * The addresses of clients. A request that arrives through a trusted proxy has the address of the client in
 * {@code X-Forwarded-For}. Only this package reads the address of a connection.
 */
package org.tmtar.http.client;
