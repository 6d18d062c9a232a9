package org.tmtar.http;

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
 * Keeps slow clients from holding all threads: few send a body at once, and whoever sends or receives
 * too slowly is not waited for. Outside of the REST application, because that reads the first octet of
 * forms before it knows who asks for what.
 */
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
    HttpServletResponse answer =
        new MeteredResponse((HttpServletResponse) response, transfers.newPace());
    request.setAttribute(MeteredResponse.PROPERTY, answer);
    if (BodylessRequest.METHODS.contains(http.getMethod())) {
      chain.doFilter(new BodylessRequest(http), answer);
      return;
    }
    if (!hasBody(http)) {
      chain.doFilter(request, answer);
      return;
    }
    try {
      receive(http, answer, chain);
    } catch (ProblemException problem) {
      ServletProblemWriter.write(problem, http, answer);
    } catch (ServletException failure) {
      if (!(failure.getRootCause() instanceof ProblemException problem)) {
        throw failure;
      }
      ServletProblemWriter.write(problem, http, answer);
    }
  }

  private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!transfers.bodies().tryAcquire()) {
      throw new ServiceUnavailableException("Too many bodies at once; try again shortly.");
    }
    try {
      chain.doFilter(new MeteredRequest(request, transfers.newPace()), response);
    } finally {
      transfers.bodies().release();
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
