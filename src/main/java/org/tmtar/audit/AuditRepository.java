package org.tmtar.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tmtar.listing.SqlConditions;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;

/** Adds and reads audit entries. It never changes or deletes an entry. */
@ApplicationScoped
public class AuditRepository {

  /** The approximate size of an entry without {@code before} and {@code after}, in bytes. */
  private static final int ROW_BYTES = 300;

  /**
   * Adds an entry. It stores the ids of its location and of all ancestors, because the tree of locations
   * may change.
   */
  private static final String ADD = """
      INSERT INTO audit_entries
        (at, actor_id, session_id, action, resource, resource_id, location_id, place_ids,
          former_place_ids, present_place_ids, before, after, request_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, coalesce((
          SELECT string_to_array(path::text, '.')::bigint[] FROM locations WHERE id = ?), '{}'),
        '{}', '{}', ?::jsonb, ?::jsonb, ?)
      """;

  /**
   * Adds an entry of a move, with the ancestors of the former location, of the new location and of both.
   */
  private static final String ADD_MOVED = """
      INSERT INTO audit_entries
        (at, actor_id, session_id, action, resource, resource_id, location_id, place_ids,
          former_place_ids, present_place_ids, before, after, request_id)
      SELECT ?, ?, ?, ?, ?, ?, ?, ARRAY(SELECT DISTINCT unnest(side.former || side.present)),
        side.former, side.present, ?::jsonb, ?::jsonb, ?
      FROM (
        SELECT string_to_array(former.path::text, '.')::bigint[] || own.ids AS former,
          string_to_array(present.path::text, '.')::bigint[] || own.ids AS present
        FROM (SELECT ?::bigint[] AS ids) AS own, locations former, locations present
        WHERE former.id = ? AND present.id = ?) AS side
      """;

  /**
   * Adds an entry for each row of the statement that replaces the placeholder. Its columns are
   * resource_id, location_id, before and after.
   */
  private static final String ADD_ALL = """
      INSERT INTO audit_entries
        (at, actor_id, session_id, action, resource, resource_id, location_id, place_ids,
          former_place_ids, present_place_ids, before, after, request_id)
      SELECT ?, ?, ?, ?, ?, changed.resource_id, changed.location_id,
        coalesce(string_to_array(location.path::text, '.')::bigint[], '{}'), '{}', '{}',
        changed.before, changed.after, ?
      FROM (%s) AS changed (resource_id, location_id, before, after)
      LEFT JOIN locations location ON location.id = changed.location_id
      """;

  /**
   * Adds an entry for each row of a query. The placeholders are the time, the resource, the request id and
   * the query.
   */
  static final String ADD_FOUND = """
      INSERT INTO audit_entries
        (at, actor_id, session_id, action, resource, resource_id, place_ids, request_id)
      SELECT %s, found.actor_id, found.session_id, found.action, '%s', found.resource_id, '{}', %s
      FROM (%s) AS found (actor_id, session_id, action, resource_id)
      """;

  /**
   * Entries as the administrators of the location {@code ?2} see them; 0 means root, which sees
   * everything. Administrators of the former location of a move see {@code before}, and administrators of
   * the new location see {@code after}. A refused move shows the id of the resource only to the
   * administrators of its location. An entry of a move that stores no sides shows neither.
   *
   * <p>The administrators of the location {@code ?3} see the labels of actors that administer a location below.
   * The value 0 is root, which sees every label. The user {@code ?4} sees its own label. Labels are read live,
   * because the audit stores no personal data.
   */
  private static final String SHOWN = """
      SELECT id, at, actor_id, session_id, action, resource,
        CASE WHEN sees.former OR action <> 'refuse' THEN resource_id END AS resource_id,
        CASE WHEN sees.present THEN location_id
          ELSE former_place_ids[cardinality(former_place_ids)] END AS location_id,
        CASE WHEN sees.former THEN before::text END AS before,
        CASE WHEN sees.present OR action = 'refuse' THEN after::text END AS after, request_id, (
          SELECT coalesce(u.label, u.identity) FROM users u
          WHERE u.id = actor_id AND (?3 = 0 OR u.id = ?4 OR EXISTS (
            SELECT 1 FROM locations below, locations top
            WHERE below.id = u.admin_location_id AND top.id = ?3 AND below.path <@ top.path
              AND below.id <> top.id))) AS actor_label
      FROM audit_entries
      CROSS JOIN LATERAL (
        SELECT ?2 = 0 OR former_place_ids = '{}' OR former_place_ids @> ARRAY[?2]::bigint[]
            OR (former_place_ids IS NULL AND is_of_one_place) AS former,
          ?2 = 0 OR present_place_ids = '{}' OR present_place_ids @> ARRAY[?2]::bigint[]
            OR (present_place_ids IS NULL AND is_of_one_place) AS present
        FROM (SELECT action <> 'update' OR NOT jsonb_exists_any(before,
            ARRAY['location_id', 'subzone_id', 'root', 'admin_location_id']) AS is_of_one_place) AS entry) AS sees
      """;

