package org.tmtar.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Bounds the number of large bodies that a node parses and works on at the same time. What a body becomes can
 * take twenty times its own size in memory. The body is received first, so that no permit waits for a
 * client, and the permit is returned before the response is written.
 *
 * <p>Files are not bounded here: they are never in memory as a whole.
 */
@Provider
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class LargeBodies implements ReaderInterceptor, ContainerResponseFilter {

  /** The size in bytes up to which a body needs no permit. */
  static final int MAX_SMALL = 64 * 1024;

  private LargeBodyPermit permit;

  protected LargeBodies() {}

  @Inject
  LargeBodies(LargeBodyPermit permit) {
    this.permit = permit;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType() == InputStream.class) {
      return context.proceed();
    }
    InputStream body = context.getInputStream();
    byte[] start = body.readNBytes(MAX_SMALL + 1);
    if (start.length <= MAX_SMALL) {
      context.setInputStream(new ByteArrayInputStream(start));
      return context.proceed();
    }
    byte[] rest = body.readAllBytes();
    if (!permit.take()) {
      throw new ServiceUnavailableException("Too many large bodies at once; try again shortly.");
    }
    context.setInputStream(
        new SequenceInputStream(new ByteArrayInputStream(start), new ByteArrayInputStream(rest)));
    return context.proceed();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    permit.release();
  }
}
