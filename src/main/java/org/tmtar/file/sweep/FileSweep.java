package org.tmtar.file.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.file.FileConfig;
import org.tmtar.file.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.FileStorage.StoredName;
import org.tmtar.file.storage.StorageException;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.schedule.Schedule;

/**
 * Mends what stays behind when a node ends between a row and its content, or somebody takes contents away:
 * deletes contents without a row, notes rows without a content, and forgets those that stay without. Nothing
 * is touched before it is old enough, so that no upload under way is; one node at a time does it.
 */
@ApplicationScoped
public class FileSweep {

  private static final Logger LOG = Logger.getLogger(FileSweep.class.getName());

  /** Any number that nobody else locks. */
  private static final long LOCK = 0x746d7461_72000002L;

  /**
   * The end of the transaction releases the lock. A pooler that assigns connections by transaction could run the
   * statement that releases the lock of a session on another connection.
   */
  private static final String TRY_LOCK = "SELECT pg_try_advisory_xact_lock(" + LOCK + ")";

  private static final String HAS_ANY = "SELECT EXISTS (SELECT 1 FROM files)";
  private static final String HAS_NAME = "SELECT EXISTS (SELECT 1 FROM files WHERE filename = ?)";
  private static final String HAS_CONTENT = "SELECT EXISTS (SELECT 1 FROM files WHERE sha256 = ?)";

  /** As long as a digest, before the width of a smaller copy. */
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
    schedule.repeat(config.sweepInterval(), "sweeping files", this::run);
  }

  /** Sweeps, unless another node does. Says in the log what was mended, and what keeps it from it. */
  void run() {
    try (Connection lock = dataSource.getConnection()) {
      lock.setAutoCommit(false);
      try {
        if (ask(lock, TRY_LOCK)) {
          sweep();
        } else {
          LOG.fine("Files were not swept: another node sweeps");
        }
      } finally {
        lock.rollback();
        lock.setAutoCommit(true);
      }
    } catch (SQLException | DatabaseException away) {
      LOG.warning(() -> "Files are swept later, the database does not answer: " + away);
    } catch (StorageException away) {
      LOG.warning(() -> "Files are swept later, the store does not answer: " + away.getCause());
    }
  }

  /**
   * Sweeps on a connection of its own. In the transaction of the lock, changed rows would stay locked until the
   * sweep ends.
   */
  private void sweep() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      sweep(connection);
    }
  }

  private void sweep(Connection connection) throws SQLException {
    Instant old = clock.instant().minus(config.sweepGrace());
    int unfinished = storage.discardUnfinished(old);
    if (!ask(connection, HAS_ANY) && hasMany(storage.list(FileFolders.CONTENTS))) {
      LOG.severe(
          "There are no files in the database, but contents in the file store: are they of one"
              + " application? Nothing was changed.");
      return;
    }
    MissingContents.Result rows = missing.mend(connection, old);
    int contents = deleteStray(FileFolders.CONTENTS, old, name -> has(connection, HAS_NAME, name));
    int copies = deleteStray(
        FileFolders.SMALLER,
        old,
        name -> has(
            connection, HAS_CONTENT, name.substring(0, Math.min(DIGEST_LENGTH, name.length()))));
    LOG.log(
        rows.isClean() && unfinished + contents + copies == 0 ? Level.FINE : Level.WARNING,
        () ->
            ("Files were swept: %s unfinished uploads, %s contents and %s smaller copies without a row"
                    + " deleted; %s rows without a content noted, %s forgotten, %s found again")
                .formatted(
                    unfinished,
                    contents,
                    copies,
                    rows.noted(),
                    rows.forgotten(),
                    rows.foundAgain()));
  }

  private static boolean hasMany(Iterator<StoredName> contents) {
    int count = 0;
    while (contents.hasNext() && count <= MissingContents.FEW) {
      contents.next();
      count++;
    }
    return count > MissingContents.FEW;
  }

  private int deleteStray(String folder, Instant old, Predicate<String> hasRow) {
    int deleted = 0;
    Iterator<StoredName> contents = storage.list(folder);
    while (contents.hasNext()) {
      StoredName content = contents.next();
      if (content.changedAt().isBefore(old) && !hasRow.test(content.name())) {
        storage.delete(folder + "/" + content.name());
        deleted++;
      }
    }
    return deleted;
  }

  private static boolean has(Connection connection, String question, String parameter) {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, parameter);
      return answer(statement);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      return answer(statement);
    }
  }

  private static boolean answer(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
