package org.tmtar.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.SqlClient;
import org.tmtar.zone.VisibleZones;

/**
 * Counts visits. The key of the day and the digests of visitors exist only in tables that are not logged, and only
 * until the end of the day.
 */
@ApplicationScoped
public class VisitCountRepository {

  /** The {@code object_id} of a visit to the zone itself. */
  static final long NO_OBJECT = 0;

  private static final String TODAY = "CAST(now() AT TIME ZONE 'UTC' AS date)";

  private static final String IS_CURRENT = "day >= " + TODAY;

  /**
   * The prefix of a statement that waits for locks only briefly. A {@code pg_dump} of the tables blocks the end of a day,
   * and waiting visits would occupy all connections of the pool.
   */
  private static final String BRIEFLY = "SELECT set_config('lock_timeout', '250ms', true);";

  /**
   * Counts a visit of the zone {@code ?1}, and of the object {@code ?2} in it, by the user {@code ?4}, who has
   * unlocked the zones {@code ?3}. The first statement locks the tables in the order of the function
   * {@code end_day_of_visits}.
   */
  private static final String COUNT =
      """
      SELECT 1 FROM visit_keys;
      WITH today AS MATERIALIZED (SELECT key FROM visit_keys WHERE %1$s),
      zone AS MATERIALIZED (SELECT z.id FROM zones z WHERE z.id = ?1 AND %2$s),
      visited AS MATERIALIZED (
        SELECT zone.id AS zone_id, CAST(?2 AS bigint) AS object_id FROM zone WHERE CAST(?2 AS bigint) = %3$d
        UNION ALL
        SELECT zone.id, o.id FROM zone JOIN subzones s ON s.zone_id = zone.id
        JOIN ar_objects o ON o.subzone_id = s.id
        WHERE o.id = ?2 AND o.active AND s.active),
      counted AS (
        INSERT INTO visit_digests (digest, zone_id, object_id)
        SELECT sha256(today.key || convert_to(concat_ws('.', CAST(?4 AS bigint), zone_id, object_id), 'UTF8')),
          zone_id, object_id
        FROM visited CROSS JOIN today
        ON CONFLICT DO NOTHING)
      SELECT EXISTS (SELECT FROM today) AS is_current, EXISTS (SELECT FROM zone) AS has_zone,
        EXISTS (SELECT FROM visited) AS has_object
      """.formatted(IS_CURRENT, VisibleZones.SHOWN.formatted("?3"), NO_OBJECT);

  private static final String HAS_CURRENT_KEY =
      "SELECT EXISTS (SELECT FROM visit_keys WHERE " + IS_CURRENT + ")";

  static final String DELETE_ORPHANS = """
      DELETE FROM visit_counts c
      WHERE NOT EXISTS (SELECT FROM zones z WHERE z.id = c.zone_id)
        OR (c.object_id <> %d AND NOT EXISTS (SELECT FROM ar_objects o WHERE o.id = c.object_id))
      """.formatted(NO_OBJECT);

  private SqlClient sql;

  protected VisitCountRepository() {}

  @Inject
  public VisitCountRepository(SqlClient sql) {
    this.sql = sql;
  }

  /**
   * Counts a visit, unless the same user has been counted today for the same zone and object. It must run
   * without a transaction, so that the tables are locked for this statement only. It waits for locks only briefly.
   *
   * @param objectId {@link #NO_OBJECT} for the visit of the zone itself
   * @param unlocked the zones that the request unlocks, as in {@link VisibleZones}
   * @throws DatabaseException if a lock is not available, which is 503 for a client
   */
  Outcome count(long zoneId, long objectId, String unlocked, long userId) {
    return sql.findFirst(
            row -> new Outcome(
                row.getBoolean("is_current"),
                row.getBoolean("has_zone"),
                row.getBoolean("has_object")),
            BRIEFLY + COUNT,
            zoneId,
            objectId,
            unlocked,
            userId)
        .orElseThrow();
  }

  /**
   * Ends the day of the key if it is over: stores its numbers, and forgets the key and the digests. Concurrent
   * calls end a day once.
   */
  void endDay() {
    endDay("");
  }

  /**
   * Ends the day of the key as {@link #endDay}, but waits for locks only briefly.
   *
   * @throws DatabaseException if a lock is not available, which is 503 for a client
   */
  void endDayBriefly() {
    endDay(BRIEFLY);
  }

  private void endDay(String prefix) {
    if (!sql.isTrue(prefix + HAS_CURRENT_KEY)) {
      sql.isTrue(prefix + "SELECT end_day_of_visits()");
    }
  }

  /** The current day, by the clock of the database. */
  LocalDate currentDay() {
    return sql.find(row -> row.getObject(1, LocalDate.class), "SELECT " + TODAY).get(0);
  }

  /** Deletes the numbers of zones and objects that no longer exist. */
  void deleteOrphans() {
    sql.change(DELETE_ORPHANS);
  }

  /**
   * The result of {@link #count}.
   *
   * @param isCurrent whether a key of the current day exists; otherwise nothing was counted
   * @param hasZone whether the user sees the zone as a visitor
   * @param hasObject whether the object is in the zone and visible there
   */
  record Outcome(boolean isCurrent, boolean hasZone, boolean hasObject) {}
}
