package org.tmtar.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tmtar.file.link.FileLinkSigner;
import org.tmtar.paging.KeyChunks;
import org.tmtar.paging.SqlBatch;
import org.tmtar.persistence.SqlClient;

/** Reads the keys of the items of a bundle, and deletes recorded changes. */
@ApplicationScoped
public class BundleRepository {

  /**
   * Reads the location and the horizon of the current snapshot. The lineage changes if the database is restored: into
   * another cluster or database, from a base backup onto another timeline, or by reloading the table.
   */
  private static final String START = """
      SELECT l.id, l.path::text AS path,
        pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon,
        concat_ws('.', (SELECT system_identifier FROM pg_control_system()),
          left(pg_walfile_name(pg_current_wal_lsn()), 8),
          (SELECT oid FROM pg_database WHERE datname = current_database()),
          pg_relation_filenode('bundle_changes')) AS lineage,
        coalesce((SELECT swept_until FROM bundle_sweeps), 'epoch') AS swept_until
      FROM locations l WHERE l.id = ?1
      """;

  private static final String IS_SWEPT =
      "SELECT EXISTS (SELECT 1 FROM bundle_sweeps WHERE swept_until >= ?1)";

  private static final String FILES = """
      SELECT f.filename, f.media_type, f.size, f.sha256 FROM files f
      WHERE f.id = ANY (CAST(string_to_array(?1, ',') AS bigint[])) ORDER BY f.id
      """;

  /**
   * Deletes recorded changes and stores the time {@code ?2}. Cursors up to this time become invalid. Nodes may sweep concurrently,
   * because each skips the rows that another node deletes.
   */
  private static final String DELETE_RECORDED = """
      WITH swept AS (
        INSERT INTO bundle_sweeps AS s (swept_until) VALUES (?2)
        ON CONFLICT (is_only) DO UPDATE SET swept_until = greatest(s.swept_until, excluded.swept_until))
      DELETE FROM bundle_changes WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM bundle_changes WHERE recorded_at < ?1 LIMIT 10000 FOR UPDATE SKIP LOCKED))
      """;

  private SqlClient sql;

  protected BundleRepository() {}

  @Inject
  public BundleRepository(SqlClient sql) {
    this.sql = sql;
  }

  /** Finds the location of a bundle, and the state of the database in which the bundle begins. */
  Optional<BundleLocation> findLocation(long id) {
    return sql.findFirst(BundleLocation::of, START, id);
  }

  /** The ids of the items of a kind, in ascending order. */
  Iterator<List<Long>> ids(BundleKind kind, BundleSelection selection) {
    return ids(
        selection,
        selection.isWhole()
            ? BundleQueries.all(kind, KeyChunks.SIZE)
            : BundleQueries.changed(kind, KeyChunks.SIZE));
  }

  /** The ids of the files of the items, in ascending order. */
  Iterator<List<Long>> fileIds(BundleSelection selection) {
    return ids(
        selection,
        selection.isWhole()
            ? BundleQueries.allFiles(KeyChunks.SIZE)
            : BundleQueries.changedFiles(KeyChunks.SIZE));
  }

  /** The ids of the items that are no longer in the bundle, in ascending order. */
  Iterator<List<Long>> deletedIds(BundleKind kind, BundleSelection difference) {
    return ids(difference, BundleQueries.deleted(kind, KeyChunks.SIZE));
  }

  /** The names of the files that are no longer in the bundle, in ascending order. */
  Iterator<List<String>> deletedFiles(BundleSelection difference) {
    return keys(difference, "", String.class, BundleQueries.deletedFiles(KeyChunks.SIZE));
  }

  private Iterator<List<Long>> ids(BundleSelection selection, String statement) {
    return keys(selection, 0L, Long.class, statement);
  }

  private <K> Iterator<List<K>> keys(
      BundleSelection selection, K first, Class<K> type, String statement) {
    return new KeyChunks<>(first, after -> read(selection, after, type, statement));
  }

  /** Reads the next keys, with the current path of the location if it has moved; none if it no longer exists. */
  private <K> List<K> read(BundleSelection selection, K after, Class<K> type, String statement) {
    List<K> found = sql.find(
        row -> row.getObject(1, type),
        SqlClient.PLAN_FOR_VALUES + statement,
        selection.parameters(after));
    if (!hasMoved(found)) {
      return found;
    }
    return findLocation(selection.location().id())
        .map(location -> read(selection.at(location), after, type, statement))
        .orElse(List.of());
  }

  /** Whether the result states that the location no longer has the path of the selection. */
  private static boolean hasMoved(List<?> keys) {
    return keys.size() == 1 && keys.get(0) == null;
  }

  /** Whether nothing has changed, as far as a client can see. */
  boolean isEmpty(BundleSelection difference) {
    return Stream.of(BundleKind.values())
            .noneMatch(kind ->
                ids(kind, difference).hasNext() || deletedIds(kind, difference).hasNext())
        && !deletedFiles(difference).hasNext();
  }

  /**
   * Whether the sweep may have deleted changes since a cursor. It records this together with the deletion. A difference
   * is therefore complete if this is false after its last statement.
   */
  boolean isSwept(BundleCursor cursor) {
    return sql.isTrue(IS_SWEPT, cursor.time());
  }

  /** The files with the given ids, in ascending order, without those that do not exist. */
  List<BundleFileResponse> readFiles(List<Long> ids) {
    return sql.find(
        row -> new BundleFileResponse(
            row.getString("filename"),
            row.getString("media_type"),
            row.getLong("size"),
            row.getString("sha256"),
            FileLinkSigner.path(row.getString("filename"))),
        FILES,
        SqlBatch.joined(ids));
  }

  /**
   * Deletes some of the changes that were recorded before a time, and returns their number.
   *
   * @param sweptUntil see {@link BundleLocation#sweptUntil}
   */
  int deleteRecordedBefore(OffsetDateTime time, OffsetDateTime sweptUntil) {
    return sql.change(DELETE_RECORDED, time, sweptUntil);
  }

  /**
   * The location of a bundle.
   *
   * @param path the ids from the root location down to the location, for example {@code 1.3.42}
   * @param horizon see {@link BundleCursor#horizon}
   * @param lineage identifies the database and its history
   * @param sweptUntil the time up to which cursors are too old, because the sweep may have deleted changes they need
   */
  record BundleLocation(
      long id, String path, long horizon, String lineage, OffsetDateTime sweptUntil) {

    private static BundleLocation of(ResultSet row) throws SQLException {
      return new BundleLocation(
          row.getLong("id"),
          row.getString("path"),
          row.getLong("horizon"),
          row.getString("lineage"),
          row.getObject("swept_until", OffsetDateTime.class));
    }
  }
}
