/** Parts of lists. */
package org.tmtar.paging;
