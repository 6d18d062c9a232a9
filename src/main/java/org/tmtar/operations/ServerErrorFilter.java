package org.tmtar.operations;

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
import java.time.Clock;
import java.time.ZoneOffset;
import org.tmtar.operations.OperationsResponse.ServerError;
import org.tmtar.problem.RequestId;
import org.tmtar.telemetry.Exchange;

/**
 * Records the requests whose response is a server error. A health check that fails is not one of them,
 * because load balancers repeat it and the list would contain nothing else.
 */
@Dependent
public class ServerErrorFilter implements Filter {

  private static final String HEALTH = "/api/health";

  private ServerErrors errors;
  private Clock clock;

  protected ServerErrorFilter() {}

  @Inject
  public ServerErrorFilter(ServerErrors errors, Clock clock) {
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // The server responds with 500 to an exception that leaves this filter.
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = ((HttpServletResponse) response).getStatus();
    } finally {
      if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
        record(Exchange.of((HttpServletRequest) request, status));
      }
    }
  }

  private void record(Exchange exchange) {
    if (!exchange.route().equals(HEALTH)) {
      errors.add(new ServerError(
          clock.instant().atOffset(ZoneOffset.UTC),
          exchange.status(),
          exchange.method(),
          exchange.route(),
          RequestId.current()));
    }
  }
}
