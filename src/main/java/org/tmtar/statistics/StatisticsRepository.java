package org.tmtar.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.tmtar.location.Subtree;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.SqlClient;

/**
 * Reads numbers of visits so that no number, and no difference of numbers, reveals a small group of visitors.
 *
 * <p>The rule: a daily count is the number of visits of one zone or one object on one day. It is published if it is at
 * least {@link #FLOOR}. Every statement of this class reads published counts only, and a group without any has the
 * number null. Every response is thus a function of the published counts. If the other counts had any other values below
 * the floor, 0 included, all responses would be the same, for all places, periods and groupings and before and after
 * every move of a zone. Therefore nothing can be computed about them. A sum of published counts, and a difference of
 * such sums in which one contains the other, is 0 or at least the floor.
 *
 * <p>Only days that are over have counts, which never change. Otherwise two responses on the same day would
 * reveal a visit in between. A sum does not include the counts below the floor, so it may be smaller than the
 * number of visits.
 */
@ApplicationScoped
public class StatisticsRepository {

  /** The smallest number that is published. */
  static final int FLOOR = 5;

  /** The published cells. The arguments of the format are the first and the last day. */
  private static final String PUBLISHED =
      "c.visits >= " + FLOOR + " AND c.day BETWEEN CAST(%s AS date) AND CAST(%s AS date)";

  private static final String OF_ZONE = "c.object_id = " + VisitCountRepository.NO_OBJECT;

  /**
   * The visits of zones, by day. The argument of the format is a further condition. The index
   * {@code visit_counts_by_day} contains {@link #FLOOR}.
   */
  static final String BY_DAY = "SELECT c.day, sum(c.visits) AS visits FROM visit_counts c"
      + " JOIN zones z ON z.id = c.zone_id WHERE " + OF_ZONE + " AND "
      + PUBLISHED.formatted("?2", "?3") + "%s GROUP BY c.day";

  /** The condition that a zone is in the subtree {@code ?1}. */
  private static final String IN_SUBTREE =
      " AND z.location_id IN (SELECT id FROM locations WHERE path <@ CAST(?1 AS ltree))";

  /** The zones of the subtree {@code ?1} with their visits. */
  private static final String BY_ZONE = "SELECT z.id, z.id AS zone_id, NULL::bigint AS object_id,"
      + " (SELECT CAST(sum(c.visits) AS bigint) FROM visit_counts c WHERE c.zone_id = z.id AND "
      + OF_ZONE + " AND "
      + PUBLISHED.formatted("?2", "?3") + ") AS visits"
      + " FROM zones z JOIN locations l ON l.id = z.location_id"
      + " WHERE l.path <@ CAST(?1 AS ltree)";

  /** The objects of the subtree {@code ?1} with their views. */
  private static final String BY_OBJECT = "SELECT o.id, s.zone_id, o.id AS object_id,"
      + " (SELECT CAST(sum(c.visits) AS bigint) FROM visit_counts c WHERE c.object_id = o.id AND "
      + PUBLISHED.formatted("?2", "?3") + ") AS visits"
      + " FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id JOIN zones z ON z.id = s.zone_id"
      + " JOIN locations l ON l.id = z.location_id WHERE l.path <@ CAST(?1 AS ltree)";

  private SqlClient sql;

  protected StatisticsRepository() {}

  @Inject
  public StatisticsRepository(SqlClient sql) {
    this.sql = sql;
  }

  /** The visits of the zones of a subtree, by day. A day without published cells is absent. */
  public Map<LocalDate, Long> findByDay(Subtree subtree, VisitPeriod period) {
    return sql
        .find(
            row -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("visits")),
            byDay(subtree),
            subtree.path(),
            period.from(),
            period.until())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Every zone is in the whole tree, so that locations are not read for it. */
  private static String byDay(Subtree subtree) {
    return SqlClient.PLAN_FOR_VALUES + BY_DAY.formatted(subtree.isWhole() ? "" : IN_SUBTREE);
  }

  /** A page of the zones of a subtree with their visits, by id. */
  Page<StatisticsResponse> findByZone(Subtree subtree, VisitPeriod period, PageRequest page) {
    return list(BY_ZONE, "z.id", subtree, period, page);
  }

  /** A page of the objects of a subtree with their views, by id. */
  Page<StatisticsResponse> findByObject(Subtree subtree, VisitPeriod period, PageRequest page) {
    return list(BY_OBJECT, "o.id", subtree, period, page);
  }

  private Page<StatisticsResponse> list(
      String select, String order, Subtree subtree, VisitPeriod period, PageRequest page) {
    return SqlList.of(select, order, subtree.path(), period.from(), period.until())
        .page(sql, StatisticsRepository::read, StatisticsResponse::id, page);
  }

  private static StatisticsResponse read(ResultSet row) throws SQLException {
    return new StatisticsResponse(
        null,
        row.getObject("zone_id", Long.class),
        row.getObject("object_id", Long.class),
        row.getObject("visits", Long.class));
  }
}
