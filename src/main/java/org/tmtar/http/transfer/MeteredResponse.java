package org.tmtar.http.transfer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A response that the client must receive with a minimum throughput. If the client is too slow or has
 * disconnected, the remaining bytes are discarded and the connection is closed, so that a truncated response
 * does not appear complete. The generation of a large response is then aborted with
 * {@link ClientDisconnectedException}; a small response has been generated already, and no exception is
 * thrown.
 */
final class MeteredResponse extends HttpServletResponseWrapper {

  /** The request attribute that holds this response. */
  static final String PROPERTY = MeteredResponse.class.getName();

  private final MinimumThroughput throughput;
  private final Consumer<ServletResponse> reset;
  private Body body;
  private boolean isClosed;

  MeteredResponse(HttpServletResponse response, MinimumThroughput throughput) {
    this(response, throughput, ClientConnection::reset);
  }

  /**
   * @param reset closes the connection of a response
   */
  MeteredResponse(
      HttpServletResponse response, MinimumThroughput throughput, Consumer<ServletResponse> reset) {
    super(response);
    this.throughput = throughput;
    this.reset = reset;
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
    if (body != null) {
      body.isDisconnected = true;
    }
    closeConnection();
  }

  private void closeConnection() {
    if (!isClosed) {
      isClosed = true;
      reset.accept(getResponse());
    }
  }

  private final class Body extends ServletOutputStream {

    private final ServletOutputStream delegate;
    private long octets;
    private boolean isDisconnected;

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
      tryWrite(() -> delegate.write(buffer, offset, length), length);
      if (isDisconnected && octets > LargeResponseLimiter.MAX_BUFFERED) {
        throw new ClientDisconnectedException();
      }
    }

    @Override
    public void flush() {
      tryWrite(delegate::flush, 0);
    }

    @Override
    public void close() {
      tryWrite(delegate::close, 0);
    }

    /**
     * Sends bytes, unless the client was found to be disconnected or too slow. A failure is recorded
     * instead of thrown, so that closing the response does not fail again. The connection stays open if a
     * slow client has received the last bytes.
     */
    private void tryWrite(WriteAction action, int length) {
      if (isDisconnected) {
        if (length > 0) {
          closeConnection();
        }
        return;
      }
      long start = System.nanoTime();
      try {
        action.run();
      } catch (IOException failure) {
        isDisconnected = true;
        closeConnection();
      }
      throughput.add(length, System.nanoTime() - start);
      isDisconnected |= throughput.isTooSlow();
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
