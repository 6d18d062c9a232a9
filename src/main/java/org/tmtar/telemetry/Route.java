package org.tmtar.telemetry;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.regex.Pattern;

/**
 * The address of a request as the resources have it, {@code /api/events/{id}}, of which there are as many
 * as resources: no id, no text that somebody searches for.
 */
final class Route {

  /** Stands for every address that no resource has. */
  static final String OTHER = "other";

  private static final String ATTRIBUTE = Route.class.getName();

  /** A name, and perhaps a pattern, which may have braces of its own. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\{\\s*([\\w-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");

  private Route() {}

  /** Takes down which one a request has found. */
  static void note(ServletRequest request, Method resource) {
    request.setAttribute(ATTRIBUTE, of(resource));
  }

  /** The one that a request has found; {@link #OTHER} if it has found none. */
  static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String route ? route : OTHER;
  }

  /** The one of a method of a resource. */
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

  /** Turns {@code {id: [0-9]{1,18}}} into {@code {id}}. */
  static String withoutPatterns(String template) {
    return PARAMETER.matcher(template).replaceAll("{$1}");
  }
}
