package org.tmtar.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tmtar.bundle.BundleRepository.BundleLocation;
import org.tmtar.persistence.SqlClient;
import org.tmtar.testing.SharedDatabase;

/**
 * A location that moves while a client receives its bundle. The location 5 has the zone 50. It moves from the location 2
 * to the location 3.
 */
class BundleMoveIT {

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 30, 12, 0, 0, 0, ZoneOffset.UTC);

  private static SharedDatabase database;

  private final BundleRepository bundles =
      new BundleRepository(new SqlClient(database.dataSource()));

  @BeforeAll
  static void create() {
    database = SharedDatabase.migrated();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void createLocations() throws SQLException {
    execute("""
        DELETE FROM zones;
        DELETE FROM locations;
        INSERT INTO locations (id, name, parent_id, path) VALUES
          (1, 'root', NULL, '1'), (2, 'from', 1, '1.2'), (3, 'to', 1, '1.3'), (5, 'moves', 2, '1.2.5');
        INSERT INTO zones (id, location_id, title, latitude, longitude, radius, active, secret)
          VALUES (50, 5, 'in it', 50, 30, 100, true, false);
        """);
  }

  @Test
  void bundleHasTheContentOfALocationThatMovesMeanwhile() throws SQLException {
    BundleSelection whole = new BundleSelection(location(), NOW, null);

    move();

    assertThat(zones(whole)).containsExactly(50L);
  }

  @Test
  void differenceDoesNotDeleteTheContentOfALocationThatMovesMeanwhile() throws SQLException {
    BundleLocation earlier = location();
    BundleSelection difference =
        new BundleSelection(location(), NOW, new BundleCursor(earlier.horizon(), NOW));

    move();

    List<Long> deleted = new ArrayList<>();
    bundles.deletedIds(BundleKind.ZONES, difference).forEachRemaining(deleted::addAll);
    assertThat(deleted).isEmpty();
  }

  @Test
  void bundleOfALocationThatIsDeletedMeanwhileEnds() throws SQLException {
    BundleSelection whole = new BundleSelection(location(), NOW, null);

    execute("DELETE FROM zones; DELETE FROM locations WHERE id = 5");

    assertThat(zones(whole)).isEmpty();
  }

  private BundleLocation location() {
    return bundles.findLocation(5).orElseThrow();
  }

  private List<Long> zones(BundleSelection selection) {
    List<Long> zones = new ArrayList<>();
    bundles.ids(BundleKind.ZONES, selection).forEachRemaining(zones::addAll);
    return zones;
  }

  private static void move() throws SQLException {
    execute("UPDATE locations SET parent_id = 3, path = '1.3.5' WHERE id = 5");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
