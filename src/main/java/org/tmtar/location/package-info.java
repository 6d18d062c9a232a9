/** The tree of places. {@link org.tmtar.location.LocationAccess} answers who administers which. */
package org.tmtar.location;
