/**
 * Parts of lists. {@link org.tmtar.paging.SqlList} finds a page, and {@link org.tmtar.paging.BatchedList} reads its
 * items while they are written.
 */
package org.tmtar.paging;
