package org.tmtar.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * Answers one page: the bare array, with {@code Link} and {@code X-Total-Count} beside it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
public final class PageResponse {

  /** How many items the whole list has. */
  public static final String TOTAL_COUNT = "X-Total-Count";

  private PageResponse() {}

  /**
   * The answer to a request for one page.
   *
   * @param page what was found
   * @param uri the request's own, to which the links lead back
   */
  public static Response of(Page<?> page, UriInfo uri) {
    long number = page.request().page();
    long last = page.lastPage();
    Response.ResponseBuilder response = Response.ok(page.items())
        .header(TOTAL_COUNT, page.total())
        .header(HttpHeaders.LINK, link(uri, "first", 1))
        .header(HttpHeaders.LINK, link(uri, "last", last));
    if (number > 1) {
      response.header(HttpHeaders.LINK, link(uri, "prev", Math.min(number - 1, last)));
    }
    if (number < last) {
      response.header(HttpHeaders.LINK, link(uri, "next", number + 1));
    }
    return response.build();
  }

  /** Relative to the host: behind a proxy the application does not know its own name. */
  private static Link link(UriInfo uri, String relation, long page) {
    return Link.fromUriBuilder(uri.getRequestUriBuilder()
            .scheme(null)
            .host(null)
            .port(-1)
            .replaceQueryParam("page", page))
        .rel(relation)
        .build();
  }
}
