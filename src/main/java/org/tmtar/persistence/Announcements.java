package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What is announced on a channel of the database when a change there is committed. Who listens can say how
 * long ago it had certainly heard everything: the database delivers what was announced before a question
 * no later than the answer to it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">NOTIFY</a>
 */
public final class Announcements implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Announcements.class.getName());

  /** Begins what is announced only to see whether it comes back, by this node or another. */
  private static final String TEST = "test ";

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

  /** What is done about them. */
  public interface Listener {

    /** Something was announced. */
    void heard(String what);

    /** There may have been announcements that nobody heard; from now on they are. */
    void mayHaveMissedSome();
  }

  private final DataSource database;
  private final String channel;
  private final Listener listener;
  private Connection connection;
  private long lastAttempt;
  private boolean isLost;
  private volatile boolean isListening;
  private volatile long heardUntil;

  /**
   * @param database where nobody else gets the connection in between, so not a pool
   */
  public Announcements(DataSource database, String channel, Listener listener) {
    this.database = database;
    this.channel = channel;
    this.listener = listener;
    this.lastAttempt = System.nanoTime() - BETWEEN_ATTEMPTS.toNanos();
  }

  /** Whether everything was heard that was announced longer ago than a duration. */
  public boolean areHeardUpTo(Duration before) {
    return isListening && System.nanoTime() - heardUntil < before.toNanos();
  }

  /** Hears what was announced since it was called before. To be called again and again. */
  public synchronized void hear() {
    try {
      if (connection == null && !connect()) {
        return;
      }
      long asked = System.nanoTime();
      ask().stream().filter(what -> !what.startsWith(TEST)).forEach(listener::heard);
      heardUntil = asked;
      isListening = true;
    } catch (SQLException failure) {
      lose(failure);
    }
  }

  private boolean connect() throws SQLException {
    if (System.nanoTime() - lastAttempt < BETWEEN_ATTEMPTS.toNanos()) {
      return false;
    }
    lastAttempt = System.nanoTime();
    connection = database.getConnection();
    connection.setNetworkTimeout(Runnable::run, (int) LONGEST_ANSWER.toMillis());
    connection.setClientInfo("ApplicationName", "tmtar " + channel);
    execute("LISTEN " + channel);
    requireDelivery();
    listener.mayHaveMissedSome();
    if (isLost) {
      LOG.info(() -> "Announcements of the database are heard again: " + channel);
    }
    isLost = false;
    return true;
  }

  /** A pooler between us and the database may take the connection away after each statement. */
  private void requireDelivery() throws SQLException {
    String test = TEST + UUID.randomUUID();
    try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      notify.setString(1, channel);
      notify.setString(2, test);
      notify.execute();
    }
    if (!ask().contains(test)) {
      throw new SQLException("The database does not deliver what is announced");
    }
  }

  private List<String> ask() throws SQLException {
    execute("SELECT 1");
    PGNotification[] announced = connection.unwrap(PGConnection.class).getNotifications();
    return announced == null
        ? List.of()
        : Arrays.stream(announced).map(PGNotification::getParameter).toList();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void lose(SQLException failure) {
    if (!isLost) {
      LOG.warning(() -> "Announcements of the database are not heard until it answers again: %s: %s"
          .formatted(channel, failure.getMessage()));
    }
    isLost = true;
    close();
  }

  @Override
  public synchronized void close() {
    isListening = false;
    Connection ended = connection;
    connection = null;
    try {
      if (ended != null) {
        ended.close();
      }
    } catch (SQLException failure) {
      LOG.fine(() -> "The connection of %s does not end well: %s".formatted(channel, failure));
    }
  }
}
