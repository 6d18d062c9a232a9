package org.tmtar.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tmtar.json.JsonBodies;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.Rows;
import org.tmtar.persistence.Sql;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;

/** Keeps the entries of the audit: adds them, and never touches them again. */
@ApplicationScoped
public class AuditRepository {

  /** An entry stores the places above, because the tree may change. */
  private static final String ADD = """
      INSERT INTO audit_entries
        (at, actor_id, session_id, action, resource, resource_id, location_id, place_ids,
          former_place_ids, present_place_ids, before, after, request_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, coalesce((
          SELECT string_to_array(path::text, '.')::bigint[] FROM locations WHERE id = ?), '{}'),
        '{}', '{}', ?::jsonb, ?::jsonb, ?)
      """;

  /** The same with two sides: the former place, the present place, and what belongs to both. */
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

  /** What is filled in finds the rows: resource_id, location_id, before, after. */
  private static final String ADD_ALL = """
      INSERT INTO audit_entries
        (at, actor_id, session_id, action, resource, resource_id, location_id, place_ids,
          former_place_ids, present_place_ids, before, after, request_id)
      SELECT ?, ?, ?, ?, ?, changed.resource_id, changed.location_id,
        coalesce(string_to_array(place.path::text, '.')::bigint[], '{}'), '{}', '{}',
        changed.before, changed.after, ?
      FROM (%s) AS changed (resource_id, location_id, before, after)
      LEFT JOIN locations place ON place.id = changed.location_id
      """;

  /** What is filled in are the time, the resource, the request and what finds the rest. */
  static final String ADD_FOUND = """
      INSERT INTO audit_entries
        (at, actor_id, session_id, action, resource, resource_id, place_ids, request_id)
      SELECT %s, found.actor_id, found.session_id, found.action, '%s', found.resource_id, '{}', %s
      FROM (%s) AS found (actor_id, session_id, action, resource_id)
      """;

  private static final String COLUMNS = """
      SELECT id, at, actor_id, session_id, action, resource, resource_id, location_id,
        before::text AS before, after::text AS after, request_id
      FROM audit_entries
      """;

  /**
   * The same as the administrators of the place {@code ?1} see it; 0 is root, which sees everything. Of a
   * move the former side shows {@code before}, and the present side shows {@code after}. A refused move
   * names the resource to the side that has it. Entries that do not store their sides show neither.
   */
  private static final String SHOWN = """
      SELECT id, at, actor_id, session_id, action, resource,
        CASE WHEN sees.former OR action <> 'refuse' THEN resource_id END AS resource_id,
        CASE WHEN sees.present THEN location_id
          ELSE former_place_ids[cardinality(former_place_ids)] END AS location_id,
        CASE WHEN sees.former THEN before::text END AS before,
        CASE WHEN sees.present OR action = 'refuse' THEN after::text END AS after, request_id
      FROM audit_entries
      CROSS JOIN LATERAL (
        SELECT ?1 = 0 OR former_place_ids = '{}' OR former_place_ids @> ARRAY[?1]::bigint[]
            OR (former_place_ids IS NULL AND is_of_one_place) AS former,
          ?1 = 0 OR present_place_ids = '{}' OR present_place_ids @> ARRAY[?1]::bigint[]
            OR (present_place_ids IS NULL AND is_of_one_place) AS present
        FROM (SELECT action <> 'update' OR NOT jsonb_exists_any(before,
            ARRAY['location_id', 'subzone_id', 'root', 'admin_location_id']) AS is_of_one_place) AS entry) AS sees
      """;

  private static final String FIND = SHOWN + """
      WHERE (?1 = 0 OR place_ids @> ARRAY[?1]::bigint[])
        AND (?2 = '' OR resource = ?2)
        AND (?3 = 0 OR actor_id = ?3)
      """;

  private static final String FIND_ABOUT = COLUMNS + """
      WHERE id IN (
        (SELECT id FROM audit_entries WHERE actor_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3)
        UNION
        (SELECT id FROM audit_entries WHERE resource = 'users' AND resource_id = ?1 AND id > ?2
          ORDER BY id LIMIT ?3))
      ORDER BY id LIMIT ?3
      """;

  /** Counting more of them would cost more than it tells. */
  private static final int COUNTED_AT_MOST = 1000;

  @PersistenceContext
  private EntityManager entities;

  private DataSource dataSource;
  private Rows rows;
  private Clock clock;

  protected AuditRepository() {}

  @Inject
  public AuditRepository(DataSource dataSource, Rows rows, Clock clock) {
    this.dataSource = dataSource;
    this.rows = rows;
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
      statement.setString(4, action.word());
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
        Object[] own = Stream.ofNullable(sides.moved()).toArray();
        statement.setArray(next++, connection.createArrayOf("bigint", own));
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
   * @param changed finds the columns resource_id, location_id, before and after
   * @param parameters the parameters of that statement, in their order
   */
  void addAll(
      Caller by, AuditAction action, String resource, String changed, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD_ALL.formatted(changed))) {
      statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setLong(2, by.userId());
      statement.setLong(3, by.sessionId());
      statement.setString(4, action.word());
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
   * Entries, the newest first.
   *
   * @param placeId those about this place or one below it; null for all
   * @param resource those about such resources; null for all
   * @param actor those of this user; null for all
   */
  Page<AuditEntryResponse> find(Long placeId, String resource, Long actor, PageRequest page) {
    Sql.planForValues(entities);
    return SqlList.of(
            FIND, "id DESC", orNone(placeId), resource == null ? "" : resource, orNone(actor))
        .countedUpTo(COUNTED_AT_MOST)
        .page(rows, AuditRepository::toResponse, page);
  }

  /**
   * What a user did, and what was done to it; the oldest first.
   *
   * @param afterId only those after this one
   * @param limit how many at most
   */
  List<AuditEntryResponse> findAbout(long userId, long afterId, int limit) {
    return rows.find(AuditRepository::toResponse, FIND_ABOUT, userId, afterId, limit);
  }

  /** No id is 0. */
  private static long orNone(Long id) {
    return id == null ? 0 : id;
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
        toJson(row.getString("before")),
        toJson(row.getString("after")),
        row.getString("request_id"));
  }

  private static JsonNode toJson(String text) {
    try {
      return text == null ? null : JsonBodies.mapper().readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database checks JSON", impossible);
    }
  }
}
