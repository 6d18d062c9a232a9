/**
 * Pagination. {@link org.tmtar.paging.SqlList} finds a page, and {@link org.tmtar.paging.BatchedList}
 * reads its items while the response is written.
 */
package org.tmtar.paging;
