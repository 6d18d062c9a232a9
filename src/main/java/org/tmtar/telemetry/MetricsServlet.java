package org.tmtar.telemetry;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tmtar.http.client.ClientAddress;

/**
 * Publishes the metrics to clients that connect directly from a configured address. Requests through a
 * proxy are refused, because the address of the proxy may be a configured one. The response to a refused
 * request is 404.
 *
 * <p>The servlet is also responsible for the paths below, because the server would otherwise publish
 * metrics of its own there.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format">Prometheus:
 *     text-based format</a>
 */
@WebServlet(urlPatterns = {"/metrics", "/metrics/*"})
public class MetricsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private transient TelemetryConfig config;
  private transient Meters meters;

  public MetricsServlet() {}

  @Inject
  public MetricsServlet(TelemetryConfig config, Meters meters) {
    this.config = config;
    this.meters = meters;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    boolean isPublished = request.getPathInfo() == null
        && isDirect(request)
        && ClientAddress.isPeerIn(config.readers(), request);
    if (isPublished) {
      super.service(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isDirect(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] metrics = meters.scrape().getBytes(StandardCharsets.UTF_8);
    response.setContentType(TEXT_FORMAT);
    response.setContentLength(metrics.length);
    response.getOutputStream().write(metrics);
  }
}
