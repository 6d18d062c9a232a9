package org.tmtar.visit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The endpoints for visitors, called by every kind of caller. */
@IntegrationTest
class VisitRightsIT {

  static final List<AccessRule<VisitRightsIT>> RULES = List.of(
      AccessRule.of(
          "visit",
          RightsMatrix.ALL,
          (test, api) -> api.get("/api/visit?location_id=" + test.open())),
      AccessRule.of(
          "visitZone",
          RightsMatrix.ALL,
          (test, api) -> api.get(
              "/api/visit/zones/" + test.zones.at(test.open(), test.spot).create())),
      AccessRule.of(
          "visitEvents",
          RightsMatrix.ALL,
          (test, api) -> api.get("/api/visit/events?type=news&location_id=" + test.open())),
      AccessRule.of(
          "visitLocations", RightsMatrix.ALL, (test, api) -> api.get("/api/visit/locations")));

  private final RightsMatrix matrix;
  private final Zones zones;
  private final Locations locations;
  private final Spot spot = Spot.alone();

  VisitRightsIT(Api api, Users users, Zones zones, Locations locations) {
    this.zones = zones;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedForAllCallers() {
    return matrix.tests(RULES, this);
  }

  private long open() {
    return locations.createPublicUnder(matrix.here());
  }
}
