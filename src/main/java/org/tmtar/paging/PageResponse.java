package org.tmtar.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers one page: the bare array, with {@code Link} and, where the list was counted, {@code
 * X-Total-Count} beside it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
public final class PageResponse {

  /** How many items the whole list has. */
  public static final String TOTAL_COUNT = "X-Total-Count";

  private static final Pattern LAST_SEGMENT = Pattern.compile("/[^/]+/?$");

  private PageResponse() {}

  /**
   * The answer to a request whose query says which page.
   *
   * @param page what was found
   * @param uri the request's own, to which the links lead back
   */
  public static Response.ResponseBuilder of(Page<?> page, UriInfo uri) {
    return of(page, number -> uri.getRequestUriBuilder().replaceQueryParam("page", number));
  }

  /** The answer to a request whose path ends in the number of the page. */
  public static Response.ResponseBuilder ofNumberedPath(Page<?> page, UriInfo uri) {
    String path = LAST_SEGMENT.matcher(uri.getRequestUri().getRawPath()).replaceFirst("/");
    return of(page, number -> uri.getRequestUriBuilder().replacePath(path + number));
  }

  private static Response.ResponseBuilder of(Page<?> page, LongFunction<UriBuilder> address) {
    Response.ResponseBuilder response =
        Response.ok(page.items()).header(HttpHeaders.LINK, links(page, address));
    page.total().ifPresent(total -> response.header(TOTAL_COUNT, total));
    return response;
  }

  /**
   * The value of the {@code Link} header. All links are in one field, because many clients read only the
   * first field of a name.
   */
  private static String links(Page<?> page, LongFunction<UriBuilder> address) {
    long number = page.request().page();
    List<Link> links = new ArrayList<>();
    links.add(link(address.apply(1), "first"));
    page.lastPage().ifPresent(last -> links.add(link(address.apply(last), "last")));
    if (number > 1) {
      long previous = Math.min(number - 1, page.lastPage().orElse(number - 1));
      links.add(link(address.apply(previous), "prev"));
    }
    if (page.hasNext()) {
      links.add(link(address.apply(number + 1), "next"));
    }
    return links.stream().map(Link::toString).collect(Collectors.joining(", "));
  }

  /** Relative to the host: behind a proxy the application does not know its own name. */
  private static Link link(UriBuilder address, String relation) {
    return Link.fromUriBuilder(address.scheme(null).host(null).port(-1))
        .rel(relation)
        .build();
  }
}
