package org.tmtar.openapi;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Publishes the OpenAPI document: YAML, or JSON for those who ask for it by {@code format=json} or by
 * {@code Accept}.
 *
 * <p>The document is written by hand in {@code META-INF/openapi}: one file has what all features
 * share, and each feature has a file of its own. The server would publish a document too, but adds a
 * member that OpenAPI does not know, and loses extensions and every {@code null}.
 */
@WebServlet(urlPatterns = "/openapi")
public class OpenApiDocument extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "META-INF/openapi/";

  /** Everything that belongs to no feature. */
  private static final String SHARED = "api.yaml";

  /** The paths and components of one feature each, in the order in which they are shown. */
  private static final List<String> FEATURES = List.of(
      "users.yaml",
      "sessions.yaml",
      "oauth.yaml",
      "locations.yaml",
      "events.yaml",
      "zones.yaml",
      "objects.yaml",
      "files.yaml",
      "audit.yaml",
      "operations.yaml");

  private static final String JSON = "application/json";

  private byte[] yaml;
  private byte[] json;

  @Override
  public void init() throws ServletException {
    YAMLMapper mapper = YAMLMapper.builder()
        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    try {
      ObjectNode document = read(mapper, SHARED);
      for (String feature : FEATURES) {
        add(read(mapper, feature), feature, document);
      }
      CommonResponses.addTo(document);
      yaml = mapper.writeValueAsBytes(document);
      json = new JsonMapper().writeValueAsBytes(document);
    } catch (IOException failure) {
      throw new ServletException("The OpenAPI document cannot be read", failure);
    }
  }

  private static ObjectNode read(YAMLMapper mapper, String file) throws IOException {
    ClassLoader application = OpenApiDocument.class.getClassLoader();
    try (InputStream source = application.getResourceAsStream(FOLDER + file)) {
      if (source == null) {
        throw new FileNotFoundException(FOLDER + file);
      }
      return mapper.readValue(source, ObjectNode.class);
    }
  }

  private static void add(JsonNode feature, String file, ObjectNode document)
      throws ServletException {
    unite(document.withObjectProperty("paths"), feature.path("paths"), file);
    ObjectNode components = document.withObjectProperty("components");
    for (Map.Entry<String, JsonNode> section : feature.path("components").properties()) {
      unite(components.withObjectProperty(section.getKey()), section.getValue(), file);
    }
  }

  /** References go by name, so of two things with one name the second would replace the first. */
  private static void unite(ObjectNode whole, JsonNode part, String file) throws ServletException {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      if (whole.has(member.getKey())) {
        throw new ServletException("%s stands twice in the OpenAPI document, the second time in %s"
            .formatted(member.getKey(), FOLDER + file));
      }
      whole.set(member.getKey(), member.getValue());
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
