package org.tmtar.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.tmtar.json.ScalarText;
import org.tmtar.problem.InvalidRequestException;

/**
 * The query parameters that select a page of a list.
 *
 * <p>It is not a record, because bean parameters cannot be records in Jakarta REST 3.1.
 */
public class PageParameters {

  /** The default number of items of a page of events. */
  public static final int NUMBERED_PAGE_SIZE = 10;

  @QueryParam("page")
  @DefaultValue("1")
  @Min(1)
  private Long page;

  @QueryParam("per_page")
  @DefaultValue("" + PageRequest.MAX_PER_PAGE)
  @Min(1)
  @Max(PageRequest.MAX_PER_PAGE)
  private Integer perPage;

  /** The page that the parameters select. */
  public PageRequest toRequest() {
    return new PageRequest(page, perPage);
  }

  /**
   * The page of a request whose path ends in the number of the page. It has ten items unless
   * {@code per_page} states another number. The parameters are parsed directly for the rate of feeds, see
   * ADR 0016.
   *
   * @param uri the URI of a request whose path has a parameter {@code page}
   * @throws InvalidRequestException if a parameter is not a number or is out of range
   */
  public static PageRequest ofNumberedPath(UriInfo uri) {
    String perPage = uri.getQueryParameters().getFirst("per_page");
    long page = number("/page", uri.getPathParameters().getFirst("page"));
    long items = perPage == null ? NUMBERED_PAGE_SIZE : number("/per_page", perPage);
    if (items > PageRequest.MAX_PER_PAGE) {
      throw new InvalidRequestException("/per_page", "must be at most " + PageRequest.MAX_PER_PAGE);
    }
    return new PageRequest(page, (int) items);
  }

  private static long number(String pointer, String text) {
    try {
      long number = ScalarText.toLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (IllegalArgumentException invalid) {
      // the exception follows below
    }
    throw new InvalidRequestException(pointer, "must be an integer of at least 1");
  }
}
