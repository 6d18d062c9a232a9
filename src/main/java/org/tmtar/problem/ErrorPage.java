package org.tmtar.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Responds to errors outside of the REST application, where the server would otherwise send an HTML page.
 * Examples are a path that is not under {@code /api}, and a filter that fails.
 */
@WebServlet(urlPatterns = ErrorPage.PATH)
public class ErrorPage extends HttpServlet {

  /** The path to which {@code web.xml} dispatches all errors. A client that requests it receives 404. */
  static final String PATH = "/error";

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    ProblemType type = ProblemType.ofStatus(status instanceof Integer code ? code : 404);
    ServletProblemWriter.write(type, type.title() + ".", request, response);
  }
}
