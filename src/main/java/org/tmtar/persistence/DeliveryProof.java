package org.tmtar.persistence;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The proof that a listener hears the server to which the pool writes. It consists of probes: notifications
 * that are sent through the pool and have to come back through the listening connection.
 *
 * <p>PostgreSQL delivers notifications in the order of their commits. A returned probe therefore proves that
 * every change that was committed before the probe was <em>sent</em> has been heard. A later change may be
 * unheard, but its response is delayed by the lease. So a value that was kept may be used until the time at
 * which the probe was sent plus the lease: until then the response to an unheard change is not sent.
 *
 * <p>Times are those of {@link System#nanoTime}. Not thread-safe except for {@link #isValid}.
 */
final class DeliveryProof {

  /** Nodes of earlier versions ignore payloads with this prefix. */
  private static final String PREFIX = "test ";

  /** A shorter delay is attributed to load. */
  private static final Duration MAX_DELAY = Duration.ofSeconds(2);

  private final String own = PREFIX + UUID.randomUUID() + " ";
  private final Duration lease;
  private final LongSupplier nanoTime;
  private Long unanswered;
  private volatile Long provenAt;

  /**
   * @param lease by which the responses to changes are delayed
   */
  DeliveryProof(Duration lease, LongSupplier nanoTime) {
    this.lease = lease;
    this.nanoTime = nanoTime;
  }

  /** Whether a payload is a probe, of this node or another. */
  static boolean isProbe(String payload) {
    return payload.startsWith(PREFIX);
  }

  /** Whether everything was heard that was committed longer ago than the lease. */
  boolean isValid() {
    Long sent = provenAt;
    return sent != null && nanoTime.getAsLong() - sent < lease.toNanos();
  }

  /** The payload of a probe that is sent after this call. */
  String nextProbe() {
    return own + nanoTime.getAsLong();
  }

  /** A probe was sent. */
  void expect(String probe) {
    if (unanswered == null) {
      unanswered = sentAt(probe);
    }
  }

  /**
   * Takes a notification that was heard, after the listener has processed all earlier ones.
   *
   * @return whether it is a probe of this node
   */
  boolean accept(String payload) {
    if (!payload.startsWith(own)) {
      return false;
    }
    provenAt = sentAt(payload);
    unanswered = null;
    return true;
  }

  /** Whether a probe was sent and none has come back since. */
  boolean isPending() {
    return unanswered != null;
  }

  /** Whether probes were sent and none has come back for longer than a busy machine takes. */
  boolean isOverdue() {
    return unanswered != null && nanoTime.getAsLong() - unanswered > MAX_DELAY.toNanos();
  }

  private Long sentAt(String probe) {
    return Long.valueOf(probe.substring(own.length()));
  }

  /** Starts again, for another connection. */
  void reset() {
    provenAt = null;
    unanswered = null;
  }
}
