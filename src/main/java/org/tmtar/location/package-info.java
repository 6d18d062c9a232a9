/**
 * The tree of locations. Every right and every publication belongs to a location.
 * {@link org.tmtar.location.LocationAccess} decides which locations a caller administers.
 */
package org.tmtar.location;
