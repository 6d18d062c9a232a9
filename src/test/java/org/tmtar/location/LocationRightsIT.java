package org.tmtar.location;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** Every method of the locations resource, called by every kind of caller. */
@IntegrationTest
class LocationRightsIT {

  private static final String PATH = "/api/locations/";

  static final List<AccessRule<LocationRightsIT>> RULES = List.of(
      AccessRule.of("listLocations", RightsMatrix.ALL, (test, api) -> api.get(PATH)),
      AccessRule.of("getLocation", RightsMatrix.ALL, (test, api) -> api.get(test.here())),
      AccessRule.of(
          "listChildrenOfLocation",
          RightsMatrix.ALL,
          (test, api) -> api.get(test.here() + "/children")),
      AccessRule.of(
          "listAncestorsOfLocation",
          RightsMatrix.ALL,
          (test, api) -> api.get(test.here() + "/ancestors")),
      AccessRule.of(
          "listSubtreeOfLocation",
          RightsMatrix.ALL,
          (test, api) -> api.get(test.here() + "/subtree")),
      AccessRule.of(
          "getParentOfLocation",
          RightsMatrix.ALL,
          (test, api) -> api.get(PATH + "parent/" + test.matrix.here())),
      AccessRule.of(
          "searchLocations", RightsMatrix.ALL, (test, api) -> api.get(PATH + "search/location")),
      AccessRule.of(
          "listNearestLocations",
          RightsMatrix.ALL,
          (test, api) -> api.get(PATH + "nearest?latitude=0&longitude=0")),
      AccessRule.of(
          "createLocation",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.post(PATH, Locations.body(Locations.newName(), test.matrix.here()))),
      AccessRule.of(
          "updateLocation",
          "below",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(test.below(), "{\"latitude\":1,\"longitude\":1}")),
      AccessRule.of(
          "updateLocation",
          "below, public",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(test.below(), "{\"public\":true}")),
      AccessRule.of(
          "updateLocation",
          "below, preview",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(test.below() + "?dry_run=true", "{\"name\":\"Other\"}")),
      AccessRule.of(
          "updateLocation", "here", RightsMatrix.ABOVE, (test, api) -> api.put(test.here(), "{}")),
      AccessRule.of(
          "deleteLocation",
          "below",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(test.below())),
      AccessRule.of(
          "deleteLocation",
          "below, preview",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(test.below() + "?dry_run=true")),
      AccessRule.of(
          "deleteLocation",
          "here, preview",
          RightsMatrix.ABOVE,
          (test, api) -> api.delete(test.here() + "?dry_run=true")));

  private final RightsMatrix matrix;
  private final Users users;
  private final Locations locations;

  LocationRightsIT(Api api, Users users, Locations locations) {
    this.users = users;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void administratorDoesNotDeleteItsOwnLocation() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    Api editor = users.administratorOf(district).api();

    editor.delete(PATH + district).expectProblem(403, "access-denied");
    users.administratorOf(city).api().delete(PATH + district).expect(200);
  }

  @Test
  void moveRequiresRightsOverTheOldAndTheNewParent() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    long street = locations.createUnder(district);
    long elsewhere = locations.createUnder(Locations.ROOT);
    long foreign = locations.createUnder(elsewhere);
    Api mayor = users.administratorOf(city).api();

    mayor.put(PATH + street, "{\"root\":%d}".formatted(city)).expect(200);
    mayor
        .put(PATH + street, "{\"root\":%d}".formatted(elsewhere))
        .expectProblem(403, "access-denied");
    mayor.put(PATH + foreign, "{\"root\":%d}".formatted(city)).expectProblem(403, "access-denied");
    mayor.put(PATH + street, "{\"root\":1}").expectProblem(403, "access-denied");
    mayor.put(PATH + street, "{\"root\":999999999}").expectInvalid("/root");
  }

  @Test
  void moveChangesTheAdministratorsFromTheNextRequest() {
    long from = locations.createUnder(Locations.ROOT);
    long to = locations.createUnder(Locations.ROOT);
    long moved = locations.createUnder(from);
    long child = locations.createUnder(moved);
    Person before = users.administratorOf(from);
    Person after = users.administratorOf(to);
    before.api().put(PATH + child, "{}").expect(200);
    after.api().put(PATH + child, "{}").expectProblem(403, "access-denied");

    locations.move(moved, to).expect(200);

    before.api().put(PATH + child, "{}").expectProblem(403, "access-denied");
    after.api().put(PATH + child, "{}").expect(200);
  }

  @Test
  void demotionAndDeletionApplyFromTheNextRequest() {
    long city = locations.createUnder(Locations.ROOT);
    Person mayor = users.administratorOf(city);
    String body = Locations.body(Locations.newName(), city);
    users.root().appoint(mayor.id(), null).expect(200);
    mayor.api().post(PATH, body).expectProblem(403, "access-denied");
    users.root().appoint(mayor.id(), city).expect(200);
    mayor.api().post(PATH, body).expect(201);
    users.root().api().delete("/api/users/" + mayor.id()).expect(200);

    mayor.api().post(PATH, body).expectRefusedBearer("session has ended");
  }

  private String here() {
    return PATH + matrix.here();
  }

  private String below() {
    return PATH + locations.createUnder(matrix.here());
  }
}
