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
import org.tmtar.file.FileFolders;
import org.tmtar.file.content.Sha256;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.FileStorage.StoredName;
import org.tmtar.file.storage.PendingContent;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.Schema;

/**
 * Restores a backup into an empty database and an empty file store, before any node starts on them. First the
 * contents, which may be done again, then all rows in one transaction: whenever it is cut off, it can be begun
 * anew. A backup of an earlier version is restored into the tables of that version, and migrated from there.
 */
public final class Restore {

  private static final int STEP = 1000;

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
   * Restores one.
   *
   * @param owner the database, as the role that owns its tables
   * @param schema the same
   * @param source the folder of the backup
   * @param progress is told a sentence from time to time
   * @throws BackupException if the backup is not whole, is of a later version, or there is something already
   *     where it shall go
   * @throws DatabaseException if the database refuses
   * @throws org.tmtar.persistence.SchemaException if the tables cannot be made
   * @throws org.tmtar.file.storage.StorageException if the file store cannot be reached, or keeps nothing
   */
  public static void run(
      DataSource owner,
      Schema schema,
      FileStorage storage,
      Path source,
      Consumer<String> progress) {
    Restore restoration = new Restore(owner, schema, storage, BackupFolder.of(source), progress);
    try {
      restoration.check();
      restoration.restoreContents();
      restoration.restoreRows();
    } catch (IOException failure) {
      throw new BackupException(
          "The backup cannot be read: " + BackupFolder.reason(failure), failure);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /** Before anything is changed. */
  private void check() throws IOException, SQLException {
    requireEmptyDatabase();
    if (!schema.hasMigration(manifest.migration())) {
      throw new BackupException(
          "This backup was made by a later version, whose migration %s is not known here."
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
    } catch (IOException cut) {
      return false;
    }
  }

  private void requireContents() throws IOException {
    AtomicLong count = new AtomicLong();
    eachContent(content -> {
      if (!isWhole(content)) {
        throw damaged(content.filename());
      }
      count.incrementAndGet();
    });
    if (count.get() != manifest.contents()) {
      throw damaged("its list of contents");
    }
  }

  /** Visits all that the backup has to have. */
  private void eachContent(BackupFolder.Visit visit) throws IOException {
    Set<String> absent = Set.copyOf(manifest.absent());
    folder.eachListed(content -> {
      if (!absent.contains(content.filename())) {
        visit.to(content);
      }
    });
  }

  private boolean isWhole(ListedContent content) throws IOException {
    return folder.hasContent(content.filename())
        && folder.sizeOfContent(content.filename()) == content.size();
  }

  /** Contents of this very backup are of an attempt that was cut off. */
  private void requireEmptyStore() {
    for (Iterator<StoredName> names = storage.list(FileFolders.CONTENTS); names.hasNext(); ) {
      if (!folder.hasContent(names.next().name())) {
        throw new BackupException(
            "The file store is not empty, it has contents that are not of this backup.");
      }
    }
  }

  private void requireEmptyDatabase() throws SQLException {
    try (Connection connection = owner.getConnection()) {
      new BackupTables(connection).requireEmpty();
    }
  }

  private void restoreContents() throws IOException {
    eachContent(content -> {
      restore(content);
      restored++;
      if (restored % STEP == 0) {
        progress.accept("Files: %d of %d".formatted(restored, manifest.contents()));
      }
    });
    progress.accept("Files: " + restored);
    if (!manifest.absent().isEmpty()) {
      progress.accept(
          "The backup has no contents of these files, which are answered 404, and forgotten after a day: "
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
      connection.commit();
      connection.setAutoCommit(true);
      tables.execute("ANALYZE");
    }
    schema.migrate();
    progress.accept(
        "Rows: %d, of %d tables".formatted(manifest.rows(), manifest.tables().size()));
    progress.accept(
        "The backup of %s is restored. Everybody signs in anew.".formatted(manifest.madeAt()));
  }

  private void fill(BackupTables tables) throws SQLException, IOException {
    Map<String, BackupTables.Table> found = tables.find();
    Set<String> others = new TreeSet<>(manifest.tables().keySet());
    if (!others.containsAll(found.keySet())) {
      throw new BackupException("The backup lacks tables of its version of the application.");
    }
    others.removeAll(found.keySet());
    if (!others.isEmpty()) {
      progress.accept(
          "Left out, as the application has no such tables: " + String.join(", ", others));
    }
    for (Map.Entry<String, BackupTables.Table> table : found.entrySet()) {
      try (InputStream rows = folder.readTable(table.getKey())) {
        if (tables.copyIn(table.getValue(), rows) != manifest.tables().get(table.getKey())) {
          throw damaged(table.getKey());
        }
      }
    }
  }

  private static BackupException damaged(String what) {
    return new BackupException("The backup is damaged, nothing of use was restored: " + what);
  }
}
