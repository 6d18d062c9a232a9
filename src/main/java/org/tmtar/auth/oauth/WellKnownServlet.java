package org.tmtar.auth.oauth;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The servlet that forwards the well-known paths at the root of the server to the resources of the API.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8615">RFC 8615</a>
 */
@WebServlet(
    urlPatterns = {
      "/.well-known/jwks.json",
      "/.well-known/jwks.json/",
      "/.well-known/oauth-authorization-server",
      "/.well-known/oauth-authorization-server/"
    })
public class WellKnownServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/api" + request.getServletPath()).forward(request, response);
  }
}
