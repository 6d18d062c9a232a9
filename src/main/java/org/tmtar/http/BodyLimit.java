package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Settings;

/**
 * Refuses bodies that are too large: before a byte is read where the client says how many there are,
 * else as soon as there are too many. Uploads of files have limits of their own.
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
    MediaType type = request.getMediaType();
    if (type == null || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
      return;
    }
    if (request.getLength() > limit) {
      throw new BodyTooLargeException(limit);
    }
    request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
  }
}
