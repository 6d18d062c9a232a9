/** Positions on the earth, the distances between them, and their representation as GeoJSON. */
package org.tmtar.geo;
