package org.tmtar.security;

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
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sets security headers on every response, so that browsers neither execute, frame nor sniff it. A
 * resource that needs other values, such as a download, replaces them.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html">OWASP: REST
 *     security</a>
 */
@Dependent
public class SecurityHeaders implements Filter {

  /** The policy for data, which loads no resources and is not embedded in a page. */
  private static final String DATA_POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String POLICY = "Content-Security-Policy";

  /** The header fields of a response with data. */
  public static final Map<String, String> DATA_HEADERS = Map.of(
      POLICY,
      DATA_POLICY,
      "X-Content-Type-Options",
      "nosniff",
      "X-Frame-Options",
      "DENY",
      "Referrer-Policy",
      "no-referrer",
      // applies to embedded resources only; it does not affect CORS requests of allowed origins
      "Cross-Origin-Resource-Policy",
      "same-origin");

  /** The policy for Swagger UI, which loads only its own files and the API. */
  private static final String SWAGGER_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Pattern SWAGGER_UI =
      Pattern.compile("/openapi/ui|/swagger-ui\\.js|/webjars/.*");

  /** One year. Subdomains are not included, because the application has no information about them. */
  private static final String HSTS = "max-age=31536000";

  private HstsConfig hsts;

  protected SecurityHeaders() {}

  @Inject
  public SecurityHeaders(HstsConfig hsts) {
    this.hsts = hsts;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set((HttpServletRequest) request, (HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  private void set(HttpServletRequest request, HttpServletResponse response) {
    boolean isSwaggerUi = SWAGGER_UI.matcher(request.getServletPath()).matches();
    DATA_HEADERS.forEach(response::setHeader);
    if (isSwaggerUi) {
      response.setHeader(POLICY, SWAGGER_POLICY);
    }
    if (hsts.isEnabled() && request.isSecure()) {
      response.setHeader("Strict-Transport-Security", HSTS);
    }
  }
}