  static final String FIND = "SELECT id FROM audit_entries";

  private static final String FIND_ABOUT = """
      SELECT id FROM audit_entries
      WHERE id IN (
        (SELECT id FROM audit_entries WHERE actor_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3)
        UNION
        (SELECT id FROM audit_entries WHERE resource = 'users' AND resource_id = ?1 AND id > ?2
          ORDER BY id LIMIT ?3))
      ORDER BY id LIMIT ?3
      """;

  /**
   * Reads the entries of a list of ids one after the other until a batch is full, because the size of an
   * entry is known only after it is read. {@code OFFSET 0} prevents PostgreSQL from converting the JSON
   * columns more than once.
   */
  private static final String READ = """
      WITH RECURSIVE wanted AS MATERIALIZED (SELECT CAST(string_to_array(?1, ',') AS bigint[]) AS ids),
      read AS (
        SELECT 0 AS ordinal, 0::bigint AS octets, e.* FROM (SELECT) AS nothing LEFT JOIN (%1$s) AS e ON false
        UNION ALL
        SELECT read.ordinal + 1,
          read.octets + %2$d + coalesce(octet_length(e.before), 0) + coalesce(octet_length(e.after), 0), e.*
        FROM read CROSS JOIN wanted
        LEFT JOIN LATERAL (%1$s WHERE id = wanted.ids[read.ordinal + 1] OFFSET 0) AS e ON true
        WHERE read.octets < %3$d AND read.ordinal < cardinality(wanted.ids))
      SELECT * FROM read WHERE ordinal > 0 ORDER BY ordinal
      """.formatted(SHOWN, ROW_BYTES, BatchedList.MAX_BYTES);

  /** Replaces an id in a parameter and disables its condition; no row has the id 0. */
  private static final long UNRESTRICTED = 0;

  /** The id of no location. */
  private static final long NOWHERE = -1;

  /**
   * The maximum number of entries that are counted. The total of a longer list is not worth the cost of
   * counting.
   */
  private static final int MAX_COUNTED = 1000;

  @PersistenceContext
  private EntityManager entities;

  private DataSource dataSource;
  private SqlClient sql;
  private Clock clock;

  protected AuditRepository() {}

  @Inject
  public AuditRepository(DataSource dataSource, SqlClient sql, Clock clock) {
    this.dataSource = dataSource;
    this.sql = sql;
    this.clock = clock;
  }

