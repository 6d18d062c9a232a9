package org.tmtar.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives every request an id that its answer ({@code X-Request-Id}, and {@code instance} of a problem)
 * and its log lines share. A proxy that has numbered the request already is believed, as long as its
 * id is harmless in a log line.
 */
@WebFilter(filterName = "RequestId", urlPatterns = "/*")
public class RequestId implements Filter {

  /** The header that carries the id, in both directions. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  /**
   * The id of the request that this thread is answering.
   *
   * @return never null; {@code none} outside of a request
   */
  public static String current() {
    String id = CURRENT.get();
    return id == null ? "none" : id;
  }

  /**
   * The id of a request that the server is dispatching again, after this filter has let go of it.
   *
   * @param request the request
   * @return never null; {@code none} where the request never passed here
   */
  static String of(ServletRequest request) {
    return request.getAttribute(HEADER) instanceof String id ? id : "none";
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = choose(((HttpServletRequest) request).getHeader(HEADER));
    CURRENT.set(id);
    request.setAttribute(HEADER, id);
    ((HttpServletResponse) response).setHeader(HEADER, id);
    try {
      chain.doFilter(request, response);
    } finally {
      CURRENT.remove();
    }
  }

  private static String choose(String given) {
    return given != null && HARMLESS.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }
}
