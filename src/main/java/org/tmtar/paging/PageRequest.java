package org.tmtar.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * Which part of a list somebody asks for.
 *
 * <p>Bean parameters cannot be records in Jakarta REST 3.1.
 */
public class PageRequest {

  /** The most, and the default, of items on one page. */
  public static final int MOST_PER_PAGE = 1000;

  /** No list has as many rows; PostgreSQL adds the size of a page to it. */
  private static final long FARTHEST_OFFSET = Long.MAX_VALUE / 2;

  @QueryParam("page")
  @DefaultValue("1")
  @Min(1)
  private Long page;

  @QueryParam("per_page")
  @DefaultValue("" + MOST_PER_PAGE)
  @Min(1)
  @Max(MOST_PER_PAGE)
  private Integer perPage;

  /** For Jakarta REST, which fills the fields from the query. */
  public PageRequest() {}

  /**
   * @param page from 1
   * @param perPage from 1 to {@link #MOST_PER_PAGE}
   */
  public PageRequest(long page, int perPage) {
    this.page = page;
    this.perPage = perPage;
  }

  /** From 1. */
  public long page() {
    return page;
  }

  public int perPage() {
    return perPage;
  }

  /** How many items come before this page. */
  public long offset() {
    return page - 1 > FARTHEST_OFFSET / perPage ? FARTHEST_OFFSET : (page - 1) * perPage;
  }
}