  void add(Caller by, AuditAction action, AuditSubject subject, JsonNode before, JsonNode after) {
    AuditSubject.Sides sides = subject.sides();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(sides == null ? ADD : ADD_MOVED)) {
      statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setObject(2, by == null ? null : by.userId());
      statement.setObject(3, by == null ? null : by.sessionId());
      statement.setString(4, action.apiName());
      statement.setString(5, subject.resource());
      statement.setObject(6, subject.id());
      statement.setObject(7, subject.locationId());
      int next = 8;
      if (sides == null) {
        statement.setObject(next++, subject.locationId());
      }
      statement.setString(next++, before == null ? null : before.toString());
      statement.setString(next++, after == null ? null : after.toString());
      statement.setString(next++, RequestId.current());
      if (sides != null) {
        Object[] moved = Stream.ofNullable(sides.moved()).toArray();
        statement.setArray(next++, connection.createArrayOf("bigint", moved));
        statement.setLong(next++, sides.former());
        statement.setLong(next, sides.present());
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Adds an entry for each row that a statement finds.
   *
   * @param changed the statement, which returns the columns resource_id, location_id, before and after
   * @param parameters the parameters of that statement, in their order
   */
  void addAll(
      Caller by, AuditAction action, String resource, String changed, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD_ALL.formatted(changed))) {
      statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setLong(2, by.userId());
      statement.setLong(3, by.sessionId());
      statement.setString(4, action.apiName());
      statement.setString(5, resource);
      statement.setString(6, RequestId.current());
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(7 + i, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * The entries that match a filter, the newest first, as a reader sees them.
   *
   * @param locationId the location that the reader administers; null for root
   * @param readerId the user that reads the entries
   */
  Page<AuditEntryResponse> find(
      Long locationId, long readerId, AuditFilter filter, PageRequest page) {
    NativeQueries.planForValues(entities);
    Page<Long> found = list(locationId, filter).countedUpTo(MAX_COUNTED).ids(sql, page);
    long location = locationId == null ? UNRESTRICTED : locationId;
    return found.withItems(read(found.items().first(), new Reader(location, location, readerId)));
  }

  static SqlList list(Long locationId, AuditFilter filter) {
    SqlConditions conditions = filter.conditions(locationId);
    return SqlList.of(FIND + conditions.where(), filter.orderBy(), conditions.parameters());
  }

  /**
   * A reader of entries.
   *
   * @param locationId the location whose administrators see the entries; {@value #UNRESTRICTED} for all
   * @param labelsLocationId the location below which the labels of administrators are shown;
   *     {@value #UNRESTRICTED} for all
   * @param userId the user that sees its own label
   */
  private record Reader(long locationId, long labelsLocationId, long userId) {}

  /** The entries with the given ids, as a reader sees them. */
  private BatchedList<AuditEntryResponse> read(List<Long> ids, Reader reader) {
    if (ids.isEmpty()) {
      return BatchedList.of(List.of());
    }
    Batch<AuditEntryResponse> first =
        readBatch(ids.subList(0, Math.min(ids.size(), BatchedList.MAX_ITEMS)), reader);
    return BatchedList.of(
        first.items(),
        ids.subList(first.taken(), ids.size()),
        batchIds -> readBatch(batchIds, reader));
  }

  private Batch<AuditEntryResponse> readBatch(List<Long> ids, Reader reader) {
    String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<Optional<AuditEntryResponse>> read = sql.find(
        AuditRepository::toResponseIfPresent,
        READ,
        list,
        reader.locationId(),
        reader.labelsLocationId(),
        reader.userId());
    return new Batch<>(read.stream().flatMap(Optional::stream).toList(), read.size());
  }

  /**
   * The entries of actions by a user and of changes to that user, the oldest first, as many as fit into a
   * batch.
   *
   * @param afterId only entries with a greater id
   */
  List<AuditEntryResponse> findAbout(long userId, long afterId) {
    List<Long> ids =
        sql.find(row -> row.getLong(1), FIND_ABOUT, userId, afterId, BatchedList.MAX_ITEMS);
    return ids.isEmpty()
        ? List.of()
        : readBatch(ids, new Reader(UNRESTRICTED, NOWHERE, userId)).items();
  }

  /** Empty if the entry with the id no longer exists. */
  private static Optional<AuditEntryResponse> toResponseIfPresent(ResultSet row)
      throws SQLException {
    return row.getObject("id") == null ? Optional.empty() : Optional.of(toResponse(row));
  }

  private static AuditEntryResponse toResponse(ResultSet row) throws SQLException {
    return new AuditEntryResponse(
        row.getLong("id"),
        row.getTimestamp("at").toInstant().atOffset(ZoneOffset.UTC),
        row.getObject("actor_id", Long.class),
        row.getObject("session_id", Long.class),
        row.getString("action"),
        row.getString("resource"),
        row.getObject("resource_id", Long.class),
        row.getObject("location_id", Long.class),
        RawJson.of(row.getString("before")),
        RawJson.of(row.getString("after")),
        row.getString("request_id"),
        row.getString("actor_label"));
  }
}
