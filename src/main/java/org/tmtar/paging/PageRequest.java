package org.tmtar.paging;

/**
 * The request for a page of a list.
 *
 * @param page the number of the page, from 1
 * @param perPage the number of items of the page, from 1 to {@link #MAX_PER_PAGE}
 */
public record PageRequest(long page, int perPage) {

  /** The maximum and the default number of items of a page. */
  public static final int MAX_PER_PAGE = 1000;

  /**
   * Exceeds the number of rows of any list. It is half of the range because PostgreSQL adds the size of a
   * page to the offset.
   */
  private static final long MAX_OFFSET = Long.MAX_VALUE / 2;

  /** The number of items before this page. */
  public long offset() {
    return page - 1 > MAX_OFFSET / perPage ? MAX_OFFSET : (page - 1) * perPage;
  }
}
