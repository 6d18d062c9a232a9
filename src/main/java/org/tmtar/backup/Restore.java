package org.tmtar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tmtar.file.content.Sha256;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.FileStorage.StoredName;
import org.tmtar.file.storage.PendingContent;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.Schema;

/**
 * Restores a backup into an empty database and an empty file store, before any node starts on them. The
 * contents of files are written first, which can be repeated. All rows are added last, in one transaction.
 * An interrupted restore can therefore be started again. A backup of an earlier version is restored into
 * the tables of that version, which are then migrated.
 */
public final class Restore {

  private static final int PROGRESS_INTERVAL = 1000;

  private final DataSource owner;
  private final Schema schema;
  private final FileStorage storage;
  private final BackupFolder folder;
  private final Manifest manifest;
  private final Consumer<String> progress;
  private long restored;

  private Restore(
      DataSource owner,
      Schema schema,
      FileStorage storage,
      BackupFolder folder,
      Consumer<String> progress) {
    this.owner = owner;
    this.schema = schema;
    this.storage = storage;
    this.folder = folder;
    this.manifest = folder.manifest();
    this.progress = progress;
  }

  /**
   * Restores a backup.
   *
   * @param owner the database, accessed with the role that owns its tables
   * @param schema the schema of the same database
   * @param source the folder of the backup
   * @param progress receives sentences about the progress
   * @throws BackupException if the backup is incomplete, damaged or of a later version, or the database or
   *     the file store is not empty
   * @throws DatabaseException if the database reports an error
   * @throws org.tmtar.persistence.SchemaException if the tables cannot be created
   * @throws org.tmtar.file.storage.StorageException if the file store cannot be reached, or cannot store
   *     contents
   */
  public static void run(
      DataSource owner,
      Schema schema,
      FileStorage storage,
      Path source,
      Consumer<String> progress) {
    Restore restore = new Restore(owner, schema, storage, BackupFolder.of(source), progress);
    try {
      restore.check();
      restore.restoreContents();
      restore.restoreRows();
    } catch (IOException failure) {
      throw new BackupException(
          "The backup cannot be read: " + BackupFolder.reason(failure), failure);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /** Checks all conditions before anything is changed. */
  private void check() throws IOException, SQLException {
    requireEmptyDatabase();
    if (!schema.hasMigration(manifest.migration())) {
      throw new BackupException(
          "The backup was made by a newer version. This version does not have its migration %s."
              .formatted(manifest.migration()));
    }
    requireRows();
    requireContents();
    storage.check();
    requireEmptyStore();
  }

  private void requireRows() {
    manifest.tables().forEach((table, rows) -> {
      if (!hasRows(table, rows)) {
        throw damaged(table);
      }
    });
  }

  private boolean hasRows(String table, long rows) {
    try {
      return folder.countRows(table) == rows;
    } catch (IOException failure) {
      return false;
    }
  }

  private void requireContents() throws IOException {
    AtomicLong count = new AtomicLong();
    forEachContent(content -> {
      if (!isComplete(content)) {
        throw damaged(content.filename());
      }
      count.incrementAndGet();
    });
    if (count.get() != manifest.contents()) {
      throw damaged("the list of contents");
    }
  }

  /** Visits all contents that the backup must contain. */
  private void forEachContent(BackupFolder.ContentVisitor visitor) throws IOException {
    Set<String> absent = Set.copyOf(manifest.absent());
    folder.forEachListed(content -> {
      if (!absent.contains(content.filename())) {
        visitor.visit(content);
      }
    });
  }

  private boolean isComplete(ListedContent content) throws IOException {
    return folder.hasContent(content.filename())
        && folder.sizeOfContent(content.filename()) == content.size();
  }

  /**
   * Requires that the file store has no contents except those of this backup, which an interrupted restore
   * has left.
   */
  private void requireEmptyStore() {
    for (Iterator<StoredName> names = storage.list(FileFolders.CONTENTS); names.hasNext(); ) {
      if (!folder.hasContent(names.next().name())) {
        throw new BackupException(
            "The file store is not empty, because it has contents that are not in this backup.");
      }
    }
  }

  private void requireEmptyDatabase() throws SQLException {
    try (Connection connection = owner.getConnection()) {
      new BackupTables(connection).requireEmpty();
    }
  }

  private void restoreContents() throws IOException {
    forEachContent(content -> {
      restore(content);
      restored++;
      if (restored % PROGRESS_INTERVAL == 0) {
        progress.accept("Files: %d of %d".formatted(restored, manifest.contents()));
      }
    });
    progress.accept("Files: " + restored);
    if (!manifest.absent().isEmpty()) {
      progress.accept(
          "The backup lacks the contents of these files, and their downloads are 404 until the sweep deletes the files: "
              + String.join(", ", manifest.absent()));
    }
  }

  private void restore(ListedContent content) throws IOException {
    MessageDigest digest = Sha256.begin();
    try (PendingContent target = storage.create(FileFolders.content(content.filename()))) {
      try (DigestInputStream source =
          new DigestInputStream(folder.readContent(content.filename()), digest)) {
        source.transferTo(target);
      }
      if (!Sha256.end(digest).equals(content.sha256())) {
        throw damaged(content.filename());
      }
      target.commit();
    }
  }

  private void restoreRows() throws SQLException, IOException {
    requireEmptyDatabase();
    schema.recreateAt(manifest.migration());
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      BackupTables tables = new BackupTables(connection);
      tables.withoutForeignKeys(manifest.unchecked(), () -> fill(tables));
      for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
        tables.setSequence(sequence.getKey(), sequence.getValue());
      }
      // A trigger derives whether a location is public from the locations above it, which may be
      // restored after it.
      tables.execute("UPDATE locations SET path = path");
      tables.clearRecordedChanges();
      connection.commit();
      connection.setAutoCommit(true);
      tables.execute("ANALYZE");
    }
    schema.migrate();
    progress.accept(
        "Rows: %d in %d tables".formatted(manifest.rows(), manifest.tables().size()));
    progress.accept(
        "The backup of %s is restored. All users must sign in again.".formatted(manifest.madeAt()));
  }

  private void fill(BackupTables tables) throws SQLException, IOException {
    Map<String, BackupTables.Table> found = tables.find();
    Set<String> others = new TreeSet<>(manifest.tables().keySet());
    if (!others.containsAll(found.keySet())) {
      throw new BackupException("The backup lacks tables of the version that made it.");
    }
    others.removeAll(found.keySet());
    if (!others.isEmpty()) {
      progress.accept(
          "Skipped tables that the application does not have: " + String.join(", ", others));
    }
    for (Map.Entry<String, BackupTables.Table> table : found.entrySet()) {
      try (InputStream rows = folder.readTable(table.getKey())) {
        if (tables.copyIn(table.getValue(), rows) != manifest.tables().get(table.getKey())) {
          throw damaged(table.getKey());
        }
      }
    }
  }

  private static BackupException damaged(String item) {
    return new BackupException("The backup is damaged and no rows were restored: " + item);
  }
}
