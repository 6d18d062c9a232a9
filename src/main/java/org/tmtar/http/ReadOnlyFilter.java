package org.tmtar.http;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;
import org.tmtar.problem.ServletProblemWriter;

/**
 * Responds with 405 to methods that write to paths outside of the API. The servlets of the server would
 * respond to some of them with 403 or 500.
 */
@Dependent
public class ReadOnlyFilter implements Filter {

  private static final Pattern API = Pattern.compile(
      "/(api|ogc|oscp)(/.*)?|/\\.well-known/(jwks\\.json|oauth-authorization-server)/?");

  private static final Set<String> READ_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private static final String ALLOW = "Allow";
  private static final String METHODS = "GET, HEAD, OPTIONS";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse httpResponse = (HttpServletResponse) response;
    if (isApi(http)) {
      chain.doFilter(request, response);
    } else if (!READ_METHODS.contains(http.getMethod())) {
      ServletProblemWriter.write(new ReadOnlyException(), request, httpResponse);
    } else if (http.getMethod().equals("OPTIONS")) {
      httpResponse.setHeader(ALLOW, METHODS);
      httpResponse.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isApi(HttpServletRequest request) {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    return API.matcher(path).matches();
  }

  private static final class ReadOnlyException extends ProblemException {

    private static final long serialVersionUID = 1L;

    ReadOnlyException() {
      super(
          ProblemType.METHOD_NOT_ALLOWED,
          "This resource is read-only. The Allow header lists the supported methods.",
          Map.of(ALLOW, METHODS));
    }
  }
}
