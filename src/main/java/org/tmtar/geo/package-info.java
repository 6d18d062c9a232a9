/** Positions on the earth, the distances between them, cells of the grid H3, and their representation as GeoJSON. */
package org.tmtar.geo;
