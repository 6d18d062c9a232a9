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
import org.tmtar.file.FileFolders;
import org.tmtar.file.FileService;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.FileStorage.StoredName;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StoredContent;

/**
 * Finds rows of files whose content the store lacks. They are noted first, since a store that lacks them now
 * may have been restored to an earlier day, and forgotten when they have been lacking for long.
 */
@ApplicationScoped
public class MissingContents {

  private static final Logger LOG = Logger.getLogger(MissingContents.class.getName());

  private static final int AT_ONCE = 1000;

  /** So many may all be lost. */
  static final int FEW = 10;

  private static final String ROWS = """
      SELECT filename, missing_since FROM files WHERE filename > ? AND created_at < ?
      ORDER BY filename LIMIT %d
      """.formatted(AT_ONCE);

  private static final String MOST_MISSING = """
      SELECT count(missing_since) > %d AND count(missing_since) * 2 > count(*) FROM files
      """.formatted(FEW);

  private static final String NOTE = "UPDATE files SET missing_since = ? WHERE filename = ?";

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
   * Goes through all rows and all contents at once, both by name.
   *
   * @param old rows that are newer are left alone, and so are those that lack their content for less long
   */
  Result mend(Connection connection, Instant old) throws SQLException {
    Iterator<StoredName> contents = storage.list(FileFolders.CONTENTS);
    List<Row> rows = read(connection, "", old);
    if (!contents.hasNext() && rows.size() > FEW) {
      LOG.severe(
          "The file store is empty, but there are files: is it the right one? Nothing was changed.");
      return new Result();
    }
    Result result = new Result();
    String content = "";
    while (!rows.isEmpty()) {
      for (Row row : rows) {
        while (content.compareTo(row.filename()) < 0 && contents.hasNext()) {
          content = contents.next().name();
        }
        mend(connection, row, content.equals(row.filename()), old, result);
      }
      rows = read(connection, rows.get(rows.size() - 1).filename(), old);
    }
    return result;
  }

  private void mend(Connection connection, Row row, boolean isThere, Instant old, Result result)
      throws SQLException {
    if (isThere && row.missingSince() != null) {
      note(connection, row, null);
      result.foundAgain++;
    } else if (!isThere && row.missingSince() == null) {
      note(connection, row, clock.instant().atOffset(ZoneOffset.UTC));
      result.noted++;
      LOG.warning(() -> "The file store lacks the content of " + row.filename());
    } else if (!isThere && row.missingSince().isBefore(old) && !isBackOrDoubtful(connection, row)) {
      int uses = files.forget(row.filename());
      result.forgotten++;
      LOG.warning(() -> "Forgotten, as its content is lost: %s, which %s resources named"
          .formatted(row.filename(), uses));
    }
  }

  /**
   * A second look before something is lost for good: whether the content has come back meanwhile, or so much
   * is lost that it is rather the wrong store.
   */
  private boolean isBackOrDoubtful(Connection connection, Row row) throws SQLException {
    Optional<StoredContent> content = storage.open(FileFolders.content(row.filename()), null);
    if (content.isPresent()) {
      close(content.get());
      return true;
    }
    boolean isDoubtful = isMostMissing(connection);
    if (isDoubtful) {
      LOG.severe("The file store lacks most contents: is it the right one? Nothing is forgotten.");
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

  private static List<Row> read(Connection connection, String after, Instant old)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
      statement.setString(1, after);
      statement.setObject(2, old.atOffset(ZoneOffset.UTC));
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

  private static void note(Connection connection, Row row, OffsetDateTime missingSince)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
      statement.setObject(1, missingSince);
      statement.setString(2, row.filename());
      statement.executeUpdate();
    }
  }

  /**
   * A row.
   *
   * @param missingSince null if its content was there at the last look
   */
  private record Row(String filename, Instant missingSince) {}

  /** How many rows were mended, and how. */
  static final class Result {

    private int noted;
    private int forgotten;
    private int foundAgain;

    int noted() {
      return noted;
    }

    int forgotten() {
      return forgotten;
    }

    int foundAgain() {
      return foundAgain;
    }

    boolean isClean() {
      return noted + forgotten + foundAgain == 0;
    }
  }
}
