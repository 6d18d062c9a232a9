package org.tmtar.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.tmtar.json.ScalarText;
import org.tmtar.problem.InvalidRequestException;

/**
 * Which part of a list somebody asks for.
 *
 * <p>Bean parameters cannot be records in Jakarta REST 3.1.
 */
public class PageRequest {

  /** The most, and the default, of items on one page. */
  public static final int MAX_PER_PAGE = 1000;

  private static final int ON_A_NUMBERED_PAGE = 10;

  /** No list has as many rows; PostgreSQL adds the size of a page to it. */
  private static final long MAX_OFFSET = Long.MAX_VALUE / 2;

  @QueryParam("page")
  @DefaultValue("1")
  @Min(1)
  private Long page;

  @QueryParam("per_page")
  @DefaultValue("" + MAX_PER_PAGE)
  @Min(1)
  @Max(MAX_PER_PAGE)
  private Integer perPage;

  /** For Jakarta REST, which fills the fields from the query. */
  public PageRequest() {}

  /**
   * @param page from 1
   * @param perPage from 1 to {@link #MAX_PER_PAGE}
   */
  public PageRequest(long page, int perPage) {
    this.page = page;
    this.perPage = perPage;
  }

  /**
   * Of an address whose path ends in the number of the page, of which there are ten items unless {@code
   * per_page} says otherwise. Read by hand: as a bean that is filled and validated, these two numbers took
   * more of the time of a feed than what it shows.
   *
   * @param uri of a request whose path has a parameter {@code page}
   * @throws InvalidRequestException if something is no number, or less or more than it may be
   */
  public static PageRequest ofNumberedPath(UriInfo uri) {
    String perPage = uri.getQueryParameters().getFirst("per_page");
    long page = number("/page", uri.getPathParameters().getFirst("page"));
    long items = perPage == null ? ON_A_NUMBERED_PAGE : number("/per_page", perPage);
    if (items > MAX_PER_PAGE) {
      throw new InvalidRequestException("/per_page", "must be at most " + MAX_PER_PAGE);
    }
    return new PageRequest(page, (int) items);
  }

  private static long number(String pointer, String text) {
    try {
      long number = ScalarText.toLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (IllegalArgumentException notOne) {
      // answered below
    }
    throw new InvalidRequestException(pointer, "must be a number from 1 on");
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
    return page - 1 > MAX_OFFSET / perPage ? MAX_OFFSET : (page - 1) * perPage;
  }
}
