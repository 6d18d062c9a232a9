/**
 * The tree of places. Every right and every publication hangs on one of them; {@link
 * org.tmtar.location.LocationAccess} answers who administers which.
 */
package org.tmtar.location;
