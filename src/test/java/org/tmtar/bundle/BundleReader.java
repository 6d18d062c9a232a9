package org.tmtar.bundle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.bundle.BundleRepository.BundleLocation;
import org.tmtar.paging.KeyChunks;
import org.tmtar.persistence.SqlClient;

/**
 * Reads the content of bundles and differences from the database. One prepared statement consists of all statements of a
 * difference, and another one reads the visible items of all locations. They are sent together, and PostgreSQL does not
 * plan them each time.
 */
final class BundleReader {

  /** The alternative text of the image {@code %1$s} unless the image is protected. */
  private static final String ALT =
      "(SELECT f.alt FROM files f WHERE f.filename = %1$s AND NOT is_file_protected(%1$s))";

  /** The members of an item as a text, as far as a response has them. */
  private static final Map<BundleKind, String> TEXTS = new EnumMap<>(Map.of(
      BundleKind.LOCATIONS,
      """
      concat_ws('|', l.name, l.parent_id, l.latitude, l.longitude, l.public,
        EXISTS (SELECT 1 FROM locations child WHERE child.parent_id = l.id))
      """,
      BundleKind.EVENTS,
      """
      concat(to_jsonb(e), (
        SELECT string_agg(t.language || t.title, ',' ORDER BY t.language) FROM event_texts t WHERE t.event_id = e.id),
      """ + ALT.formatted("e.image_file_name") + ")",
      BundleKind.ZONES,
      "concat(to_jsonb(z), " + ALT.formatted("z.image_file_name") + ")",
      BundleKind.SUBZONES,
      "to_jsonb(s)::text",
      BundleKind.OBJECTS,
      "(to_jsonb(o) - 'secret')::text"));

  /** The generic plans must use indexes although the tables are empty when they are planned. */
  private static final String SETTINGS =
      "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off";

  private static final String CHANGED_FILES = "changed files";
  private static final String DELETED_FILES = "deleted files";

  private final Connection connection;
  private final BundleRepository bundles;

  /** Prepares the statements on a connection. */
  BundleReader(Connection connection) throws SQLException {
    this.connection = connection;
    bundles = new BundleRepository(new SqlClient(shared(connection)));
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
      statement.execute("PREPARE visible (bigint, timestamptz) AS " + visible());
      statement.execute(
          "PREPARE difference (text, bigint, timestamptz, bigint, timestamptz, timestamptz) AS "
              + difference());
    }
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

