package org.tmtar.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Maps exceptions of Jakarta REST, such as those for an unknown path, an unsupported method or an
 * unsupported media type. Header fields that they set, such as {@code Allow}, are kept.
 */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response original = exception.getResponse();
    if (original.getStatus() < 400) {
      return original;
    }
    if (exception.getCause() instanceof ProblemException problem) {
      return ProblemResponses.of(problem);
    }
    if (original.getStatus() >= 500) {
      return UnexpectedExceptionMapper.internalError(exception);
    }
    ProblemType type = ProblemType.ofStatus(original.getStatus());
    Response.ResponseBuilder response =
        ProblemResponses.builder(type, original.getStatus(), describe(type), List.of());
    original.getHeaders().entrySet().stream()
        .filter(header -> !header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
        .filter(header -> !header.getKey().equalsIgnoreCase(HttpHeaders.ALLOW))
        .forEach(
            header -> header.getValue().forEach(value -> response.header(header.getKey(), value)));
    if (!original.getAllowedMethods().isEmpty()) {
      response.header(HttpHeaders.ALLOW, allowed(original.getAllowedMethods()));
    }
    return response.build();
  }

  /**
   * The value of {@code Allow}. Jakarta REST supports HEAD for each endpoint with GET but does not list it.
   */
  private static String allowed(Set<String> methods) {
    Set<String> all = new TreeSet<>(methods);
    if (all.contains(HttpMethod.GET)) {
      all.add(HttpMethod.HEAD);
    }
    return String.join(", ", all);
  }

  private static String describe(ProblemType type) {
    return switch (type) {
      case NOT_FOUND -> "There is no resource at this URL.";
      case METHOD_NOT_ALLOWED ->
        "This resource does not support the method. The Allow header lists the supported methods.";
      case NOT_ACCEPTABLE ->
        "The resource has no representation in a media type of the Accept header.";
      case UNSUPPORTED_MEDIA_TYPE -> "This resource does not support the Content-Type of the body.";
      default -> type.title() + ".";
    };
  }
}
