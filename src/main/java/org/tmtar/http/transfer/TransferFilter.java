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
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.ServletProblemWriter;
import org.tmtar.server.ServerNetwork;

/**
 * Prevents slow clients from occupying all threads. It limits the number of concurrent requests with a
 * body, and the time that a request waits for its body. It is a servlet filter because Jakarta REST
 * reads the first byte of a form before the endpoint and the caller are known.
 */
@Dependent
public class TransferFilter implements Filter {

  /**
   * The methods whose large responses need a permit. A request that may have changed data needs none, because
   * a 503 would be false after the commit. The permits for request bodies limit such requests.
   */
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private static final Pattern MALFORMED = Pattern.compile("%(?!\\p{XDigit}{2})");

  private static final Logger LOG = Logger.getLogger(TransferFilter.class.getName());

  private static final ServerNetwork NETWORK = ServerNetwork.current();

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
    AbortableResponse abortable = new AbortableResponse(
        (HttpServletResponse) response, SAFE.contains(http.getMethod()), NETWORK::reset);
    request.setAttribute(AbortableResponse.PROPERTY, abortable);
    try {
      process(http, abortable, chain);
    } catch (ProblemException problem) {
      ServletProblemWriter.write(problem, request, abortable);
    } catch (ServletException failure) {
      if (!(failure.getRootCause() instanceof ProblemException problem)) {
        throw failure;
      }
      ServletProblemWriter.write(problem, request, abortable);
    } catch (ClientDisconnectedException disconnected) {
      // The response has been aborted, and the server would log the exception.
      LOG.fine(() -> "request=%s %s".formatted(RequestId.current(), disconnected.getMessage()));
    } finally {
      abortable.releasePermit(transfers);
    }
    abortable.requireCompleteOrClosed();
  }

  private void process(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (BodylessRequest.METHODS.contains(request.getMethod())) {
      chain.doFilter(new BodylessRequest(request), response);
      return;
    }
    requireReadableParameters(request);
    if (hasBody(request)) {
      receive(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    MeteredRequest metered = new MeteredRequest(request, response, transfers.newThroughput());
    request.setAttribute(MeteredRequest.PROPERTY, metered);
    if (!transfers.acquireBody(metered)) {
      throw new ServiceUnavailableException(
          "Too many request bodies are in progress. Retry after the interval in Retry-After.");
    }
    try {
      chain.doFilter(metered, response);
    } finally {
      metered.releasePermit(transfers);
      transfers.releaseBody(metered);
    }
  }

  /**
   * Jakarta REST takes the parameters of an empty form from the query, and fails if that is malformed.
   *
   * @throws InvalidRequestException if the request is a form whose query is malformed
   */
  private static void requireReadableParameters(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query != null && isForm(request) && MALFORMED.matcher(query).find()) {
      throw new InvalidRequestException(
          "", "must not have a malformed percent-encoding in the query");
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED);
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
