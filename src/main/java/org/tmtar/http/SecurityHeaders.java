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
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells browsers with every answer that it is nothing to run, to frame or to guess about. A resource that
 * knows better, as downloads do, says so itself, and is not overruled.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html">OWASP: REST
 *     security</a>
 */
public class SecurityHeaders implements Filter {

  /** For data, which load nothing and are no part of any page. */
  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String POLICY = "Content-Security-Policy";

  /** The header fields of a response with data. */
  public static final Map<String, String> OF_DATA = Map.of(
      POLICY,
      NOTHING,
      "X-Content-Type-Options",
      "nosniff",
      "X-Frame-Options",
      "DENY",
      "Referrer-Policy",
      "no-referrer",
      // applies to embedded resources only; it does not affect CORS requests of allowed origins
      "Cross-Origin-Resource-Policy",
      "same-origin");

  /** For Swagger UI, which loads its own files and the API only. */
  private static final String OWN_FILES =
      "default-src 'none'; script-src 'self'; style-src 'self'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Pattern SWAGGER_UI =
      Pattern.compile("|/|/index\\.html|/swagger-ui\\.js|/webjars/.*");

  /** A year. Not for subdomains, of which this application knows nothing. */
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
    OF_DATA.forEach(response::setHeader);
    if (isSwaggerUi) {
      response.setHeader(POLICY, OWN_FILES);
    }
    if (hsts.isOn() && request.isSecure()) {
      response.setHeader("Strict-Transport-Security", HSTS);
    }
  }
}
