package org.tmtar.cache;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The proof that a listener receives the notifications of the server to which the pool writes. The proof
 * consists of probes. A probe is a notification that is sent through the pool and must arrive at the listening connection.
 *
 * <p>PostgreSQL delivers notifications in the order of their commits. A received probe therefore proves
 * that the listener has received the notification of every change that was committed before the probe was
 * <em>sent</em>. The notification of a later change may be missing, but the response to that change is
 * delayed by the lease. A cached value may therefore be used until the time the probe was sent plus the
 * lease. Until then, the client that made the change has not received its response.
 *
 * <p>Times are those of {@link System#nanoTime}. Not thread-safe except for {@link #isValid}.
 */
final class DeliveryProof {

  /** The prefix of the payload of a probe. Nodes of earlier versions ignore such payloads. */
  private static final String PREFIX = "test ";

  /** The delay after which a probe is overdue. A shorter delay may be caused by load. */
  private static final Duration MAX_DELAY = Duration.ofSeconds(2);

  private final String probePrefix = PREFIX + UUID.randomUUID() + " ";
  private final Duration lease;
  private final LongSupplier nanoTime;
  private Long pendingSince;
  private volatile Long provenAt;

  /**
   * @param lease the time by which the responses to changes are delayed
   */
  DeliveryProof(Duration lease, LongSupplier nanoTime) {
    this.lease = lease;
    this.nanoTime = nanoTime;
  }

  /** Whether a payload is a probe of any node, including other nodes. */
  static boolean isProbe(String payload) {
    return payload.startsWith(PREFIX);
  }

  /** Whether the notifications of all changes that are older than the lease have been received. */
  boolean isValid() {
    Long sent = provenAt;
    return sent != null && nanoTime.getAsLong() - sent < lease.toNanos();
  }

  /** The payload of a probe that is sent after this call. */
  String nextProbe() {
    return probePrefix + nanoTime.getAsLong();
  }

  /** Records that a probe was sent. */
  void expect(String probe) {
    if (pendingSince == null) {
      pendingSince = sentAt(probe);
    }
  }

  /**
   * Processes a received notification after the listener has processed all earlier ones.
   *
   * @return whether it is a probe of this node
   */
  boolean accept(String payload) {
    if (!payload.startsWith(probePrefix)) {
      return false;
    }
    provenAt = sentAt(payload);
    pendingSince = null;
    return true;
  }

  /** Whether a probe was sent and none has been received since. */
  boolean isPending() {
    return pendingSince != null;
  }

  /** Whether probes were sent and none has been received for longer than {@code MAX_DELAY}. */
  boolean isOverdue() {
    return pendingSince != null && nanoTime.getAsLong() - pendingSince > MAX_DELAY.toNanos();
  }

  private Long sentAt(String probe) {
    return Long.valueOf(probe.substring(probePrefix.length()));
  }

  /** Discards the proof because the listening connection has ended. */
  void reset() {
    provenAt = null;
    pendingSince = null;
  }
}
