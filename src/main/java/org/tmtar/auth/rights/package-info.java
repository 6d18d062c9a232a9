/**
 * The current rights of callers. {@link org.tmtar.auth.rights.CallerCache} keeps them on the node for as long as
 * the node receives the notifications of changes. {@link org.tmtar.auth.rights.RightsLeaseFilter} delays the
 * response to a change until no node uses the former rights.
 */
package org.tmtar.auth.rights;
