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
import org.tmtar.file.content.Sha256;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.persistence.DatabaseException;

/**
 * Creates a backup while the application runs. All rows are read from one snapshot. The contents of files
 * are copied after the rows. Each content is complete before its row exists, so only contents that are
 * deleted during the backup can be missing. Smaller copies of images are left out, because the application
 * generates them again.
 */
public final class Backup {

  private static final int PROGRESS_INTERVAL = 1000;

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
   * Creates a backup. If that fails, the incomplete folder is deleted.
   *
   * @param target the folder that is created; it must not exist
   * @param progress receives sentences about the progress
   * @throws BackupException if the backup cannot be written, or the file store lacks contents of existing
   *     files; in the latter case the backup exists without these contents
   * @throws DatabaseException if the database reports an error
   * @throws StorageException if the file store cannot be reached
   */
  public static void create(
      DataSource database,
      FileStorage storage,
      Path target,
      Clock clock,
      Consumer<String> progress) {
    BackupFolder folder = BackupFolder.begin(target);
    Backup backup = new Backup(database, storage, progress);
    boolean isComplete = false;
    try {
      folder.finish(target, backup.fill(folder, clock));
      isComplete = true;
    } catch (IOException failure) {
      throw new BackupException(
          "The backup cannot be written: " + BackupFolder.reason(failure), failure);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    } finally {
      if (!isComplete) {
        folder.discard(progress);
      }
    }
    progress.accept("The backup is complete: " + target);
    backup.requireNothingLost();
  }

  private Manifest fill(BackupFolder folder, Clock clock) throws IOException, SQLException {
    Manifest manifest = copyRows(folder, clock);
    progress.accept(
        "Rows: %d in %d tables".formatted(manifest.rows(), manifest.tables().size()));
    copyContents(folder);
    findLost();
    return manifest.withContents(copied, absent);
  }

  /** Copies the rows of all tables and the list of contents, but not the contents themselves. */
  private Manifest copyRows(BackupFolder folder, Clock clock) throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      BackupTables tables = new BackupTables(connection);
      tables.beginSnapshot();
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
      // Sequences are not transactional. They are read last, so that their values are beyond the
      // ids of
      // all rows.
      return Manifest.ofRows(
          clock.instant(), migration, rows, tables.sequences(), tables.unchecked());
    }
  }

  private void copyContents(BackupFolder folder) throws IOException {
    folder.forEachListed(content -> {
      if (!copy(content, folder)) {
        absent.add(content.filename());
        return;
      }
      copied++;
      if (copied % PROGRESS_INTERVAL == 0) {
        progress.accept("Files: " + copied);
      }
    });
    progress.accept("Files: " + copied);
  }

  /**
   * Copies a content. Returns false if the file store lacks it, or its digest differs from that in its
   * row.
   */
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

  /**
   * Finds the absent contents whose rows still exist. A file that was deleted during the backup is not
   * lost.
   */
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
      throw new BackupException("The file store does not have the original contents of %d files: %s"
          .formatted(lost.size(), String.join(", ", lost)));
    }
  }

  /** Distinguishes failures of the file store from failures of the disk that the backup is written to. */
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
