/** The compositions of containers. */
package org.tmtar.image;
