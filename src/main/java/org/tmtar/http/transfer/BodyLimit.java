package org.tmtar.http.transfer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.http.FilterOrder;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.PositiveNumber;

/**
 * Limits the size of request bodies. A body whose {@code Content-Length} exceeds the limit is refused
 * before it is read; any other body is refused when the bytes read exceed the limit. File uploads and archives
 * have separate limits. {@link MaxBodySize} lowers the limit for a resource.
 */
@Provider
@Priority(FilterOrder.BODY_SIZE)
@ApplicationScoped
public class BodyLimit implements ContainerRequestFilter, CheckedAtStart {

  private long limit;

  public BodyLimit() {}

  @Inject
  public BodyLimit(@ConfigProperty(name = "tmtar.http.max-body-size") PositiveNumber limit) {
    this.limit = limit.value();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isForm(request.getMediaType()) || isArchive(request.getMediaType())) {
      return;
    }
    apply(request, limit);
  }

  /**
   * Limits the body of a request.
   *
   * @param limit the maximum number of bytes
   * @throws BodyTooLargeException if the declared length exceeds the limit
   */
  static void apply(ContainerRequestContext request, long limit) {
    if (declared(request) > limit) {
      throw new BodyTooLargeException(limit);
    }
    request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
  }

  /**
   * The declared length in bytes; -1 if the request declares none. The header is parsed here because
   * Jakarta REST fails on lengths that exceed an {@code int}.
   */
  private static long declared(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException tooLong) {
      return Long.MAX_VALUE;
    }
  }

  /** Whether the body is a zip archive. Only the endpoint that imports archives accepts one. */
  private static boolean isArchive(MediaType type) {
    return type != null
        && type.getType().equalsIgnoreCase("application")
        && type.getSubtype().equalsIgnoreCase("zip");
  }

  /**
   * Whether the body is a multipart form. Wildcard types do not count: another reader could read such a
   * body, and no limit would apply to it.
   */
  private static boolean isForm(MediaType type) {
    return type != null
        && type.getType().equalsIgnoreCase("multipart")
        && type.getSubtype().equalsIgnoreCase("form-data");
  }
}
