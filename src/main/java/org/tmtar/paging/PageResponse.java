package org.tmtar.paging;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Creates the response with one page. The body is a JSON array. The header {@code Link} has the URIs of
 * other pages, and {@code X-Total-Count} has the length of the list if it was counted.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
public final class PageResponse {

  /** The header with the number of items of the whole list. */
  public static final String TOTAL_COUNT = "X-Total-Count";

  private static final String PER_PAGE = "per_page";

  /**
   * The maximum length of a query that the links repeat as it was sent. Longer links would exceed the header
   * sizes that many clients and proxies accept.
   */
  private static final int MAX_REPEATED_QUERY = 500;

  private static final Pattern LAST_SEGMENT = Pattern.compile("/[^/]+/?$");

  private PageResponse() {}

  /**
   * The response to a request with the number of the page in its query.
   *
   * @param page the page
   * @param uri the URI of the request, from which the links are derived
   * @param filters the names of the query parameters that select the items of the list
   */
  public static Response.ResponseBuilder of(Page<?> page, UriInfo uri, String... filters) {
    return of(
        page, number -> uriWithoutExcess(page, uri, filters).replaceQueryParam("page", number));
  }

  /**
   * The response to a request whose path ends in the number of the page.
   *
   * @param filters the names of the query parameters that select the items of the list
   */
  public static Response.ResponseBuilder ofNumberedPath(
      Page<?> page, UriInfo uri, String... filters) {
    String path = LAST_SEGMENT.matcher(uri.getRequestUri().getRawPath()).replaceFirst("/");
    return of(page, number -> uriWithoutExcess(page, uri, filters).replacePath(path + number));
  }

  /**
   * The URI of the request. If its query is long, parameters are omitted that do not change the list, and
   * so are further values of the others.
   */
  private static UriBuilder uriWithoutExcess(Page<?> page, UriInfo uri, String... filters) {
    UriBuilder builder = uri.getRequestUriBuilder();
    String query = uri.getRequestUri().getRawQuery();
    if (query == null || query.length() <= MAX_REPEATED_QUERY) {
      return builder;
    }
    builder.replaceQuery(null).queryParam(PER_PAGE, page.request().perPage());
    MultivaluedMap<String, String> encoded = uri.getQueryParameters(false);
    for (String filter : filters) {
      if (encoded.containsKey(filter)) {
        builder.queryParam(filter, encoded.getFirst(filter));
      }
    }
    return builder;
  }

  private static Response.ResponseBuilder of(Page<?> page, LongFunction<UriBuilder> pageUri) {
    Response.ResponseBuilder response =
        Response.ok(page.items()).header(HttpHeaders.LINK, links(page, pageUri));
    page.total().ifPresent(total -> response.header(TOTAL_COUNT, total));
    return response;
  }

  /**
   * The value of the {@code Link} header. All links are in one field, because many clients read only the
   * first field of a name.
   */
  private static String links(Page<?> page, LongFunction<UriBuilder> pageUri) {
    long number = page.request().page();
    List<Link> links = new ArrayList<>();
    links.add(link(pageUri.apply(1), "first"));
    page.lastPage().ifPresent(last -> links.add(link(pageUri.apply(last), "last")));
    if (number > 1) {
      long previous = Math.min(number - 1, page.lastPage().orElse(number - 1));
      links.add(link(pageUri.apply(previous), "prev"));
    }
    if (page.hasNext()) {
      links.add(link(pageUri.apply(number + 1), "next"));
    }
    return links.stream().map(Link::toString).collect(Collectors.joining(", "));
  }

  /** A link relative to the host, because the application does not know its host name behind a proxy. */
  private static Link link(UriBuilder pageUri, String relation) {
    return Link.fromUriBuilder(pageUri.scheme(null).host(null).port(-1))
        .rel(relation)
        .build();
  }
}
