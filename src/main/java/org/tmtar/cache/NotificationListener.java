package org.tmtar.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens for the notifications that the database sends when a change is committed. PostgreSQL delivers the
 * notifications of all channels in the order of their commits. Probes through the pool prove that the
 * notifications arrive, see {@link DeliveryProof}. There is no proof if the database is behind a connection
 * pooler in transaction mode, or if the listener is connected to another server than the pool.
 *
 * <p>The listener sends probes only while callers use their result, so an idle node executes no statement.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">NOTIFY</a>
 */
public final class NotificationListener implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(NotificationListener.class.getName());

  private static final Duration MIN_PAUSE = Duration.ofSeconds(1);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

  /** The time after which a proof that was not used is no longer renewed. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private static final Duration RESOLUTION = Duration.ofSeconds(1);

  /** Receives the notifications of all channels. */
  public interface Subscriber {

    /** Processes a notification. */
    void onNotification(String channel, String payload);

    /** Called when notifications may have been missed, including after each connect. */
    void onGap();
  }

  private final DataSource database;
  private final DataSource pool;
  private final List<String> channels;
  private final Subscriber subscriber;
  private final Duration interval;
  private final DeliveryProof proof;
  private Connection connection;
  private Duration pause = MIN_PAUSE;
  private long lastAttempt = System.nanoTime() - MAX_PAUSE.toNanos();
  private boolean isReported;
  private volatile long lastUse = System.nanoTime();

  /**
   * @param database the data source of connections that are not pooled and have a timeout for each call
   * @param pool the pool through which changes are written
   * @param channels the channels, at least one; the first one is also that of the probes
   * @param lease the time by which the responses to changes are delayed
   * @param interval the time between two calls of {@link #listen}
   */
  public NotificationListener(
      DataSource database,
      DataSource pool,
      List<String> channels,
      Duration lease,
      Duration interval,
      Subscriber subscriber) {
    this.database = database;
    this.pool = pool;
    this.channels = List.copyOf(channels);
    this.interval = interval;
    this.subscriber = subscriber;
    this.proof = new DeliveryProof(lease, System::nanoTime);
  }

  /** Whether the notifications of all changes that are older than the lease have been received. */
  public boolean isCurrent() {
    // The field is written at most once a second, because all requests read it.
    if (hasPassed(RESOLUTION, lastUse)) {
      lastUse = System.nanoTime();
    }
    return proof.isValid();
  }

  /**
   * Processes the notifications since the previous call and renews the proof. The caller calls it
   * periodically.
   */
  public synchronized void listen() {
    try {
      if (connection == null && !connect()) {
        return;
      }
      receive(0);
      if (proof.isPending() || !hasPassed(IDLE, lastUse)) {
        prove();
      }
    } catch (SQLException | RuntimeException failure) {
      // The notifications after the failed one are lost, so the next connection starts with a
      // gap.
      disconnect("listening failed: " + failure);
    }
  }

  private void prove() throws SQLException {
    String probe = proof.nextProbe();
    if (!send(probe)) {
      return;
    }
    proof.expect(probe);
    if (!receive((int) interval.toMillis()) && proof.isOverdue()) {
      disconnect("a notification that was sent through the pool did not arrive");
    }
  }

  /**
   * Sends a notification through the pool. A failure of the pool does not affect the listening connection,
   * which stays open.
   *
   * @return whether the notification was sent
   */
  private boolean send(String payload) {
    try (Connection pooled = pool.getConnection();
        PreparedStatement notify = pooled.prepareStatement("SELECT pg_notify(?, ?)")) {
      notify.setString(1, probeChannel());
      notify.setString(2, payload);
      notify.execute();
      return true;
    } catch (SQLException failure) {
      report("the pool failed: " + failure.getMessage());
      return false;
    }
  }

  /**
   * Processes notifications.
   *
   * @param milliseconds the maximum time to wait for a probe of this node; 0 does not wait
   * @return whether a probe of this node was received
   */
  private boolean receive(int milliseconds) throws SQLException {
    long end = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
    int remaining = milliseconds;
    boolean isProven;
    do {
      isProven = process(notifications(remaining));
      remaining = (int) Duration.ofNanos(end - System.nanoTime()).toMillis();
    } while (!isProven && remaining > 0);
    return isProven;
  }

  /**
   * Receives notifications. The driver interprets a timeout of 0 as unlimited, so for 0 the method without
   * a timeout is called.
   */
  private PGNotification[] notifications(int milliseconds) throws SQLException {
    PGConnection listening = connection.unwrap(PGConnection.class);
    PGNotification[] notifications =
        milliseconds > 0 ? listening.getNotifications(milliseconds) : listening.getNotifications();
    return notifications == null ? new PGNotification[0] : notifications;
  }

  private boolean process(PGNotification[] notifications) {
    boolean isProven = false;
    for (PGNotification notification : notifications) {
      String payload = notification.getParameter();
      if (!DeliveryProof.isProbe(payload)) {
        subscriber.onNotification(notification.getName(), payload);
      } else if (proof.accept(payload)) {
        isProven = true;
      }
    }
    if (isProven) {
      recover();
    }
    return isProven;
  }

  private boolean connect() throws SQLException {
    if (!hasPassed(pause, lastAttempt)) {
      return false;
    }
    lastAttempt = System.nanoTime();
    connection = database.getConnection();
    connection.setClientInfo("ApplicationName", "tmtar " + probeChannel());
    try (Statement statement = connection.createStatement()) {
      for (String channel : channels) {
        statement.execute("LISTEN " + channel);
      }
    }
    subscriber.onGap();
    lastUse = System.nanoTime();
    return true;
  }

  private String probeChannel() {
    return channels.get(0);
  }

  private static boolean hasPassed(Duration duration, long since) {
    return System.nanoTime() - since >= duration.toNanos();
  }

  private void recover() {
    pause = MIN_PAUSE;
    if (isReported) {
      LOG.info(() ->
          "Notifications of channel %s arrive again, values are cached".formatted(probeChannel()));
    }
    isReported = false;
  }

  private void report(String reason) {
    if (!isReported) {
      LOG.warning(
          () -> "Notifications of channel %s do not arrive, values are read in each request: %s"
              .formatted(probeChannel(), reason));
    }
    isReported = true;
  }

  private void disconnect(String reason) {
    report(reason);
    close();
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
  }

  @Override
  public synchronized void close() {
    proof.reset();
    Connection closing = connection;
    connection = null;
    try {
      if (closing != null) {
        closing.close();
      }
    } catch (SQLException failure) {
      LOG.fine(() -> "Listening connection of channel %s failed to close: %s"
          .formatted(probeChannel(), failure));
    }
  }
}
