package org.tmtar.http.transfer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.tmtar.http.FilterOrder;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Limits the number of large responses, lists and files, that a node writes concurrently. A thread is
 * blocked while it writes the bytes that the server does not buffer for a slow client. The first
 * {@value #MAX_BUFFERED} bytes are buffered until more follow, so a request that gets no permit receives 503
 * instead.
 */
@Provider
@Priority(FilterOrder.LARGE_RESPONSES)
@ApplicationScoped
public class LargeResponseLimiter implements WriterInterceptor {

  /**
   * The maximum size in bytes of a response that does not block a thread; see
   * {@code socket-write-buffer-size} in pre-boot.asadmin.
   */
  public static final int MAX_BUFFERED = 48 * 1024;

  private static final Logger LOG = Logger.getLogger(LargeResponseLimiter.class.getName());

  private Transfers transfers;

  public LargeResponseLimiter() {}

  @Inject
  LargeResponseLimiter(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Measured output = new Measured(context.getOutputStream(), () -> hasPermit(context));
    context.setOutputStream(output);
    try {
      context.proceed();
    } catch (NoPermitException refused) {
      throw unavailable();
    } catch (ClientDisconnectedException disconnected) {
      LOG.fine(() -> "request=%s %s".formatted(RequestId.current(), disconnected.getMessage()));
      closeConnection(context);
    } catch (IOException | RuntimeException failure) {
      if (output.octets > MAX_BUFFERED) {
        abort(context, failure);
      } else if (failure.getCause() instanceof RuntimeException cause) {
        // the JSON writer wraps an exception of a later read as a JSON exception, which would be
        // reported as an invalid request
        throw cause;
      } else {
        throw failure;
      }
    }
  }

  /**
   * Acquires the permit for a response that a servlet writes, if its body is large. The servlet has not set any
   * header field yet, because {@link TransferFilter} writes the response if there is no permit.
   *
   * @param octets the size of the body in bytes
   * @throws ServiceUnavailableException if there is no permit
   */
  public void requirePermit(HttpServletRequest request, long octets) {
    if (octets > MAX_BUFFERED
        && request.getAttribute(AbortableResponse.PROPERTY) instanceof AbortableResponse response
        && !response.acquirePermit(transfers)) {
      throw unavailable();
    }
  }

  private static ServiceUnavailableException unavailable() {
    return new ServiceUnavailableException(
        "Too many large responses are in progress. Retry after the interval in Retry-After.");
  }

  /**
   * Aborts a response whose status has been sent. The closed connection shows the client that the response
   * is incomplete.
   */
  private static void abort(WriterInterceptorContext context, Exception failure) {
    LOG.warning(() -> "request=%s Response aborted: %s".formatted(RequestId.current(), failure));
    closeConnection(context);
  }

  private static void closeConnection(WriterInterceptorContext context) {
    response(context).ifPresent(AbortableResponse::abort);
  }

  private boolean hasPermit(WriterInterceptorContext context) {
    return response(context).map(response -> response.acquirePermit(transfers)).orElse(true);
  }

  private static Optional<AbortableResponse> response(WriterInterceptorContext context) {
    return Optional.ofNullable((AbortableResponse) context.getProperty(AbortableResponse.PROPERTY));
  }

  private static final class Measured extends FilterOutputStream {

    private final BooleanSupplier permit;
    private long octets;
    private boolean isRefused;

    Measured(OutputStream delegate, BooleanSupplier permit) {
      super(delegate);
      this.permit = permit;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      octets += length;
      isRefused = isRefused || (octets > MAX_BUFFERED && !permit.getAsBoolean());
      if (isRefused) {
        throw new NoPermitException();
      }
      out.write(buffer, offset, length);
    }
  }

  /**
   * The response got no permit. It is an {@link IOException} because JSON writers pass those on without
   * wrapping them.
   */
  private static final class NoPermitException extends IOException {

    private static final long serialVersionUID = 1L;
  }
}
