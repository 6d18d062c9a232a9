package org.tmtar.openapi;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Serves the page of Swagger UI. {@link DocumentationSwitch} refuses the request if it is disabled. */
@WebServlet(urlPatterns = "/openapi/ui")
public class SwaggerUiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private byte[] page;

  @Override
  public void init() throws ServletException {
    try (InputStream file = getServletContext().getResourceAsStream("/WEB-INF/swagger-ui.html")) {
      page = file.readAllBytes();
    } catch (IOException failure) {
      throw new ServletException("The page of Swagger UI cannot be read", failure);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
