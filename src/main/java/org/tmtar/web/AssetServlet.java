package org.tmtar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import org.tmtar.http.transfer.LargeResponseLimiter;

/**
 * Serves the files of the pages below their version, for example
 * {@code /assets/0.1.0-3f2a9c51d07e/console/shell/app.js}. The response to a request for another version is
 * 404. The servlet is also responsible for the folder in which the libraries are packaged, because the
 * server would otherwise serve its files without a version.
 */
@WebServlet(urlPatterns = {"/assets/*", "/vendor/*"})
public class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private transient WebFiles files;
  private transient LargeResponseLimiter responses;

  public AssetServlet() {}

  @Inject
  public AssetServlet(WebFiles files, LargeResponseLimiter responses) {
    this.files = files;
    this.responses = responses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<WebFile> file =
        request.getServletPath().equals("/assets") ? find(request.getPathInfo()) : Optional.empty();
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    responses.requirePermit(request, file.get().length(request));
    response.setHeader(HttpHeaders.CACHE_CONTROL, IMMUTABLE);
    file.get().send(request, response);
  }

  private Optional<WebFile> find(String pathInfo) {
    String prefix = "/" + files.version() + "/";
    return Optional.ofNullable(pathInfo)
        .filter(path -> path.startsWith(prefix) && !path.endsWith(".html"))
        .flatMap(path -> files.find(path.substring(prefix.length())));
  }
}
