package org.tmtar.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.persistence.SqlClient;
import org.tmtar.zone.VisibleZones;
import org.tmtar.zone.Zone;

/** Reads the public zones around a position or at a location, with the numbers of their objects. */
@ApplicationScoped
public class VisitRepository {

  /** The maximum distance from a position to the edge of a zone, in metres. */
  static final int MAX_DISTANCE = 5000;

  /** The maximum number of zones. */
  static final int MAX_ZONES = 200;

  /** The number of surplus zones that are read, because the order of the index is approximate. */
  private static final int SURPLUS = 4;

  /** The maximum difference between a distance on the ground and the straight line, in metres. */
  private static final int ROUNDING = 1;

  /**
   * Disables sorts, so that PostgreSQL reads zones in the order of the index and stops at the limit. It
   * estimates that a box contains few zones, regardless of its size.
   */
  private static final String BY_INDEX = "SELECT set_config('enable_sort', 'off', true);";

  private static final String WITH_OBJECTS = """
      , (SELECT count(*) FROM subzones s JOIN ar_objects o ON o.subzone_id = s.id
        WHERE s.zone_id = z.id AND s.active AND o.active) AS objects
      """;

  /** The public zones by straight line. {@code ?1} to {@code ?3} are the coordinates in space. */
  static final String AROUND = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point)
      SELECT z.* %s FROM here CROSS JOIN LATERAL (
        SELECT %s FROM zones z JOIN locations l ON l.id = z.location_id
        WHERE %s AND z.position <@ cube_enlarge(here.point, %d, 3)
          AND z.position <-> here.point <= %d + z.radius
        ORDER BY z.position <-> here.point, z.id LIMIT %d) AS z
      """.formatted(
          WITH_OBJECTS,
          Zone.COLUMNS + ", " + Zone.IMAGE_PROTECTED,
          VisibleZones.PUBLIC,
          MAX_DISTANCE + Circle.MAX_RADIUS + ROUNDING,
          MAX_DISTANCE,
          MAX_ZONES + SURPLUS);

  /** The public zones of the location {@code ?1}. */
  private static final String OF_LOCATION = """
      SELECT z.* %s FROM (
        SELECT %s FROM zones z JOIN locations l ON l.id = z.location_id
        WHERE %s AND z.location_id = ?1 ORDER BY z.id LIMIT %d) AS z
      ORDER BY z.id
      """.formatted(
          WITH_OBJECTS, Zone.COLUMNS + ", " + Zone.IMAGE_PROTECTED, VisibleZones.PUBLIC, MAX_ZONES);

  private SqlClient sql;

  protected VisitRepository() {}

  @Inject
  public VisitRepository(SqlClient sql) {
    this.sql = sql;
  }

  /** The public zones whose edge is near a position, by the distance to their centres. */
  List<VisitedZone> findAround(Position position) {
    double[] point = position.toCartesian();
    return sql.find(VisitRepository::read, BY_INDEX + AROUND, point[0], point[1], point[2]).stream()
        .filter(visited ->
            metres(position, visited) <= MAX_DISTANCE + visited.zone().circle().radius())
        .sorted(Comparator.comparingDouble((VisitedZone visited) -> metres(position, visited))
            .thenComparingLong(visited -> visited.zone().id()))
        .limit(MAX_ZONES)
        .toList();
  }

  /** The public zones of a location, by id. */
  List<VisitedZone> findOf(long locationId) {
    return sql.find(VisitRepository::read, OF_LOCATION, locationId);
  }

  private static VisitedZone read(ResultSet row) throws SQLException {
    return new VisitedZone(Zone.of(row), row.getLong("objects"), row.getBoolean("image_protected"));
  }

  private static double metres(Position from, VisitedZone visited) {
    return from.metresTo(visited.zone().circle().centre());
  }

  /**
   * A public zone.
   *
   * @param objects the number of its active objects
   * @param isImageProtected whether it has a protected image
   */
  record VisitedZone(Zone zone, long objects, boolean isImageProtected) {}
}
