package org.tmtar.file.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.file.storage.ByteSpan;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.PendingContent;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.settings.PositiveNumber;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.TestDatabase;

/** The lock of the sweep, in the database of the application. */
@IntegrationTest
class FileSweepIT {

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);

  private static final Duration TIMEOUT = Duration.ofMillis(100);

  /** The name of a connection and its state, for each connection that holds the lock of the sweep. */
  private static final String HOLDERS = """
      SELECT a.application_name || ': ' || a.state FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted
        AND l.classid = x'746d7461'::int AND l.objid = x'72000002'::int
      """;

  private final PGSimpleDataSource database = new PGSimpleDataSource();

  FileSweepIT(TestDatabase database) {
    this.database.setUrl(database.url());
    this.database.setApplicationName("sweep");
  }

  /** A pooler may assign the connection to another client after each transaction, but not within one. */
  @Test
  void lockOfTheSweepBelongsToATransaction() {
    assertThat(holdersDuring(() -> {})).containsExactly("sweep: idle in transaction");
  }

  /** A sweep that deletes many files takes longer than such a timeout. */
  @Test
  void lockOfTheSweepOutlastsTheTimeoutsOfTransactions() {
    database.setOptions("-c idle_in_transaction_session_timeout=%d -c transaction_timeout=%1$d"
        .formatted(TIMEOUT.toMillis()));

    assertThat(holdersDuring(() -> LockSupport.parkNanos(TIMEOUT.multipliedBy(3).toNanos())))
        .containsExactly("sweep: idle in transaction");
  }

  /** Returns the holders of the lock at the end of an action during a sweep. */
  private List<String> holdersDuring(Runnable action) {
    List<String> holders = new ArrayList<>();
    AtomicBoolean hasSwept = new AtomicBoolean();
    FileStorage storage = new EmptyStorage(() -> {
      hasSwept.set(true);
      action.run();
      holders.addAll(holders());
    });
    FileSweep sweep = new FileSweep(
        database,
        storage,
        new MissingContents(storage, null, Clock.systemUTC()),
        config(),
        Clock.systemUTC());

    // the application itself sweeps every two seconds and may hold the lock
    Instant latest = Instant.now().plus(MAX_WAIT);
    while (!hasSwept.get() && Instant.now().isBefore(latest)) {
      sweep.run();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return holders;
  }

  private List<String> holders() {
    List<String> holders = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(HOLDERS)) {
      while (row.next()) {
        holders.add(row.getString(1));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return holders;
  }

  /** A configuration with which nothing in the database is old enough to be changed. */
  private static FileConfig config() {
    PositiveNumber size = new PositiveNumber(1000);
    return new FileConfig(size, size, size, Duration.ofHours(1), Duration.ofDays(9999));
  }

  /**
   * A store without contents.
   *
   * @param onSweep runs at the beginning of a sweep
   */
  private record EmptyStorage(Runnable onSweep) implements FileStorage {

    @Override
    public PendingContent create(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredContent> open(String name, ByteSpan range) {
      return Optional.empty();
    }

    @Override
    public void delete(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<StoredName> list(String folder) {
      return List.<StoredName>of().iterator();
    }

    @Override
    public int discardUnfinished(Instant before) {
      onSweep.run();
      return 0;
    }

    @Override
    public void check() {
      // there is nothing to check
    }

    @Override
    public String kind() {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalLong findFreeBytes() {
      return OptionalLong.empty();
    }
  }
}
