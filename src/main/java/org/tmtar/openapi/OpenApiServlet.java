package org.tmtar.openapi;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Publishes the OpenAPI document that the build has generated. It is YAML, or JSON if the request has
 * {@code format=json} or a matching {@code Accept} header.
 *
 * <p>The application does not use the document that the server can publish. That document has a member that
 * OpenAPI does not define, and lacks extensions and every {@code null}.
 */
@WebServlet(urlPatterns = "/openapi")
public class OpenApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String JSON = "application/json";

  private byte[] yaml;
  private byte[] json;

  @Override
  public void init() throws ServletException {
    try {
      yaml = read("tmtar.yaml");
      json = read("tmtar.json");
    } catch (IOException failure) {
      throw new ServletException("The OpenAPI document cannot be read", failure);
    }
  }

  private static byte[] read(String file) throws IOException {
    String path = "META-INF/openapi/" + file;
    try (InputStream document = OpenApiServlet.class.getClassLoader().getResourceAsStream(path)) {
      if (document == null) {
        throw new FileNotFoundException(path);
      }
      return document.readAllBytes();
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean asJson = wantsJson(request);
    byte[] document = asJson ? json : yaml;
    response.setContentType(asJson ? JSON : "application/yaml");
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }

  private static boolean wantsJson(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return "json".equalsIgnoreCase(request.getParameter("format"))
        || (accept != null && accept.startsWith(JSON));
  }
}
