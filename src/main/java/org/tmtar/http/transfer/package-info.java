/**
 * The transfer of bodies between a client and a node: the size of request bodies, the minimum throughput of
 * slow clients, and the permits for bodies and large responses.
 *
 * <p>{@link org.tmtar.http.transfer.TransferFilter} measures every transfer. A client that is slower than the
 * minimum throughput, or that holds a permit while other clients wait for one, loses its connection. The
 * threads of the node therefore remain available to other requests.
 */
package org.tmtar.http.transfer;
