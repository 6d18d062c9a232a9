/**
 * The read interface for open AR browsers: the public objects as spatial content records.
 *
 * @see <a href="https://github.com/OpenArCloud/oscp-spatial-content-discovery">OSCP Spatial Content Discovery</a>
 */
package org.tmtar.oscp;
