package org.tmtar.http.transfer;

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
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.ServletProblemWriter;

/**
 * Prevents slow clients from occupying all threads. It limits the number of concurrent requests with a
 * body, and the time that a request waits for its client. It is a servlet filter because Jakarta REST
 * reads the first byte of a form before the endpoint and the caller are known.
 */
@Dependent
public class TransferFilter implements Filter {

  private Transfers transfers;

  protected TransferFilter() {}

  @Inject
  public TransferFilter(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse meteredResponse =
        new MeteredResponse((HttpServletResponse) response, transfers.newThroughput());
    request.setAttribute(MeteredResponse.PROPERTY, meteredResponse);
    if (BodylessRequest.METHODS.contains(http.getMethod())) {
      chain.doFilter(new BodylessRequest(http), meteredResponse);
      return;
    }
    if (!hasBody(http)) {
      chain.doFilter(request, meteredResponse);
      return;
    }
    try {
      receive(http, meteredResponse, chain);
    } catch (ProblemException problem) {
      ServletProblemWriter.write(problem, http, meteredResponse);
    } catch (ServletException failure) {
      if (!(failure.getRootCause() instanceof ProblemException problem)) {
        throw failure;
      }
      ServletProblemWriter.write(problem, http, meteredResponse);
    }
  }

  private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    MeteredRequest metered = new MeteredRequest(request, response, transfers.newThroughput());
    if (!transfers.acquireBody(metered)) {
      throw new ServiceUnavailableException(
          "Too many request bodies are in progress. Retry after the interval in Retry-After.");
    }
    try {
      chain.doFilter(metered, response);
    } finally {
      transfers.releaseBody(metered);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
