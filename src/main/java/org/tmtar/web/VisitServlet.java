package org.tmtar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the page for visitors without an account. {@code /visit} and every path below it whose last segment
 * has no dot are states of that page, such as {@code /visit/zones/13}, the address in the QR code of a zone.
 */
@WebServlet(urlPatterns = "/visit/*")
public class VisitServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private transient WebFiles files;
  private transient PagePolicy policy;

  public VisitServlet() {}

  @Inject
  public VisitServlet(WebFiles files, PagePolicy policy) {
    this.files = files;
    this.policy = policy;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path != null && WebFiles.isFile(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    policy.applyToVisit(response);
    files.sendPage("visit/index.html", request, response);
  }
}
