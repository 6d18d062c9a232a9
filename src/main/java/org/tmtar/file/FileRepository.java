package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;

/** Reads and writes the rows of uploaded files. */
@ApplicationScoped
public class FileRepository {

  private static final String SELECT_ALL = "SELECT " + UploadedFile.COLUMNS + " FROM files f";

  /** The files at or below a location. {@code ?1} is the path of the location. */
  private static final String AT_OR_BELOW = SELECT_ALL + """
       JOIN locations l ON l.id = f.location_id
      WHERE l.path <@ CAST(?1 AS ltree)
      """;

  private static final String LOCK_FOR_USE =
      "SELECT " + UploadedFile.COLUMNS + " FROM files f WHERE f.filename = ?1 FOR SHARE";

  @PersistenceContext
  private EntityManager entities;

  /** A page of the files at or below a location, ordered by id. */
  Page<UploadedFile> findAtOrBelow(Subtree subtree, PageRequest page) {
    NativeQueries.planForValues(entities);
    SqlList list = subtree.isWhole()
        ? SqlList.of(SELECT_ALL, "f.id")
        : SqlList.of(AT_OR_BELOW, "f.id", subtree.path());
    return list.page(entities, UploadedFile.class, UploadedFile::id, page);
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

  void remove(UploadedFile file) {
    entities.remove(file);
    entities.flush();
  }
}
