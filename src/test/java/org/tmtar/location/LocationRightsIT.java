package org.tmtar.location;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

  private final RightsMatrix matrix;
  private final Users users;
  private final Locations locations;

  LocationRightsIT(Api api, Users users, Locations locations) {
    this.users = users;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> readingRequiresNoSignIn() {
    String here = PATH + matrix.here();
    return Stream.of(
            PATH,
            here,
            here + "/children",
            here + "/ancestors",
            here + "/subtree",
            PATH + "parent/" + matrix.here(),
            PATH + "search/location",
            PATH + "nearest?latitude=0&longitude=0")
        .flatMap(path -> matrix.allow(RightsMatrix.EVERYBODY, path, api -> api.get(path)));
  }

  @TestFactory
  Stream<DynamicTest> creationRequiresAnAdministratorAtOrAboveTheParent() {
    return matrix.allow(
        RightsMatrix.HERE_OR_ABOVE,
        "create",
        api -> api.post(PATH, Locations.body(Locations.newName(), matrix.here())));
  }

  @TestFactory
  Stream<DynamicTest> updateBelowRequiresAnAdministratorHereOrAbove() {
    return Stream.<Function<Api, org.tmtar.testing.Answer>>of(
            api -> api.put(below(), "{\"latitude\":1,\"longitude\":1}"),
            api -> api.put(below() + "?dry_run=true", "{\"name\":\"Other\"}"),
            api -> api.delete(below() + "?dry_run=true"),
            api -> api.delete(below()))
        .flatMap(call -> matrix.allow(RightsMatrix.HERE_OR_ABOVE, "change below", call));
  }

  @TestFactory
  Stream<DynamicTest> updateRequiresAnAdministratorAbove() {
    return Stream.of(
            matrix.allow(RightsMatrix.ABOVE, "rename", api -> api.put(PATH + matrix.here(), "{}")),
            matrix.allow(
                RightsMatrix.ABOVE,
                "preview",
                api -> api.delete(PATH + matrix.here() + "?dry_run=true")))
        .flatMap(Function.identity());
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

  private String below() {
    return PATH + locations.createUnder(matrix.here());
  }
}
