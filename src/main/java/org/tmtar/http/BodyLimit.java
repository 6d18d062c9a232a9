package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

  /** Counts what is read. */
  private static final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedStream(InputStream body, long limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      add(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int octets = super.read(buffer, offset, length);
      add(Math.max(octets, 0));
      return octets;
    }

    private void add(int octets) {
      count += octets;
      if (count > limit) {
        throw new BodyTooLargeException(limit);
      }
    }
  }
}
