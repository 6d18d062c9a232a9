/**
 * The transfer of bodies between a client and a node: the size and the minimum throughput of
 * request bodies, and the permits for bodies and large responses.
 *
 * <p>{@link org.tmtar.http.transfer.TransferFilter} wraps every transfer. A client whose body arrives more
 * slowly than the minimum throughput, or that holds a permit for a body while other clients wait for one,
 * loses its connection. The write timeout of the server ends responses that a client does not receive. The
 * threads of the node therefore remain available to other requests.
 */
package org.tmtar.http.transfer;
