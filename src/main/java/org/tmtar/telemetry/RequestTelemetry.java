package org.tmtar.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Measures and traces every request, if metrics or traces are enabled. */
@Dependent
public class RequestTelemetry implements Filter {

  private TelemetryConfig config;
  private RequestMetrics metrics;
  private RequestSpans spans;

  protected RequestTelemetry() {}

  @Inject
  public RequestTelemetry(TelemetryConfig config, RequestMetrics metrics, RequestSpans spans) {
    this.config = config;
    this.metrics = metrics;
    this.spans = spans;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!config.isEnabled()) {
      chain.doFilter(request, response);
      return;
    }
    observe((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void observe(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    begin(request);
    // The server responds with 500 to an exception that leaves this filter.
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      end(Exchange.of(request, status), Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void begin(HttpServletRequest request) {
    if (config.isTracing()) {
      spans.begin(request);
    }
  }

  private void end(Exchange exchange, Duration duration) {
    if (config.isTracing()) {
      spans.end(exchange);
    }
    if (config.isMeasuring()) {
      metrics.record(exchange, duration);
    }
  }
}
