package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.listing.ListColumns;
import org.tmtar.listing.SqlConditions;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;

/** Reads and writes the rows of uploaded files. */
@ApplicationScoped
public class FileRepository {

  private static final String SELECT_ALL = "SELECT " + UploadedFile.COLUMNS + " FROM files f";

  private static final String WITH_LOCATION = " JOIN locations l ON l.id = f.location_id";

  /** The files at or below a location. {@code ?1} is the path of the location. */
  private static final String AT_OR_BELOW =
      SELECT_ALL + WITH_LOCATION + " WHERE l.path <@ CAST(?1 AS ltree)";

  /** The condition that a resource at the location {@code %1$s} can use a file, see {@link FileReach}. */
  private static final String USABLE_AT = """
      f.location_id IN (
        SELECT above.id FROM locations place JOIN locations above ON place.path <@ above.path
        WHERE place.id = %1$s)""";

  private static final ListColumns COLUMNS =
      ListColumns.of("f.id", "f.search_label", "f.updated_at", null);

  private static final String LOCK_FOR_USE =
      "SELECT " + UploadedFile.COLUMNS + " FROM files f WHERE f.filename = ?1 FOR SHARE";

  /** The resources that refer to the file {@code ?1}, at or below the location with the path {@code ?2}. */
  private static final String USES = """
      SELECT u.* FROM (%s) AS u JOIN locations l ON l.id = u.location_id
      WHERE l.path <@ CAST(?2 AS ltree)""";

  private static final String USES_OUT_OF_REACH = """
      SELECT count(*) FROM (%s) AS u JOIN locations l ON l.id = u.location_id
      WHERE NOT l.path <@ (SELECT path FROM locations WHERE id = ?2)""";

  /** The file of a row in {@link #SECRET_FILES}. */
  static final String WANTED = "wanted.file";

  private static final String SECRET_FILES =
      "SELECT wanted.file FROM unnest(string_to_array(?1, ',')) AS wanted (file) WHERE ";

  @PersistenceContext
  private EntityManager entities;

  private SqlClient sql;

  protected FileRepository() {}

  @Inject
  public FileRepository(SqlClient sql) {
    this.sql = sql;
  }

  /**
   * A page of the files at or below a location.
   *
   * @param referringColumns the columns of all features that refer to files, each as {@code table.column}
   */
  Page<UploadedFile> find(
      Subtree subtree, FileFilter filter, List<String> referringColumns, PageRequest page) {
    NativeQueries.planForValues(entities);
    return list(subtree, filter, referringColumns)
        .page(entities, UploadedFile.class, UploadedFile::id, page);
  }

  static SqlList list(Subtree subtree, FileFilter filter, List<String> referringColumns) {
    SqlConditions conditions = filter.list().conditions(COLUMNS);
    if (filter.kind() != null) {
      conditions = conditions.and(filter.kind().condition());
    }
    if (filter.isUnused() != null) {
      conditions = conditions.and(isUsed(filter.isUnused(), referringColumns));
    }
    if (filter.usableAt() != null) {
      conditions = conditions.and(USABLE_AT, filter.usableAt());
    }
    String from = SELECT_ALL;
    if (!subtree.isWhole()) {
      from = SELECT_ALL + WITH_LOCATION;
      conditions = conditions.and("l.path <@ CAST(%1$s AS ltree)", subtree.path());
    }
    return SqlList.of(
        from + conditions.where(), filter.list().orderBy(COLUMNS), conditions.parameters());
  }

  /**
   * The condition that no resource refers to a file, or that at least one does. The name of a file has the
   * collation of the referring columns, because PostgreSQL would otherwise not search their indexes.
   */
  private static String isUsed(boolean isUnused, List<String> referringColumns) {
    Stream<String> uses = referringColumns.stream()
        .map(column -> "EXISTS (SELECT 1 FROM %s WHERE %s = f.filename COLLATE \"default\")"
            .formatted(column.substring(0, column.indexOf('.')), column));
    return isUnused
        ? uses.map(use -> "NOT " + use).collect(Collectors.joining(" AND "))
        : uses.collect(Collectors.joining(" OR ", "(", ")"));
  }

