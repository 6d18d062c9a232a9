package org.tmtar;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.tmtar.drain.DrainFilter;
import org.tmtar.http.ReadOnlyFilter;
import org.tmtar.http.transfer.TransferFilter;
import org.tmtar.operations.ServerErrorFilter;
import org.tmtar.problem.RequestIdFilter;
import org.tmtar.security.SecurityHeaders;
import org.tmtar.telemetry.RequestTelemetry;

/**
 * The servlet filters that every request passes, in their order. They are one filter for the server, which
 * would otherwise send its events before and after each of them. The class is not in the package {@code http},
 * because the packages of its filters depend on that package.
 */
public class RequestPipeline implements Filter {

  private List<Filter> filters;
  private SecurityHeaders securityHeaders;

  public RequestPipeline() {}

  @Inject
  public RequestPipeline(
      RequestIdFilter requestId,
      RequestTelemetry telemetry,
      ServerErrorFilter serverErrors,
      SecurityHeaders securityHeaders,
      DrainFilter drain,
      ReadOnlyFilter readOnly,
      TransferFilter transfer) {
    this.securityHeaders = securityHeaders;
    // Each request has an id, is measured, and is recorded if it fails. All responses have security
    // headers, also those of the following filters, which refuse requests. The last filter may wait
    // for the client.
    this.filters =
        List.of(requestId, telemetry, serverErrors, securityHeaders, drain, readOnly, transfer);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      // The server has removed the headers that were set before the error.
      securityHeaders.doFilter(request, response, chain);
      return;
    }
    new Remaining(filters.iterator(), chain).doFilter(request, response);
  }

  /** The filters that the request has not passed yet, followed by the chain of the server. */
  private record Remaining(Iterator<Filter> filters, FilterChain chain) implements FilterChain {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response)
        throws IOException, ServletException {
      if (filters.hasNext()) {
        filters.next().doFilter(request, response, this);
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
