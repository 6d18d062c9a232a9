package org.tmtar.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The filter that assigns a {@link RequestId} to each request, and logs the request when it ends. */
@Dependent
public class RequestIdFilter implements Filter {

  /**
   * The id of a request, also in an error dispatch, which begins after this filter has returned.
   *
   * @return never null; a new id if the request did not pass this filter
   */
  static String of(ServletRequest request) {
    return request.getAttribute(RequestId.HEADER) instanceof String id
        ? id
        : RequestId.choose(null);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String id = RequestId.choose(http.getHeader(RequestId.HEADER));
    long start = System.nanoTime();
    RequestId.begin(id);
    request.setAttribute(RequestId.HEADER, id);
    ((HttpServletResponse) response).setHeader(RequestId.HEADER, id);
    try {
      chain.doFilter(request, response);
    } finally {
      RequestId.log(
          id,
          http.getMethod(),
          http.getRequestURI(),
          ((HttpServletResponse) response).getStatus(),
          System.nanoTime() - start);
      RequestId.end();
    }
  }
}
