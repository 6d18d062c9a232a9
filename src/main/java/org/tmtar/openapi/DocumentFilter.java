package org.tmtar.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Completes the OpenAPI document that the build generates from the annotations of the resources and records
 * and from the {@link BaseDocument}. It adds what all operations share: parameters, headers, the
 * responses to errors, and the constraints of Bean Validation. The build runs it; the running application
 * does not.
 *
 * <p>All parts of the document are sorted, so that the same source produces the same document.
 */
public final class DocumentFilter implements OASFilter {

  /**
   * The paths at the root of the server, which servlets forward to the REST application. The generator adds the path
   * of that application to every resource.
   */
  private static final Pattern FORWARDED =
      Pattern.compile("/api(?<path>/(\\.well-known|ogc|oscp)(/.*)?)");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    RecordSchemas.complete(components);
    GeoJsonSchemas.addTo(components);
    ProblemDocumentation problems = new ProblemDocumentation(components);
    problems.complete();
    OperationDefaults defaults = new OperationDefaults(components, problems);
    document.setPaths(complete(document.getPaths(), defaults));
    sort(components);
  }

  private static Paths complete(Paths paths, OperationDefaults defaults) {
    Map<String, PathItem> sorted = new TreeMap<>();
    paths.getPathItems().forEach((path, item) -> {
      item.getOperations().values().forEach(operation -> defaults.complete(path, operation));
      Matcher forwarded = FORWARDED.matcher(path);
      sorted.put(forwarded.matches() ? forwarded.group("path") : path, item);
    });
    paths.setPathItems(new LinkedHashMap<>(sorted));
    return paths;
  }

  private static void sort(Components components) {
    components.setSchemas(new TreeMap<>(components.getSchemas()));
    components.setResponses(new TreeMap<>(components.getResponses()));
    components.setParameters(new TreeMap<>(components.getParameters()));
    components.setHeaders(new TreeMap<>(components.getHeaders()));
  }
}
