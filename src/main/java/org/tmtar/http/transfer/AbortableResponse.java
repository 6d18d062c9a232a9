package org.tmtar.http.transfer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Predicate;

/**
 * A response whose connection can be closed, so that a truncated response does not appear complete. If the
 * client has disconnected, or receives nothing until the write timeout of the server, the remaining bytes
 * are discarded. The generation of a large response is then aborted with
 * {@link ClientDisconnectedException}; a small response has been generated already, and no exception is
 * thrown.
 */
final class AbortableResponse extends HttpServletResponseWrapper {

  /** The request attribute that holds this response. */
  static final String PROPERTY = AbortableResponse.class.getName();

  private final boolean needsPermit;
  private final Predicate<ServletResponse> reset;
  private ServletOutputStream body;
  private boolean isAborted;
  private boolean isTruncated;
  private boolean hasPermit;

  /**
   * @param needsPermit whether a large response needs a permit
   * @param reset closes the connection of a response, and returns whether the server can do that
   */
  AbortableResponse(
      HttpServletResponse response, boolean needsPermit, Predicate<ServletResponse> reset) {
    super(response);
    this.needsPermit = needsPermit;
    this.reset = reset;
  }

  /**
   * Acquires the permit to write a large response, unless the response holds it already or needs none.
   * Returns whether the response may be written.
   */
  boolean acquirePermit(Transfers transfers) {
    hasPermit = hasPermit || (needsPermit && transfers.acquireLargeResponse());
    return hasPermit || !needsPermit;
  }

  /** Releases the permit if the response holds it. */
  void releasePermit(Transfers transfers) {
    if (hasPermit) {
      hasPermit = false;
      transfers.releaseLargeResponse();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getOutputStream());
    }
    return body;
  }

  /** Discards the rest of the response and closes the connection. */
  void abort() {
    if (!isAborted) {
      isAborted = true;
      isTruncated = !reset.test(getResponse());
    }
  }

  /**
   * Fails if the response is truncated and its connection is open. On this exception, a server closes the
   * connection of a response whose beginning it has sent.
   */
  void requireCompleteOrClosed() throws IOException {
    if (isTruncated) {
      throw new IOException("The response is incomplete, so its connection must be closed");
    }
  }

  private final class Body extends ServletOutputStream {

    private final ServletOutputStream delegate;
    private long octets;

    Body(ServletOutputStream delegate) {
      this.delegate = delegate;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      octets += length;
      tryWrite(() -> delegate.write(buffer, offset, length));
      if (isAborted && octets > LargeResponseLimiter.MAX_BUFFERED) {
        throw new ClientDisconnectedException();
      }
    }

    @Override
    public void flush() {
      tryWrite(delegate::flush);
    }

    @Override
    public void close() {
      tryWrite(delegate::close);
    }

    /**
     * Sends bytes, unless the response is aborted. A failure aborts the response instead of being thrown,
     * so that closing the response does not fail again.
     */
    private void tryWrite(WriteAction action) {
      if (isAborted) {
        return;
      }
      try {
        action.run();
      } catch (IOException failure) {
        abort();
        // The connection has failed already.
        isTruncated = false;
      }
    }

    @Override
    public boolean isReady() {
      return delegate.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      delegate.setWriteListener(listener);
    }
  }

  @FunctionalInterface
  private interface WriteAction {

    void run() throws IOException;
  }
}
