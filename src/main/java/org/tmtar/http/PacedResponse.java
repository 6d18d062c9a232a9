package org.tmtar.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** An answer that has to be received fast enough; else the connection ends, as nothing else can be said. */
final class PacedResponse extends HttpServletResponseWrapper {

  private final Pace pace;
  private ServletOutputStream body;

  PacedResponse(HttpServletResponse response, Pace pace) {
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

  private static final class Body extends ServletOutputStream {

    private final ServletOutputStream given;
    private final Pace pace;
    private boolean isGone;

    Body(ServletOutputStream given, Pace pace) {
      this.given = given;
      this.pace = pace;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      requireClient();
      long start = System.nanoTime();
      try {
        given.write(octets, offset, length);
      } catch (IOException failure) {
        isGone = true;
      }
      pace.add(length, System.nanoTime() - start);
      isGone |= pace.isTooSlow();
      requireClient();
    }

    private void requireClient() throws ClientGoneException {
      if (isGone) {
        throw new ClientGoneException();
      }
    }

    /** Nothing, once nobody is there: whoever ends the answer need not fail again. */
    @Override
    public void flush() throws IOException {
      if (!isGone) {
        given.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (!isGone) {
        given.close();
      }
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
}
