package org.tmtar.http.transfer;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletResponse;
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
import org.tmtar.server.ServerNetwork;

/**
 * A request whose body must arrive with a minimum throughput. A failure to read the body is reported as a
 * client error. While a thread waits for the client, another thread can abort the request.
 */
final class MeteredRequest extends HttpServletRequestWrapper {

  /** The request attribute that holds this request. */
  static final String PROPERTY = MeteredRequest.class.getName();

  private final ServletResponse response;
  private final MinimumThroughput throughput;
  private ServletInputStream body;
  private boolean isWaiting;
  private boolean isAborted;
  private long waitingSince;
  private boolean hasPermit;

  /**
   * @param response the response to the request
   * @param throughput the throughput check of the body
   */
  MeteredRequest(
      HttpServletRequest request, ServletResponse response, MinimumThroughput throughput) {
    super(request);
    this.response = response;
    this.throughput = throughput;
  }

  /**
   * Acquires the permit to process a large body, and waits for it if necessary. Returns false if no permit
   * becomes available in time.
   */
  boolean acquirePermit(Transfers transfers) {
    hasPermit = hasPermit || transfers.acquireLargeBody();
    return hasPermit;
  }

  /** Releases the permit to process a large body if the request holds it. */
  void releasePermit(Transfers transfers) {
    if (hasPermit) {
      hasPermit = false;
      transfers.releaseLargeBody();
    }
  }

  /**
   * The time by which the body is later than its minimum throughput allows, in nanoseconds; 0 if no thread
   * waits for the client.
   */
  synchronized double lateness() {
    return isWaiting && !isAborted ? throughput.lateness(System.nanoTime() - waitingSince) : 0;
  }

  /**
   * Ends the wait for the client, so that the request fails.
   *
   * @return false if no thread waits for the client
   */
  synchronized boolean abort() {
    if (!isWaiting || isAborted) {
      return false;
    }
    isAborted = true;
    // the waiting thread cannot leave this request while the monitor is held
    ServerNetwork.current().endRead(response);
    return true;
  }

  private synchronized void beginWait() {
    isWaiting = true;
    waitingSince = System.nanoTime();
  }

  private synchronized void endWait(int octets) {
    isWaiting = false;
    throughput.add(octets, System.nanoTime() - waitingSince);
  }

  private synchronized boolean isTooSlow() {
    return isAborted || throughput.isTooSlow();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getInputStream());
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

  private final class Body extends ServletInputStream {

    private final ServletInputStream delegate;

    Body(ServletInputStream delegate) {
      this.delegate = delegate;
    }

    @Override
    public int read() throws IOException {
      byte[] octet = new byte[1];
      return read(octet, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(octet[0]);
    }

    /**
     * Reads bytes, and maps a failure to a client error. The server ends a read with a timeout if no bytes
     * arrive.
     */
    @Override
    public int read(byte[] buffer, int offset, int length) {
      int octets = 0;
      beginWait();
      try {
        octets = delegate.read(buffer, offset, length);
      } catch (IOException failure) {
        boolean isTimeout = causes(failure).anyMatch(MeteredRequest::isTimeout);
        throw isTimeout || isTooSlow() ? new BodyTooSlowException() : new BodyAbortedException();
      } finally {
        endWait(octets);
      }
      if (isTooSlow()) {
        throw new BodyTooSlowException();
      }
      return octets;
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
