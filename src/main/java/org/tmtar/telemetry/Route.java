package org.tmtar.telemetry;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.regex.Pattern;

/**
 * The route of a request: the path template of its resource, for example {@code /api/events/{id}}. There is
 * one route for each path of the API. A route contains no id and no search text.
 */
final class Route {

  /** The route of a request that matches no resource. */
  static final String OTHER = "other";

  /** The attribute of a servlet request that contains its route. */
  static final String ATTRIBUTE = Route.class.getName();

  /**
   * A parameter of a path template: a name and an optional regular expression, which may contain braces.
   */
  private static final Pattern PARAMETER =
      Pattern.compile("\\{\\s*([\\w-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

  private Route() {}

  /** The recorded route of a request; {@link #OTHER} if none is recorded. */
  static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String route ? route : OTHER;
  }

  /** The route of a method of a resource class. */
  static String of(Method resource) {
    return withoutPatterns("/api" + path(resource.getDeclaringClass()) + path(resource));
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    if (path == null || path.value().isEmpty()) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }

  /** Replaces {@code {id: [0-9]{1,18}}} by {@code {id}} in a path template. */
  static String withoutPatterns(String template) {
    return PARAMETER.matcher(template).replaceAll("{$1}");
  }
}
