/** The sockets and connections of Grizzly, the network library of Payara. */
package org.tmtar.server.grizzly;
