package org.tmtar.listener;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * Limits the memory that the incomplete request heads of a listener occupy, and the time that a client
 * takes to send a head. For each connection, the parser keeps an incomplete head of up to 64 KB in memory,
 * and waits for its end as long as bytes arrive. This probe closes a connection that exceeds the time. If
 * all heads together exceed the memory, it closes the connections whose heads have been large and incomplete
 * for the longest time. The head of a client that sends without pauses is complete before that. No response
 * is sent, because the request is unknown.
 */
final class IncompleteHeads extends HttpProbe.Adapter {

  /** The size in bytes up to which a head is not counted. Almost all heads are smaller. */
  static final int MAX_SMALL = 4 * 1024;

  private static final long MAX_TOTAL = 16 * 1024 * 1024;

  private static final Duration MAX_DURATION = Duration.ofSeconds(20);

  private static final Attribute<Head> HEAD =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(IncompleteHeads.class.getName());

  /** The request that the parser is reading from a connection. */
  private static final Attribute<HttpRequestPacket> REQUEST =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

  /** The counted heads, in the order in which they exceeded {@value #MAX_SMALL} bytes. */
  private final Set<Head> counted = new LinkedHashSet<>();

  private final AtomicLong total = new AtomicLong();
  private final long maxTotal;
  private final long maxNanos;

  IncompleteHeads() {
    this(MAX_TOTAL, MAX_DURATION);
  }

  /** The number of counted bytes of all incomplete heads. */
  long total() {
    return total.get();
  }

  /**
   * @param maxTotal the maximum number of bytes of all incomplete heads together, without the first
   *     {@value #MAX_SMALL} bytes of each
   * @param maxDuration the maximum time between the first and the last byte of a head
   */
  IncompleteHeads(long maxTotal, Duration maxDuration) {
    this.maxTotal = maxTotal;
    maxNanos = maxDuration.toNanos();
  }

  /** The parser has received bytes. While a head is incomplete, the buffer contains all its bytes. */
  @Override
  public void onDataReceivedEvent(
      @SuppressWarnings("rawtypes") Connection connection, Buffer input) {
    if (isBodyExpected(connection)) {
      return;
    }
    boolean isLate = of(connection).receive(input.remaining());
    if ((isLate || total() > maxTotal) && !hasEndOfHead(input)) {
      if (isLate) {
        close(connection);
      }
      removeExcess().forEach(IncompleteHeads::close);
    }
  }

  private static void close(Connection<?> connection) {
    // a graceful close would wait for responses that the client does not receive
    connection.terminateSilently();
  }

  @Override
  public void onHeaderParseEvent(
      @SuppressWarnings("rawtypes") Connection connection, HttpHeader header, int size) {
    of(connection).complete();
  }

  /**
   * Whether the parser has the head of the request. The end of a body cannot tell that the next head follows,
   * because the parser skips a body silently if the response was sent before.
   */
  private static boolean isBodyExpected(Connection<?> connection) {
    HttpRequestPacket request = REQUEST.get(connection);
    return request != null && RawHead.isParsed(request);
  }

  /**
   * Whether the bytes contain an empty line. The parser then needs no more bytes for the head. Empty lines
   * before the request line do not end a head.
   */
  private static boolean hasEndOfHead(Buffer input) {
    int lineLength = 1;
    for (int index = startOfHead(input); index < input.limit(); index++) {
      byte octet = input.get(index);
      if (octet == '\n' && lineLength == 0) {
        return true;
      }
      if (octet == '\n') {
        lineLength = 0;
      } else if (octet != '\r') {
        lineLength++;
      }
    }
    return false;
  }

  private static int startOfHead(Buffer input) {
    int index = input.position();
    while (index < input.limit() && (input.get(index) == '\r' || input.get(index) == '\n')) {
      index++;
    }
    return index;
  }

  private Head of(Connection<?> connection) {
    Head existing = HEAD.get(connection);
    if (existing != null) {
      return existing;
    }
    Head first = new Head(connection);
    HEAD.set(connection, first);
    CloseListener<Closeable, CloseType> discarding = (closed, type) -> first.discard();
    connection.addCloseListener(discarding);
    return first;
  }

  /**
   * Counts the bytes of a head.
   *
   * @param size the number of bytes beyond the first {@value #MAX_SMALL}
   */
  private synchronized void count(Head head, long size) {
    total.addAndGet(size - head.size);
    head.size = size;
    if (size > 0) {
      counted.add(head);
    } else {
      counted.remove(head);
    }
  }

  /** Stops counting the oldest heads until the limit is met, and returns their connections. */
  private synchronized List<Connection<?>> removeExcess() {
    List<Connection<?>> removed = new ArrayList<>();
    while (total() > maxTotal) {
      Head oldest = counted.iterator().next();
      count(oldest, 0);
      removed.add(oldest.connection);
    }
    return removed;
  }

  /** The request head that a connection sends now or next. */
  private final class Head {

    private final Connection<?> connection;
    private boolean hasBegun;
    private boolean isClosed;
    private long begin;

    /** The number of counted bytes. The monitor of {@link IncompleteHeads} guards changes. */
    private volatile long size;

    Head(Connection<?> connection) {
      this.connection = connection;
    }

    /** Counts the received bytes of the head, and returns whether the head takes too long. */
    synchronized boolean receive(int length) {
      if (isClosed) {
        // the parser continues with the bytes that it has received before
        return false;
      }
      long now = System.nanoTime();
      if (!hasBegun) {
        hasBegun = true;
        begin = now;
      }
      count(Math.max(0, length - MAX_SMALL));
      return now - begin > maxNanos;
    }

    private void count(long newSize) {
      // small heads do not wait for each other
      if (newSize != size) {
        IncompleteHeads.this.count(this, newSize);
      }
    }

    /** The head is complete. The following bytes are the body or the next head. */
    synchronized void complete() {
      hasBegun = false;
      count(0);
    }

    /** The connection is closed. */
    synchronized void discard() {
      isClosed = true;
      complete();
    }
  }
}
