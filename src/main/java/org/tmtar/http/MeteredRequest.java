package org.tmtar.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A request whose body has to come fast enough; if it does not come at all that is no defect of ours. */
final class MeteredRequest extends HttpServletRequestWrapper {

  private final MinimumThroughput pace;
  private ServletInputStream body;

  MeteredRequest(HttpServletRequest request, MinimumThroughput pace) {
    super(request);
    this.pace = pace;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getInputStream(), pace);
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    Charset charset = Optional.ofNullable(getCharacterEncoding())
        .map(Charset::forName)
        .orElse(StandardCharsets.UTF_8);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static boolean isTimeout(Throwable failure) {
    return failure instanceof TimeoutException || failure instanceof SocketTimeoutException;
  }

  private static final class Body extends ServletInputStream {

    private final ServletInputStream given;
    private final MinimumThroughput pace;

    Body(ServletInputStream given, MinimumThroughput pace) {
      this.given = given;
      this.pace = pace;
    }

    @Override
    public int read() throws IOException {
      byte[] octet = new byte[1];
      return read(octet, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(octet[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      long start = System.nanoTime();
      int octets = readOrGiveUp(buffer, offset, length);
      pace.add(octets, System.nanoTime() - start);
      if (pace.isTooSlow()) {
        throw new BodyTooSlowException();
      }
      return octets;
    }

    /** The server itself gives up when nothing comes for a while. */
    private int readOrGiveUp(byte[] buffer, int offset, int length) {
      try {
        return given.read(buffer, offset, length);
      } catch (IOException failure) {
        boolean isTimeout = causes(failure).anyMatch(MeteredRequest::isTimeout);
        throw isTimeout ? new BodyTooSlowException() : new BodyAbortedException();
      }
    }

    @Override
    public int available() throws IOException {
      return given.available();
    }

    @Override
    public boolean isFinished() {
      return given.isFinished();
    }

    @Override
    public boolean isReady() {
      return given.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      given.setReadListener(listener);
    }
  }
}
