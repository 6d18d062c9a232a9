package org.tmtar.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Forwards the interfaces of open standards, which are at the root of the server, to the resources of the API. They
 * therefore pass the same filters.
 */
@WebServlet(urlPatterns = {"/ogc/*", "/oscp/*"})
public class StandardPathsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The decoded paths of resources. The server would decode another path again. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-]*");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!PLAIN.matcher(path).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.getRequestDispatcher("/api" + path).forward(request, response);
  }
}
