/** Positions on the earth, and how far apart they are. */
package org.tmtar.geo;