  /**
   * A page of the resources that refer to a file, by kind and id.
   *
   * @param usesQuery the statement that finds all of them, see {@link FileReferenceProvider#usesQuery}
   * @param administered the locations of the listed resources
   */
  Page<FileUseResponse> findUses(
      String filename, String usesQuery, Subtree administered, PageRequest page) {
    long total = sql.number(
        "SELECT count(*) FROM (" + USES.formatted(usesQuery) + ") AS counted",
        filename,
        administered.path());
    List<FileUseResponse> found = sql.find(
        row -> new FileUseResponse(
            row.getString("resource"),
            row.getLong("id"),
            row.getString("title"),
            row.getLong("location_id")),
        USES.formatted(usesQuery) + " ORDER BY u.resource, u.id LIMIT " + (page.perPage() + 1L)
            + " OFFSET " + page.offset(),
        filename,
        administered.path());
    return Page.withLookahead(found, OptionalLong.of(total), page);
  }

  /** The number of resources that refer to a file. */
  long countUses(String filename, String usesQuery) {
    return sql.number("SELECT count(*) FROM (" + usesQuery + ") AS counted", filename);
  }

  /** The number of resources that refer to a file and are neither at a location nor below it. */
  long countUsesOutOfReach(String filename, String usesQuery, long locationId) {
    return sql.number(USES_OUT_OF_REACH.formatted(usesQuery), filename, locationId);
  }

  /**
   * The given files that are secret.
   *
   * @param isSecret the condition that the file {@link #WANTED} is secret
   * @return a new set
   */
  Set<String> findSecret(Collection<String> filenames, String isSecret) {
    List<?> found = NativeQueries.query(
            entities, SECRET_FILES + isSecret, String.join(",", filenames))
        .getResultList();
    Set<String> secret = new HashSet<>();
    found.forEach(name -> secret.add((String) name));
    return secret;
  }

  long countAtOrBelow(Subtree subtree) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM (" + AT_OR_BELOW + ") AS counted", subtree.path());
  }

  Optional<UploadedFile> find(String filename) {
    return findAll(List.of(filename)).stream().findFirst();
  }

  List<UploadedFile> findAll(Collection<String> filenames) {
    if (filenames.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("SELECT f FROM UploadedFile f WHERE f.filename IN :names", UploadedFile.class)
        .setParameter("names", filenames)
        .getResultList();
  }

  /** Finds a file and locks it against change and deletion until the end of the transaction. */
  Optional<UploadedFile> lockForUse(String filename) {
    return NativeQueries.find(entities, UploadedFile.class, LOCK_FOR_USE, filename).stream()
        .findFirst();
  }

  /**
   * Finds a file and locks it exclusively until the end of the transaction. Concurrent transactions cannot
   * add references to it.
   */
  Optional<UploadedFile> lock(String filename) {
    return find(filename)
        .map(file -> entities.find(UploadedFile.class, file.id(), LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The number of files with references that a move breaks.
   *
   * @param outOfReachQuery the statement that finds the names of these files, see
   *     {@link FileReferenceProvider#outOfReachQuery}
   */
  long countOutOfReach(String outOfReachQuery, LocationMove move) {
    NativeQueries.planForValues(entities);
    String sql = "SELECT count(DISTINCT filename) FROM (" + outOfReachQuery + ") AS out_of_reach";
    return NativeQueries.number(entities, sql, move.moved(), move.parent());
  }

  /**
   * Locks the files with references that a move breaks against deletion until the end of the transaction.
   * They are locked in the order of their names.
   */
  void lockOutOfReach(String outOfReachQuery, LocationMove move) {
    String sql = "SELECT count(*) FROM (SELECT 1 FROM files WHERE filename IN (" + outOfReachQuery
        + ") ORDER BY filename FOR SHARE) AS locked";
    NativeQueries.number(entities, sql, move.moved(), move.parent());
  }

  /** Whether another file has the same content. */
  boolean hasDuplicate(UploadedFile file) {
    String sql = "SELECT count(*) FROM files WHERE sha256 = ?1 AND id <> ?2";
    return NativeQueries.number(entities, sql, file.sha256(), file.id()) > 0;
  }

  /** Adds a file and flushes it, so that this method throws the exception for a violated constraint. */
  void add(UploadedFile file) {
    entities.persist(file);
    entities.flush();
  }

  /** Writes pending changes immediately, so that the new version is known. */
  void flush() {
    entities.flush();
  }

  void remove(UploadedFile file) {
    entities.remove(file);
    entities.flush();
  }
}
