package org.tmtar.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.tmtar.http.FilterOrder;

/**
 * The filter that allows pages of the configured origins to call the API from a browser. The cookie of a
 * browser session is accepted only from pages of this server, so credentials are never allowed.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: the CORS protocol</a>
 */
@Provider
@PreMatching
@Priority(FilterOrder.CORS)
@ApplicationScoped
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ORIGIN = "Origin";
  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String METHODS = "GET, POST, PUT, DELETE, HEAD, OPTIONS";
  private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

  private static final Pattern HEADER_NAME =
      Pattern.compile("[ \\t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \\t]*");

  private static final String EXPOSED_HEADERS =
      "Link, X-Total-Count, X-Other-Uses, ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id, Accept-Ranges, Content-Range, RateLimit, RateLimit-Policy";

  private static final Pattern OPEN = Pattern.compile("/?oscp/.*");

  /** The time in seconds for which a browser may cache the response to a preflight request. */
  private static final int MAX_AGE = 7200;

  private CorsConfig config;

  public CorsFilter() {}

  @Inject
  public CorsFilter(CorsConfig config) {
    this.config = config;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isPreflight(request)) {
      request.abortWith(Response.noContent().build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, ORIGIN);
    String origin = request.getHeaderString(ORIGIN);
    if (origin == null || !(config.allows(origin) || isOpen(request.getUriInfo().getPath()))) {
      return;
    }
    headers.putSingle("Access-Control-Allow-Origin", origin);
    headers.putSingle("Access-Control-Expose-Headers", EXPOSED_HEADERS);
    if (isPreflight(request)) {
      headers.putSingle("Access-Control-Allow-Methods", METHODS);
      headers.putSingle("Access-Control-Max-Age", MAX_AGE);
      headers.add(HttpHeaders.VARY, REQUEST_HEADERS);
      allowHeaders(request, headers);
    }
  }

  /** Whether pages of all origins may read a resource, because it contains public content only. */
  static boolean isOpen(String path) {
    return OPEN.matcher(path).matches();
  }

  /** Allows all requested header fields. Endpoints ignore unknown header fields. */
  private static void allowHeaders(
      ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
    String requested = request.getHeaderString(REQUEST_HEADERS);
    if (requested != null && areHeaderNames(requested)) {
      headers.putSingle("Access-Control-Allow-Headers", requested.strip());
    }
  }

  /**
   * Whether a value is a list of names of header fields, separated by commas. Each name is matched
   * separately. A repeated group in a regular expression recurses for each repetition, so that a long list
   * would exhaust the stack.
   */
  static boolean areHeaderNames(String value) {
    return Arrays.stream(value.split(",", -1))
        .allMatch(name -> HEADER_NAME.matcher(name).matches());
  }

  private static boolean isPreflight(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS)
        && request.getHeaderString(ORIGIN) != null
        && request.getHeaderString(REQUEST_METHOD) != null;
  }
}
