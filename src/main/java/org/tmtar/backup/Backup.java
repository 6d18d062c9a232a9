package org.tmtar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tmtar.file.FileFolders;
import org.tmtar.file.content.Sha256;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.persistence.DatabaseException;

/**
 * Makes a backup while the application runs. The rows are those of one moment. The contents are copied after
 * that: each was whole before its row was there, so that nothing a row names can be missing but what is
 * deleted meanwhile. Smaller copies of images are left out, as they are made anew.
 */
public final class Backup {

  private static final int STEP = 1000;

  private final DataSource database;
  private final FileStorage storage;
  private final Consumer<String> progress;
  private final List<String> absent = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private long copied;

  private Backup(DataSource database, FileStorage storage, Consumer<String> progress) {
    this.database = database;
    this.storage = storage;
    this.progress = progress;
  }

  /**
   * Makes one, or leaves nothing behind.
   *
   * @param target the folder that it shall become
   * @param progress is told a sentence from time to time
   * @throws BackupException if that fails, or the store lacks contents that it should have; only in the latter
   *     case the backup is there, without them
   * @throws DatabaseException if the database refuses
   * @throws StorageException if the file store cannot be reached
   */
  public static void make(
      DataSource database,
      FileStorage storage,
      Path target,
      Clock clock,
      Consumer<String> progress) {
    BackupFolder folder = BackupFolder.begin(target);
    Backup backup = new Backup(database, storage, progress);
    boolean isWhole = false;
    try {
      folder.finish(target, backup.fill(folder, clock));
      isWhole = true;
    } catch (IOException failure) {
      throw new BackupException(
          "The backup cannot be written: " + BackupFolder.reason(failure), failure);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    } finally {
      if (!isWhole) {
        folder.discard(progress);
      }
    }
    progress.accept("The backup is whole: " + target);
    backup.requireNothingLost();
  }

  private Manifest fill(BackupFolder folder, Clock clock) throws IOException, SQLException {
    Manifest rows = copyRows(folder, clock);
    progress.accept(
        "Rows: %d, of %d tables".formatted(rows.rows(), rows.tables().size()));
    copyContents(folder);
    findLost();
    return rows.withContents(copied, absent);
  }

  /** Everything but the contents. */
  private Manifest copyRows(BackupFolder folder, Clock clock) throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      BackupTables tables = new BackupTables(connection);
      tables.hold();
      String migration = tables.migration();
      Map<String, Long> rows = new TreeMap<>();
      for (Map.Entry<String, BackupTables.Table> table : tables.find().entrySet()) {
        try (OutputStream target = folder.writeTable(table.getKey())) {
          rows.put(table.getKey(), tables.copyOut(table.getValue(), target));
        }
      }
      try (OutputStream target = folder.writeList()) {
        tables.copyList(target);
      }
      // Sequences know no transactions: read last, they are beyond all rows.
      return Manifest.ofRows(
          clock.instant(), migration, rows, tables.sequences(), tables.unchecked());
    }
  }

  private void copyContents(BackupFolder folder) throws IOException {
    folder.eachListed(content -> {
      if (!copy(content, folder)) {
        absent.add(content.filename());
        return;
      }
      copied++;
      if (copied % STEP == 0) {
        progress.accept("Files: " + copied);
      }
    });
    progress.accept("Files: " + copied);
  }

  /** Whether the store has it, and it is what its row says. */
  private boolean copy(ListedContent content, BackupFolder folder) throws IOException {
    Optional<StoredContent> stored = storage.open(FileFolders.content(content.filename()), null);
    if (stored.isEmpty()) {
      return false;
    }
    MessageDigest digest = Sha256.begin();
    try (InputStream source = new StoreStream(stored.get().stream());
        DigestInputStream digested = new DigestInputStream(source, digest);
        OutputStream target = folder.writeContent(content.filename())) {
      digested.transferTo(target);
    }
    if (Sha256.end(digest).equals(content.sha256())) {
      return true;
    }
    folder.deleteContent(content.filename());
    return false;
  }

  /** What was deleted since its row was read is nobody's loss. */
  private void findLost() throws SQLException {
    if (absent.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      BackupTables tables = new BackupTables(connection);
      for (String filename : absent) {
        if (tables.hasFile(filename)) {
          lost.add(filename);
        }
      }
    }
  }

  private void requireNothingLost() {
    if (!lost.isEmpty()) {
      throw new BackupException(
          "But the file store has not, or not as it was uploaded, the contents of %d files: %s"
              .formatted(lost.size(), String.join(", ", lost)));
    }
  }

  /** Tells failures of the store from those of the disk that the backup is written to. */
  private static final class StoreStream extends java.io.FilterInputStream {

    StoreStream(InputStream content) {
      super(content);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }
  }
}
