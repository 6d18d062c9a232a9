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

/**
 * A request whose body must arrive with a minimum throughput. A failure to read the body is reported as a
 * client error.
 */
final class MeteredRequest extends HttpServletRequestWrapper {

  private final MinimumThroughput throughput;
  private ServletInputStream body;

  MeteredRequest(HttpServletRequest request, MinimumThroughput throughput) {
    super(request);
    this.throughput = throughput;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getInputStream(), throughput);
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

    private final ServletInputStream delegate;
    private final MinimumThroughput throughput;

    Body(ServletInputStream delegate, MinimumThroughput throughput) {
      this.delegate = delegate;
      this.throughput = throughput;
    }

    @Override
    public int read() throws IOException {
      byte[] octet = new byte[1];
      return read(octet, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(octet[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      long start = System.nanoTime();
      int octets = readOrFail(buffer, offset, length);
      throughput.add(octets, System.nanoTime() - start);
      if (throughput.isTooSlow()) {
        throw new BodyTooSlowException();
      }
      return octets;
    }

    /**
     * Reads bytes, and maps a failure to a client error. The server ends a read with a timeout if no bytes
     * arrive.
     */
    private int readOrFail(byte[] buffer, int offset, int length) {
      try {
        return delegate.read(buffer, offset, length);
      } catch (IOException failure) {
        boolean isTimeout = causes(failure).anyMatch(MeteredRequest::isTimeout);
        throw isTimeout ? new BodyTooSlowException() : new BodyAbortedException();
      }
    }

    @Override
    public int available() throws IOException {
      return delegate.available();
    }

    @Override
    public boolean isFinished() {
      return delegate.isFinished();
    }

    @Override
    public boolean isReady() {
      return delegate.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      delegate.setReadListener(listener);
    }
  }
}
