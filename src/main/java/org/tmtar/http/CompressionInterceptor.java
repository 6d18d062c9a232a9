package org.tmtar.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses responses while they are written. The limits of large responses count compressed bytes. An entity tag of
 * such a response is weak, because it is the same for both codings.
 */
@Provider
@Compressed
@Priority(FilterOrder.COMPRESSION)
@ApplicationScoped
public class CompressionInterceptor implements WriterInterceptor {

  private HttpServletRequest http;

  public CompressionInterceptor() {}

  @Inject
  public CompressionInterceptor(HttpServletRequest http) {
    this.http = http;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    context.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (!Gzip.accepts(http.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      context.proceed();
      return;
    }
    context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
    ReleasableGzip compressed = new ReleasableGzip(context.getOutputStream());
    context.setOutputStream(compressed);
    try {
      context.proceed();
      // After a failure the end is missing, so that a client does not take the response for
      // complete.
      compressed.finish();
    } finally {
      compressed.release();
    }
  }

  /** A compressed stream whose native memory can be released without closing the stream of the server. */
  private static final class ReleasableGzip extends GZIPOutputStream {

    ReleasableGzip(OutputStream output) throws IOException {
      super(output);
    }

    void release() {
      def.end();
    }
  }
}
