package org.tmtar.http.transfer;

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
import org.tmtar.http.FilterOrder;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Limits the number of large request bodies that a node processes concurrently. A parsed body can occupy
 * twenty times its size in memory. The permit is acquired after the body was received, so that it is not
 * held while the client sends. It is released before the response is written.
 *
 * <p>Files need no permit, because they are never held in memory as a whole.
 */
@Provider
@Priority(FilterOrder.LARGE_BODIES)
@ApplicationScoped
public class LargeBodyLimiter implements ReaderInterceptor, ContainerResponseFilter {

  /** The size in bytes up to which a body needs no permit. */
  static final int MAX_SMALL = 64 * 1024;

  private Transfers transfers;

  public LargeBodyLimiter() {}

  @Inject
  LargeBodyLimiter(Transfers transfers) {
    this.transfers = transfers;
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
    if (context.getProperty(MeteredRequest.PROPERTY) instanceof MeteredRequest request
        && !request.acquirePermit(transfers)) {
      throw new ServiceUnavailableException(
          "Too many large requests are in progress. Retry after the interval in Retry-After.");
    }
    context.setInputStream(
        new SequenceInputStream(new ByteArrayInputStream(start), new ByteArrayInputStream(rest)));
    return context.proceed();
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    if (context.getProperty(MeteredRequest.PROPERTY) instanceof MeteredRequest request) {
      request.releasePermit(transfers);
    }
  }
}
