package org.tmtar.telemetry;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Restricts the metrics to clients that connect directly from a configured address. Requests through a
 * proxy are refused, because the address of the proxy may be a configured one. The response to a refused
 * request is 404.
 */
@WebFilter(filterName = "MetricsAccess", urlPatterns = "/metrics/*")
public class MetricsAccess implements Filter {

  private TelemetryConfig config;

  protected MetricsAccess() {}

  @Inject
  public MetricsAccess(TelemetryConfig config) {
    this.config = config;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isDirect((HttpServletRequest) request) && config.mayRead(request.getRemoteAddr())) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isDirect(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
  }
}
