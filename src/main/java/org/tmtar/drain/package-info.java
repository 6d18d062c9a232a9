/**
 * Graceful shutdown of a node. The node accepts no new connections, and completes the requests in
 * progress.
 */
package org.tmtar.drain;
