package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/** Every method of the zones and subzones resources, called by every kind of caller. */
@IntegrationTest
class ZoneRightsIT {

  static final List<AccessRule<ZoneRightsIT>> RULES = List.of(
      AccessRule.of(
          "listZonesAround",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get("/api/zones/around?" + test.spot.query())),
      AccessRule.of(
          "listZonesAround",
          "GeoJSON",
          RightsMatrix.SIGNED_IN,
          (test, api) -> asGeoJson(api).get("/api/zones/around?" + test.spot.query())),
      AccessRule.of(
          "listZonesToWatch",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get("/api/zones/watch?" + test.spot.query())),
      AccessRule.of(
          "getZone", RightsMatrix.SIGNED_IN, (test, api) -> api.get(Zones.PATH + test.zone())),
      AccessRule.of(
          "getZone",
          "public",
          RightsMatrix.ALL,
          (test, api) ->
              api.get(Zones.PATH + test.zones.at(test.open(), test.spot).create())),
      AccessRule.of(
          "listSubzones",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get(Zones.PATH + test.zone() + "/subzones")),
      AccessRule.of(
          "getSubzone",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get(Zones.SUBZONES + test.subzone())),
      AccessRule.of("listZones", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get(Zones.PATH)),
      AccessRule.of(
          "listZones",
          "of a location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(Zones.PATH + "?location_id=" + test.matrix.here())),
      AccessRule.of(
          "listZones",
          "GeoJSON",
          RightsMatrix.ADMINISTRATORS,
          (test, api) -> asGeoJson(api).get(Zones.PATH)),
      AccessRule.of(
          "createZone",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) ->
              api.post(Zones.PATH, test.zones.at(test.matrix.here(), test.spot).json())),
      AccessRule.of(
          "updateZone",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(Zones.PATH + test.zone(), "{\"radius\":50}")),
      AccessRule.of(
          "deleteZone",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(Zones.PATH + test.zone())),
      AccessRule.of(
          "deleteZone",
          "preview",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(Zones.PATH + test.zone() + "?dry_run=true")),
      AccessRule.of(
          "createSubzone",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> create(api, test.zones.in(test.zone(), test.spot))),
      AccessRule.of(
          "updateSubzone",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(Zones.SUBZONES + test.subzone(), "{\"radius\":5}")),
      AccessRule.of(
          "deleteSubzone",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(Zones.SUBZONES + test.subzone())),
      AccessRule.of(
          "deleteSubzone",
          "preview",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(Zones.SUBZONES + test.subzone() + "?dry_run=true")));

  private final RightsMatrix matrix;
  private final Users users;
  private final Zones zones;
  private final Locations locations;
  private final Spot spot = Spot.alone();

  ZoneRightsIT(Api api, Users users, Zones zones, Locations locations) {
    this.users = users;
    this.zones = zones;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  /** Each administrator has a zone, because an empty list is 404. */
  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    matrix.locationIds().forEach(location -> zones.at(location, spot).create());
    return matrix.tests(RULES, this);
  }

  @Test
  void inactiveZoneIsVisibleToAdministratorsAtOrAboveTheLocation() {
    long zone = zones.at(matrix.here(), spot).inactive().create();
    long subzone = zones.in(zone, spot).create();

    for (String path :
        new String[] {Zones.PATH + zone, Zones.PATH + zone + "/subzones", Zones.SUBZONES + subzone
        }) {
      for (RightsMatrix.Caller caller : RightsMatrix.HERE_OR_ABOVE) {
        matrix.as(caller).get(path).expect(200);
      }
      matrix.as(RightsMatrix.Caller.ADMIN_BELOW).get(path).expectProblem(403, "access-denied");
      matrix.as(RightsMatrix.Caller.ADMIN_OF_SIBLING).get(path).expectProblem(403, "access-denied");
      matrix.as(RightsMatrix.Caller.USER).get(path).expectProblem(404, "not-found");
      matrix.as(RightsMatrix.Caller.ANONYMOUS).get(path).expectMissingBearer();
    }
  }

  /** For all other callers the zone does not exist; see {@link SecretZoneIT}. */
  @Test
  void secretZoneIsVisibleToAdministratorsAtOrAboveTheLocation() {
    long zone = zones.at(matrix.here(), spot).secret().create();
    long subzone = zones.in(zone, spot).create();

    for (RightsMatrix.Caller caller : RightsMatrix.HERE_OR_ABOVE) {
      matrix.as(caller).get(Zones.PATH + zone).expect(200);
      matrix.as(caller).get(Zones.PATH + zone + "/subzones").expect(200);
      matrix.as(caller).get(Zones.SUBZONES + subzone).expect(200);
    }
  }

  @Test
  void listContainsTheZonesAtOrBelowTheLocationOfTheCaller() {
    long above = zones.at(matrix.locationIds().get(0), spot).create();
    long here = zone();
    long below = zones.at(matrix.locationIds().get(2), spot).create();

    assertThat(
            Zones.ids(matrix.as(RightsMatrix.Caller.ADMIN_HERE).get(Zones.PATH).json()))
        .containsExactly(here, below);
    assertThat(
            Zones.ids(matrix.as(RightsMatrix.Caller.ADMIN_ABOVE).get(Zones.PATH).json()))
        .containsExactly(above, here, below);
  }

  @Test
  void demotionMoveAndDeletionApplyFromTheNextRequest() {
    long city = locations.createUnder(Locations.ROOT);
    long other = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    Person editor = users.administratorOf(city);
    Zones.Draft part = zones.in(zones.at(district, spot).create(), spot);
    create(editor.api(), part).expect(201);

    locations.move(district, other).expect(200);
    create(editor.api(), part).expectProblem(403, "access-denied");
    locations.move(district, city).expect(200);
    create(editor.api(), part).expect(201);
    users.root().appoint(editor.id(), null).expect(200);
    create(editor.api(), part).expectProblem(403, "access-denied");
    editor.api().get(Zones.PATH).expectProblem(403, "access-denied");
    users.root().api().delete("/api/users/" + editor.id()).expect(200);
    editor.api().get("/api/zones/around?" + spot.query()).expectRefusedBearer("session has ended");
  }

  private static ApiResponse create(Api api, Zones.Draft draft) {
    return api.post(draft.path(), draft.json());
  }

  private static Api asGeoJson(Api api) {
    return api.withHeader("Accept", "application/geo+json");
  }

  private long open() {
    return locations.createPublicUnder(matrix.here());
  }

  private long zone() {
    return zones.at(matrix.here(), spot).create();
  }

  private long subzone() {
    return zones.in(zone(), spot).create();
  }
}
