package org.tmtar.drain;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.ServletProblemWriter;

/**
 * Counts the requests in progress. During a drain, responses tell clients to use another connection for
 * the next request.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112 §9.6</a>
 */
@Dependent
public class DrainFilter implements Filter {

  private Drain drain;

  protected DrainFilter() {}

  @Inject
  public DrainFilter(Drain drain) {
    this.drain = drain;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse httpResponse = (HttpServletResponse) response;
    if (drain.hasBegun()) {
      httpResponse.setHeader("Connection", "close");
    }
    if (!drain.beginRequest()) {
      ServletProblemWriter.write(
          new ServiceUnavailableException(
              "This node is shutting down. Retry after the interval in Retry-After."),
          request,
          httpResponse);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      drain.endRequest();
    }
  }
}
