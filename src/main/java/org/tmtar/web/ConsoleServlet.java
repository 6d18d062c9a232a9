package org.tmtar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;

/**
 * Serves the page of the console. Every path below {@code /console/} whose last segment has no dot is a
 * state of that page. The root of the application leads to the console; a browser keeps the fragment of the
 * URL, so the console also receives former deep links of Swagger UI.
 */
@WebServlet(urlPatterns = {"", "/console/*"})
public class ConsoleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String CONSOLE = "/console/";
  private static final String MODEL = "/model.html";

  private transient WebFiles files;
  private transient PagePolicy policy;

  public ConsoleServlet() {}

  @Inject
  public ConsoleServlet(WebFiles files, PagePolicy policy) {
    this.files = files;
    this.policy = policy;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (request.getServletPath().isEmpty() || path == null) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader(HttpHeaders.LOCATION, CONSOLE);
    } else if (path.equals(MODEL)) {
      policy.applyToModel(response);
      files.sendPage("console/model.html", request, response);
    } else if (WebFiles.isFile(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      policy.applyToConsole(response);
      files.sendPage("console/index.html", request, response);
    }
  }
}
