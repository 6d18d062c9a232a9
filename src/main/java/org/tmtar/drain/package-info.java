/** The end of a node that nobody notices: it takes no new requests and finishes those that it has. */
package org.tmtar.drain;
