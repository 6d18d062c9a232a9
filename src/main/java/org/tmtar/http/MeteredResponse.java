package org.tmtar.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that has to be received fast enough; else the connection ends, as nothing else can be said. Of
 * a long answer the rest need not be made then; a short one is made already, and nobody needs to hear of it.
 */
final class MeteredResponse extends HttpServletResponseWrapper {

  /** The request attribute that holds this response. */
  static final String PROPERTY = MeteredResponse.class.getName();

  private final MinimumThroughput pace;
  private Body body;

  MeteredResponse(HttpServletResponse response, MinimumThroughput pace) {
    super(response);
    this.pace = pace;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getOutputStream(), pace);
    }
    return body;
  }

  /** Closes the connection, so that a truncated response does not appear complete. */
  void abort() {
    if (body != null) {
      body.isGone = true;
    }
    ConnectionReset.reset(getResponse());
  }

  private static final class Body extends ServletOutputStream {

    private final ServletOutputStream given;
    private final MinimumThroughput pace;
    private long octets;
    private boolean isGone;

    Body(ServletOutputStream given, MinimumThroughput pace) {
      this.given = given;
      this.pace = pace;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      octets += length;
      attempt(() -> given.write(buffer, offset, length), length);
      if (isGone && octets > LargeResponseLimiter.SHORT) {
        throw new ClientDisconnectedException();
      }
    }

    @Override
    public void flush() {
      attempt(given::flush, 0);
    }

    @Override
    public void close() {
      attempt(given::close, 0);
    }

    /** Does nothing once nobody is there: whoever ends the answer need not fail again. */
    private void attempt(Sending sending, int length) {
      if (isGone) {
        return;
      }
      long start = System.nanoTime();
      try {
        sending.send();
      } catch (IOException failure) {
        isGone = true;
      }
      pace.add(length, System.nanoTime() - start);
      isGone |= pace.isTooSlow();
    }

    @Override
    public boolean isReady() {
      return given.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      given.setWriteListener(listener);
    }
  }

  @FunctionalInterface
  private interface Sending {

    void send() throws IOException;
  }
}
