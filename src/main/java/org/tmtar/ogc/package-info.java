/**
 * The read interface for geographic information systems: the public content, and with a bearer what the caller sees,
 * as collections of features. The packages of the resources decide which of them a viewer sees.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html">OGC API – Features, Part 1: Core</a>
 */
package org.tmtar.ogc;
