package org.tmtar.bundle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.bundle.BundleRepository.BundleLocation;
import org.tmtar.paging.SqlBatch;
import org.tmtar.persistence.SqlClient;

/** Reads bundles and differences from the database as {@link BundleService} does, with a text for each item. */
final class BundleReader {

  /** The members of an item, as far as a response has them. */
  private static final Map<BundleKind, String> CONTENTS = new EnumMap<>(Map.of(
      BundleKind.LOCATIONS,
      """
      SELECT x.id, concat_ws('|', x.name, x.parent_id, x.latitude, x.longitude, x.public,
        EXISTS (SELECT 1 FROM locations child WHERE child.parent_id = x.id)) FROM locations x
      """,
      BundleKind.EVENTS,
      """
      SELECT x.id, concat(to_jsonb(x), (
        SELECT string_agg(t.language || t.title, ',' ORDER BY t.language) FROM event_texts t WHERE t.event_id = x.id))
      FROM events x
      """,
      BundleKind.ZONES,
      "SELECT x.id, to_jsonb(x)::text FROM zones x",
      BundleKind.SUBZONES,
      "SELECT x.id, to_jsonb(x)::text FROM subzones x",
      BundleKind.OBJECTS,
      "SELECT x.id, (to_jsonb(x) - 'secret')::text FROM ar_objects x"));

  private static final String BY_IDS =
      " WHERE x.id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))";

  private final SqlClient sql;
  private final BundleRepository bundles;

  BundleReader(Connection connection) {
    sql = new SqlClient(shared(connection));
    bundles = new BundleRepository(sql);
  }

  /** A data source whose connections are one connection that stays open. */
  private static DataSource shared(Connection connection) {
    Connection lasting = (Connection) Proxy.newProxyInstance(
        BundleReader.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("close")) {
            return null;
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        });
    return new PGSimpleDataSource() {
      @Override
      public Connection getConnection() {
        return lasting;
      }
    };
  }

  /** The whole bundle of a location; empty if the location does not exist. */
  Optional<Bundle> whole(long locationId, OffsetDateTime now) {
    return bundles.findLocation(locationId).map(location -> {
      BundleSelection all = new BundleSelection(location, now, null);
      return new Bundle(cursor(location, now), items(all), files(all));
    });
  }

  /** What has changed since an earlier bundle; empty if the location does not exist. */
  Optional<Difference> since(long locationId, Bundle earlier, OffsetDateTime now) {
    return bundles.findLocation(locationId).map(location -> {
      BundleSelection changed = new BundleSelection(location, now, earlier.cursor());
      Map<BundleKind, List<Long>> deleted = new EnumMap<>(BundleKind.class);
      for (BundleKind kind : BundleKind.values()) {
        deleted.put(kind, all(bundles.deletedIds(kind, changed)));
      }
      return new Difference(
          new Bundle(cursor(location, now), items(changed), files(changed)),
          deleted,
          all(bundles.deletedFiles(changed)),
          bundles.isEmpty(changed));
    });
  }

  private static BundleCursor cursor(BundleLocation location, OffsetDateTime now) {
    return BundleCursor.parse(new BundleCursor(location.horizon(), now).toText());
  }

  private Map<BundleKind, Map<Long, String>> items(BundleSelection selection) {
    Map<BundleKind, Map<Long, String>> items = new EnumMap<>(BundleKind.class);
    for (BundleKind kind : BundleKind.values()) {
      Map<Long, String> contents = new TreeMap<>();
      sql.find(
              row -> Map.entry(row.getLong(1), row.getString(2)),
              CONTENTS.get(kind) + BY_IDS,
              SqlBatch.joined(all(bundles.ids(kind, selection))))
          .forEach(item -> contents.put(item.getKey(), item.getValue()));
      items.put(kind, contents);
    }
    return items;
  }

  private Map<String, String> files(BundleSelection selection) {
    Map<String, String> files = new TreeMap<>();
    bundles
        .readFiles(all(bundles.fileIds(selection)))
        .forEach(file -> files.put(file.filename(), file.sha256()));
    return files;
  }

  private static <K> List<K> all(Iterator<List<K>> chunks) {
    List<K> keys = new ArrayList<>();
    chunks.forEachRemaining(keys::addAll);
    return keys;
  }

  /** The content that a client has. */
  record Bundle(
      BundleCursor cursor, Map<BundleKind, Map<Long, String>> items, Map<String, String> files) {

    /** The content after a difference was applied. */
    Bundle with(Difference difference) {
      Map<BundleKind, Map<Long, String>> changed = new EnumMap<>(BundleKind.class);
      items.forEach((kind, contents) -> {
        Map<Long, String> merged = new TreeMap<>(contents);
        merged.putAll(difference.changed().items().get(kind));
        difference.deleted().get(kind).forEach(merged::remove);
        changed.put(kind, merged);
      });
      Map<String, String> changedFiles = new TreeMap<>(files);
      changedFiles.putAll(difference.changed().files());
      difference.deletedFiles().forEach(changedFiles::remove);
      return new Bundle(difference.changed().cursor(), changed, changedFiles);
    }
  }

  /** What has changed since an earlier bundle. */
  record Difference(
      Bundle changed,
      Map<BundleKind, List<Long>> deleted,
      List<String> deletedFiles,
      boolean isEmpty) {}
}