  private static String visible() {
    return Stream.of(BundleKind.values())
        .map(kind ->
            "SELECT '%s' AS kind, %s AS id, l.path::text AS path, %s AS text, %s AS files FROM %s WHERE %s AND (l.id IN (1, $1) OR l.path <@ CAST('1.' || $1 AS ltree))"
                .formatted(
                    kind,
                    kind.id(),
                    TEXTS.get(kind),
                    kind.files(),
                    kind.from(),
                    kind.shown().replace("?3", "$2")))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String difference() {
    Stream<String> items = Stream.of(BundleKind.values())
        .flatMap(kind -> Stream.of(
            list(changed(kind), "key::text", BundleQueries.changed(kind, KeyChunks.SIZE), "0"),
            list(deleted(kind), "key::text", BundleQueries.deleted(kind, KeyChunks.SIZE), "0")));
    Stream<String> files = Stream.of(
        list(
            CHANGED_FILES,
            "(SELECT f.filename FROM files f WHERE f.id = keys.key)",
            BundleQueries.changedFiles(KeyChunks.SIZE),
            "0"),
        list(DELETED_FILES, "key", BundleQueries.deletedFiles(KeyChunks.SIZE), "''"));
    return Stream.concat(items, files).collect(Collectors.joining(" UNION ALL "));
  }

  private static String list(String name, String key, String statement, String after) {
    return "SELECT '%s' AS list, %s AS key FROM (%s) AS keys"
        .formatted(name, key, statement.replace("?7", after).replaceAll("\\?([1-6])", "\\$$1"));
  }

  private static String changed(BundleKind kind) {
    return "changed " + kind;
  }

  private static String deleted(BundleKind kind) {
    return "deleted " + kind;
  }

  /** Finds a location and the horizon. */
  Optional<BundleLocation> findLocation(long id) {
    return bundles.findLocation(id);
  }

  /** The whole bundle of a location at or below {@code top}, whose parent is the root location. */
  Bundle whole(BundleLocation location, long top, OffsetDateTime now) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(executeVisible(top, now))) {
      return bundle(location, now, rows);
    }
  }

  /** What has changed in a location since an earlier bundle, and the whole bundle. */
  DifferenceAndBundle read(Bundle earlier, BundleLocation location, long top, OffsetDateTime now)
      throws SQLException {
    Object[] parameters = new BundleSelection(location, now, earlier.cursor()).parameters("");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "EXECUTE difference ('%s', %d, '%s', %d, '%s', '%s'); ".formatted(parameters)
              + executeVisible(top, now));
      Difference difference = difference(statement.getResultSet());
      statement.getMoreResults();
      return new DifferenceAndBundle(difference, bundle(location, now, statement.getResultSet()));
    }
  }

  private static String executeVisible(long top, OffsetDateTime now) {
    return "EXECUTE visible (%d, '%s')".formatted(top, now);
  }

  private static Bundle bundle(BundleLocation location, OffsetDateTime now, ResultSet row)
      throws SQLException {
    Map<BundleKind, Map<Long, String>> items = byKind(kind -> new TreeMap<>());
    Set<String> files = new TreeSet<>();
    while (row.next()) {
      BundleKind kind = BundleKind.valueOf(row.getString("kind"));
      if (contains(location.path(), kind, row.getString("path"))) {
        items.get(kind).put(row.getLong("id"), row.getString("text"));
        addFiles(row.getArray("files"), files);
      }
    }
    return new Bundle(cursor(location, now), items, files);
  }

  private static boolean contains(String bundle, BundleKind kind, String path) {
    return (path + ".").startsWith(bundle + ".")
        || (kind.isReadAbove() && bundle.startsWith(path + "."));
  }

  private static void addFiles(Array names, Set<String> files) throws SQLException {
    if (names == null) {
      return;
    }
    for (String name : (String[]) names.getArray()) {
      if (name != null) {
        files.add(name);
      }
    }
  }

  private static Difference difference(ResultSet row) throws SQLException {
    Map<String, List<String>> lists = new TreeMap<>();
    while (row.next()) {
      lists
          .computeIfAbsent(row.getString("list"), list -> new ArrayList<>())
          .add(row.getString("key"));
    }
    return new Difference(
        byKind(kind -> numbers(lists.get(changed(kind)))),
        byKind(kind -> numbers(lists.get(deleted(kind)))),
        new TreeSet<>(lists.getOrDefault(CHANGED_FILES, List.of())),
        new TreeSet<>(lists.getOrDefault(DELETED_FILES, List.of())));
  }

  private static List<Long> numbers(List<String> keys) {
    return keys == null ? List.of() : keys.stream().map(Long::valueOf).sorted().toList();
  }

  /** The difference, read by the repository. */
  Difference sinceByRepository(Bundle earlier, BundleLocation location, OffsetDateTime now) {
    BundleSelection changed = new BundleSelection(location, now, earlier.cursor());
    return new Difference(
        byKind(kind -> all(bundles.ids(kind, changed))),
        byKind(kind -> all(bundles.deletedIds(kind, changed))),
        files(changed),
        new TreeSet<>(all(bundles.deletedFiles(changed))));
  }

  /** The same keys as those of {@link #whole}, read by the repository. */
  Difference wholeByRepository(BundleLocation location, OffsetDateTime now) {
    BundleSelection all = new BundleSelection(location, now, null);
    return new Difference(
        byKind(kind -> all(bundles.ids(kind, all))),
        byKind(kind -> List.of()),
        files(all),
        Set.of());
  }

  boolean isUnchanged(Bundle earlier, BundleLocation location, OffsetDateTime now) {
    return bundles.isEmpty(new BundleSelection(location, now, earlier.cursor()));
  }

  private Set<String> files(BundleSelection selection) {
    return bundles.readFiles(all(bundles.fileIds(selection))).stream()
        .map(BundleFileResponse::filename)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static BundleCursor cursor(BundleLocation location, OffsetDateTime now) {
    return BundleCursor.parse(new BundleCursor(location.horizon(), now).toText());
  }

  private static <T> Map<BundleKind, T> byKind(Function<BundleKind, T> value) {
    Map<BundleKind, T> values = new EnumMap<>(BundleKind.class);
    Stream.of(BundleKind.values()).forEach(kind -> values.put(kind, value.apply(kind)));
    return values;
  }

  private static <K> List<K> all(Iterator<List<K>> chunks) {
    List<K> keys = new ArrayList<>();
    chunks.forEachRemaining(keys::addAll);
    return keys;
  }

  /**
   * The content that a client has.
   *
   * @param items the text of each item by its id
   */
  record Bundle(BundleCursor cursor, Map<BundleKind, Map<Long, String>> items, Set<String> files) {

    private static final String SENT_ALTHOUGH_NOT_VISIBLE = "not visible";

    /**
     * The content after a difference was applied.
     *
     * @param fresh the whole bundle, from which the texts of the changed items are taken
     */
    Bundle with(Difference difference, Bundle fresh) {
      Map<BundleKind, Map<Long, String>> updated = byKind(kind -> {
        Map<Long, String> texts = new TreeMap<>(items.get(kind));
        difference
            .changed()
            .get(kind)
            .forEach(id ->
                texts.put(id, fresh.items().get(kind).getOrDefault(id, SENT_ALTHOUGH_NOT_VISIBLE)));
        texts.keySet().removeAll(difference.deleted().get(kind));
        return texts;
      });
      Set<String> updatedFiles = new TreeSet<>(files);
      updatedFiles.addAll(difference.changedFiles());
      updatedFiles.removeAll(difference.deletedFiles());
      return new Bundle(fresh.cursor(), updated, updatedFiles);
    }

    /** The difference from an empty bundle. */
    Difference asDifference() {
      return new Difference(
          byKind(kind -> List.copyOf(items.get(kind).keySet())),
          byKind(kind -> List.of()),
          files,
          Set.of());
    }
  }

  /** The keys of what has changed since an earlier bundle, in ascending order. */
  record Difference(
      Map<BundleKind, List<Long>> changed,
      Map<BundleKind, List<Long>> deleted,
      Set<String> changedFiles,
      Set<String> deletedFiles) {}

  /** A difference, and the whole bundle at the same time. */
  record DifferenceAndBundle(Difference difference, Bundle bundle) {}
}
