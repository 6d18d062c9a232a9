/** Tests of the container compositions and of the Helm chart. */
package org.tmtar.image;
