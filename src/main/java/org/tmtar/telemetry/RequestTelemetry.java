package org.tmtar.telemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
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

/** Measures and traces every request, if metrics or traces are enabled. */
@Dependent
public class RequestTelemetry implements Filter {

  private TelemetryConfig config;
  private RequestInstrumenter instrumenter;

  protected RequestTelemetry() {}

  @Inject
  public RequestTelemetry(TelemetryConfig config, RequestInstrumenter instrumenter) {
    this.config = config;
    this.instrumenter = instrumenter;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (config.isEnabled()) {
      observe((HttpServletRequest) request, (HttpServletResponse) response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void observe(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Context context = instrumenter.start(request);
    // The server responds with 500 to an exception that leaves this filter.
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      doFilter(request, response, chain, context);
      status = response.getStatus();
    } finally {
      instrumenter.end(context, request, Exchange.of(request, status));
    }
  }

  @SuppressWarnings("try") // The scope is only closed.
  private static void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Context context)
      throws IOException, ServletException {
    try (Scope scope = context.makeCurrent()) {
      chain.doFilter(request, response);
    }
  }
}
