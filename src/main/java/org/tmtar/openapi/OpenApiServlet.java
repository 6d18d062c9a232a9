package org.tmtar.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;

/**
 * Publishes the OpenAPI document. It is YAML, or JSON if the request has {@code format=json} or a matching
 * {@code Accept} header.
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
      JsonNode document = OpenApiDocument.read();
      yaml = YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build()
          .writeValueAsBytes(document);
      json = new JsonMapper().writeValueAsBytes(document);
    } catch (IOException failure) {
      throw new ServletException("The OpenAPI document cannot be read", failure);
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
