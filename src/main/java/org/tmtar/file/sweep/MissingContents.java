package org.tmtar.file.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.tmtar.file.FileService;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.FileStorage.StoredName;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StoredContent;

/**
 * Finds rows of files whose content is missing in the store. A row is first marked, because the store may
 * have been restored to an earlier state. It is deleted if its content is still missing after the grace
 * period.
 */
@ApplicationScoped
public class MissingContents {

  private static final Logger LOG = Logger.getLogger(MissingContents.class.getName());

  private static final int BATCH_SIZE = 1000;

  /**
   * The number of files up to which the sweep accepts that the contents of all or most files are missing.
   * Above this number it assumes that the store or the database is the wrong one.
   */
  static final int MAX_PLAUSIBLE_LOSS = 10;

  private static final String ROWS = """
      SELECT filename, missing_since FROM files WHERE filename > ? AND created_at < ?
      ORDER BY filename LIMIT %d
      """.formatted(BATCH_SIZE);

  private static final String MOST_MISSING = """
      SELECT count(missing_since) > %d AND count(missing_since) * 2 > count(*) FROM files
      """.formatted(MAX_PLAUSIBLE_LOSS);

  private static final String SET_MISSING_SINCE =
      "UPDATE files SET missing_since = ? WHERE filename = ?";

  private FileStorage storage;
  private FileService files;
  private Clock clock;

  protected MissingContents() {}

  @Inject
  public MissingContents(FileStorage storage, FileService files, Clock clock) {
    this.storage = storage;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Compares all rows with all contents. Both are read in the order of their names.
   *
   * @param threshold rows created after this time are ignored; rows are deleted only if their content has
   *     been missing since before this time
   */
  Result reconcile(Connection connection, Instant threshold) throws SQLException {
    Iterator<StoredName> contents = storage.list(FileFolders.CONTENTS);
    List<Row> rows = read(connection, "", threshold);
    if (!contents.hasNext() && rows.size() > MAX_PLAUSIBLE_LOSS) {
      LOG.severe("File sweep changes no rows, the database has files but the file store is empty."
          + " Check that both belong to the same application.");
      return new Result();
    }
    Result result = new Result();
    String content = "";
    while (!rows.isEmpty()) {
      for (Row row : rows) {
        while (content.compareTo(row.filename()) < 0 && contents.hasNext()) {
          content = contents.next().name();
        }
        reconcile(connection, row, content.equals(row.filename()), threshold, result);
      }
      rows = read(connection, rows.get(rows.size() - 1).filename(), threshold);
    }
    return result;
  }

  private void reconcile(
      Connection connection, Row row, boolean isPresent, Instant threshold, Result result)
      throws SQLException {
    if (isPresent && row.missingSince() != null) {
      setMissingSince(connection, row, null);
      result.foundAgain++;
    } else if (!isPresent && row.missingSince() == null) {
      setMissingSince(connection, row, clock.instant().atOffset(ZoneOffset.UTC));
      result.marked++;
      LOG.warning(
          () -> "Content of file %s is missing in the file store".formatted(row.filename()));
    } else if (!isPresent && row.missingSince().isBefore(threshold) && !mustKeep(connection, row)) {
      int uses = files.deleteLost(row.filename());
      result.deleted++;
      LOG.warning(() -> "File %s deleted, its content is lost; references of %s resources cleared"
          .formatted(row.filename(), uses));
    }
  }

  /**
   * Whether the row must not be deleted after all: its content has reappeared, or so many contents are
   * missing that the store is probably the wrong one.
   */
  private boolean mustKeep(Connection connection, Row row) throws SQLException {
    Optional<StoredContent> content = storage.open(FileFolders.content(row.filename()), null);
    if (content.isPresent()) {
      close(content.get());
      return true;
    }
    boolean isDoubtful = isMostMissing(connection);
    if (isDoubtful) {
      LOG.severe(
          "File sweep deletes no rows, most contents are missing in the file store. Check that the"
              + " database and the file store belong to the same application.");
    }
    return isDoubtful;
  }

  private static void close(StoredContent content) {
    try {
      content.close();
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  private static boolean isMostMissing(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOST_MISSING);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static List<Row> read(Connection connection, String after, Instant threshold)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
      statement.setString(1, after);
      statement.setObject(2, threshold.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          OffsetDateTime missingSince = row.getObject(2, OffsetDateTime.class);
          rows.add(
              new Row(row.getString(1), missingSince == null ? null : missingSince.toInstant()));
        }
      }
    }
    return rows;
  }

  private static void setMissingSince(Connection connection, Row row, OffsetDateTime missingSince)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET_MISSING_SINCE)) {
      statement.setObject(1, missingSince);
      statement.setString(2, row.filename());
      statement.executeUpdate();
    }
  }

  /**
   * A row of a file.
   *
   * @param missingSince the time when the content was found missing; null if it was present in the last
   *     sweep
   */
  private record Row(String filename, Instant missingSince) {}

  /** The numbers of rows that were repaired, by kind of repair. */
  static final class Result {

    private int marked;
    private int deleted;
    private int foundAgain;

    int marked() {
      return marked;
    }

    int deleted() {
      return deleted;
    }

    int foundAgain() {
      return foundAgain;
    }

    boolean isClean() {
      return marked + deleted + foundAgain == 0;
    }
  }
}
