package org.tmtar.file.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.FileStorage.StoredName;
import org.tmtar.file.storage.StorageException;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.schedule.Schedule;

/**
 * The periodic task that repairs inconsistencies between the rows and the contents of files.
 * Inconsistencies arise if a node fails between two steps, or if content is removed from the store
 * externally. The sweep deletes contents without a row, marks rows without content, and deletes rows that
 * remain without content. It ignores everything that is younger than the grace period, and therefore all
 * uploads in progress. Only one node sweeps at a time.
 */
@ApplicationScoped
public class FileSweep {

  private static final Logger LOG = Logger.getLogger(FileSweep.class.getName());

  /** The key of the advisory lock. No other lock uses it. */
  private static final long LOCK = 0x746d7461_72000002L;

  /**
   * The statement that acquires the lock for the transaction. The end of the transaction releases the
   * lock. If the lock belonged to the session, a pooler that assigns connections by transaction could run
   * the statement that releases it on another connection.
   */
  private static final String TRY_LOCK = "SELECT pg_try_advisory_xact_lock(" + LOCK + ")";

  /**
   * The statement that exempts the transaction of the lock from timeouts. It is idle while files are
   * deleted.
   */
  private static final String ALLOW_IDLE =
      "SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL transaction_timeout = 0";

  private static final String HAS_ANY = "SELECT EXISTS (SELECT 1 FROM files)";
  private static final String HAS_NAME = "SELECT EXISTS (SELECT 1 FROM files WHERE filename = ?)";
  private static final String HAS_CONTENT = "SELECT EXISTS (SELECT 1 FROM files WHERE sha256 = ?)";

  /**
   * The number of hexadecimal digits of a digest. In the name of a smaller copy, the digest precedes the
   * width.
   */
  private static final int DIGEST_LENGTH = 64;

  private DataSource dataSource;
  private FileStorage storage;
  private MissingContents missing;
  private FileConfig config;
  private Clock clock;

  protected FileSweep() {}

  @Inject
  public FileSweep(
      DataSource dataSource,
      FileStorage storage,
      MissingContents missing,
      FileConfig config,
      Clock clock) {
    this.dataSource = dataSource;
    this.storage = storage;
    this.missing = missing;
    this.config = config;
    this.clock = clock;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.repeat(config.sweepInterval(), "file sweep", this::run);
  }

  /**
   * Sweeps unless another node is sweeping. Logs the repairs, or the reason why the sweep is postponed.
   */
  void run() {
    try (Connection lock = dataSource.getConnection()) {
      lock.setAutoCommit(false);
      try {
        execute(lock, ALLOW_IDLE);
        if (isTrue(lock, TRY_LOCK)) {
          sweep();
        } else {
          LOG.fine("File sweep skipped, another node sweeps");
        }
      } finally {
        lock.rollback();
        lock.setAutoCommit(true);
      }
    } catch (SQLException | DatabaseException unavailable) {
      LOG.warning(() -> "File sweep postponed, the database is unavailable: " + unavailable);
    } catch (StorageException unavailable) {
      LOG.warning(
          () -> "File sweep postponed, the file store is unavailable: " + unavailable.getCause());
    }
  }

  /**
   * Sweeps on a separate connection. In the transaction of the lock, changed rows would stay locked until
   * the sweep ends.
   */
  private void sweep() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      sweep(connection);
    }
  }

  private void sweep(Connection connection) throws SQLException {
    Instant threshold = clock.instant().minus(config.sweepGrace());
    int unfinished = storage.discardUnfinished(threshold);
    if (!isTrue(connection, HAS_ANY) && hasMany(storage.list(FileFolders.CONTENTS))) {
      LOG.severe(
          "File sweep stopped, the database has no files but the file store has contents. Nothing was"
              + " changed. Check that both belong to the same application.");
      return;
    }
    MissingContents.Result rows = missing.reconcile(connection, threshold);
    int contents =
        deleteOrphans(FileFolders.CONTENTS, threshold, name -> has(connection, HAS_NAME, name));
    int copies = deleteOrphans(
        FileFolders.SMALLER,
        threshold,
        name -> has(
            connection, HAS_CONTENT, name.substring(0, Math.min(DIGEST_LENGTH, name.length()))));
    LOG.log(
        rows.isClean() && unfinished + contents + copies == 0 ? Level.FINE : Level.WARNING,
        () ->
            ("File sweep finished: %s unfinished uploads, %s contents and %s smaller copies without a row"
                    + " deleted; %s rows without content marked, %s deleted, %s found again")
                .formatted(
                    unfinished,
                    contents,
                    copies,
                    rows.marked(),
                    rows.deleted(),
                    rows.foundAgain()));
  }

  private static boolean hasMany(Iterator<StoredName> contents) {
    int count = 0;
    while (contents.hasNext() && count <= MissingContents.MAX_PLAUSIBLE_LOSS) {
      contents.next();
      count++;
    }
    return count > MissingContents.MAX_PLAUSIBLE_LOSS;
  }

  private int deleteOrphans(String folder, Instant threshold, Predicate<String> hasRow) {
    int deleted = 0;
    Iterator<StoredName> contents = storage.list(folder);
    while (contents.hasNext()) {
      StoredName content = contents.next();
      if (content.changedAt().isBefore(threshold) && !hasRow.test(content.name())) {
        storage.delete(folder + "/" + content.name());
        deleted++;
      }
    }
    return deleted;
  }

  private static boolean has(Connection connection, String query, String parameter) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      return isTrue(statement);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean isTrue(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      return isTrue(statement);
    }
  }

  private static boolean isTrue(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
