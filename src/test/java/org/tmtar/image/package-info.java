/** Tests of the container compositions. */
package org.tmtar.image;
