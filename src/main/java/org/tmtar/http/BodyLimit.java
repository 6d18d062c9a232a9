package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Settings;

/**
 * Refuses bodies that are too large: before a byte is read where the client says how many there are,
 * else as soon as there are too many. Uploads of files have limits of their own. {@link MaxBodySize} lowers the
 * limit for a resource.
 */
@Provider
@ApplicationScoped
public class BodyLimit implements ContainerRequestFilter, CheckedAtStart {

  private long limit;

  protected BodyLimit() {}

  @Inject
  public BodyLimit(Settings settings) {
    limit = settings.number("tmtar.http.largest-body");
  }

  @Override
  public void filter(ContainerRequestContext request) {
    long declared = declared(request);
    if (declared > Integer.MAX_VALUE) {
      throw new BodyTooLargeException(Integer.MAX_VALUE);
    }
    if (isForm(request.getMediaType())) {
      return;
    }
    apply(request, limit);
  }

  /** Limits the body of a request to a number of bytes. */
  static void apply(ContainerRequestContext request, long limit) {
    if (declared(request) > limit) {
      throw new BodyTooLargeException(limit);
    }
    request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
  }

  /** Less than 0 if the request does not say; Jakarta REST fails on lengths that are no {@code int}. */
  private static long declared(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length.strip());
    } catch (NumberFormatException tooLong) {
      return Long.MAX_VALUE;
    }
  }

  /** To the letter: a type that merely matches, any of all for one, could be read by others. */
  private static boolean isForm(MediaType type) {
    return type != null
        && type.getType().equalsIgnoreCase("multipart")
        && type.getSubtype().equalsIgnoreCase("form-data");
  }
}
