package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Logger;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Bounds how many long answers a node writes at once, lists and files alike: what the server does not take
 * in for a client has to wait for it, and holds a thread as long as that. Who finds no place is told so
 * instead, as the first {@value #SHORT} bytes are held back until it is known whether more follow.
 */
@Provider
@ApplicationScoped
public class LargeResponseLimiter implements WriterInterceptor {

  /** The most bytes of an answer for which no thread waits; see socket-write-buffer of pre-boot.asadmin. */
  public static final int SHORT = 48 * 1024;

  private static final Logger LOG = Logger.getLogger(LargeResponseLimiter.class.getName());

  private ResponsePermit place;

  protected LargeResponseLimiter() {}

  @Inject
  LargeResponseLimiter(ResponsePermit place) {
    this.place = place;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Measured output = new Measured(context.getOutputStream(), place);
    context.setOutputStream(output);
    try {
      context.proceed();
    } catch (NoPlaceException refused) {
      throw new ServiceUnavailableException("Too many long answers at once; try again shortly.");
    } catch (ClientDisconnectedException disconnected) {
      LOG.fine(() -> "request=%s %s".formatted(RequestId.current(), disconnected.getMessage()));
      closeConnection(context);
    } catch (IOException | RuntimeException failure) {
      if (output.octets > SHORT) {
        abort(context, failure);
      } else if (failure.getCause() instanceof RuntimeException cause) {
        // the JSON writer wraps an exception of a later read as a JSON exception, which would be
        // reported as a faulty request
        throw cause;
      } else {
        throw failure;
      }
    }
  }

  /**
   * Aborts a response whose status is already sent. The closed connection shows the client that the response
   * is incomplete.
   */
  private static void abort(WriterInterceptorContext context, Exception failure) {
    LOG.warning(() -> "request=%s response aborted: %s".formatted(RequestId.current(), failure));
    closeConnection(context);
  }

  private static void closeConnection(WriterInterceptorContext context) {
    if (context.getProperty(MeteredResponse.PROPERTY) instanceof MeteredResponse response) {
      response.abort();
    }
  }

  private static final class Measured extends FilterOutputStream {

    private final ResponsePermit place;
    private long octets;
    private boolean isRefused;

    Measured(OutputStream given, ResponsePermit place) {
      super(given);
      this.place = place;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      octets += length;
      isRefused = isRefused || (octets > SHORT && !place.take());
      if (isRefused) {
        throw new NoPlaceException();
      }
      out.write(buffer, offset, length);
    }
  }

  /** One that writers of JSON let pass as it is. */
  private static final class NoPlaceException extends IOException {

    private static final long serialVersionUID = 1L;
  }
}
