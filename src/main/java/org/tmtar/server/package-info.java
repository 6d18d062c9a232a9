/**
 * The operations that differ between application servers. Each has an interface here, an implementation for
 * the servers that offer more than the standard, and a fallback that relies on the standard alone. The
 * implementation is selected at run time, so that one WAR runs on every server.
 */
package org.tmtar.server;
