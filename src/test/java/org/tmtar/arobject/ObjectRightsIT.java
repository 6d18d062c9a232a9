package org.tmtar.arobject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.RightsMatrix.Caller;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** Every method of the objects resource, called by every kind of caller. */
@IntegrationTest
class ObjectRightsIT {

  private static final String PATH = Objects.PATH;

  static final List<AccessRule<ObjectRightsIT>> RULES = List.of(
      AccessRule.of("listObjects", RightsMatrix.SIGNED_IN, (test, api) -> api.get(PATH)),
      AccessRule.of(
          "getObject", RightsMatrix.SIGNED_IN, (test, api) -> api.get(PATH + test.object())),
      AccessRule.of(
          "getObject",
          "public",
          RightsMatrix.ALL,
          (test, api) -> api.get(PATH + test.objects.in(test.openSubzone()).create())),
      AccessRule.of(
          "listObjectsOfSubzone",
          "public",
          RightsMatrix.ALL,
          (test, api) -> api.get(PATH + "subzone/" + test.openSubzone())),
      AccessRule.of(
          "listObjectsOfSubzone",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get(PATH + "subzone/" + test.subzone())),
      AccessRule.of(
          "searchObjects",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get(PATH + "search/" + test.nameOfAnObject())),
      AccessRule.of(
          "createObject",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.post(PATH, test.objects.in(test.subzone()).json())),
      AccessRule.of(
          "updateObject",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(PATH + test.object(), "{\"scale\":2}")),
      AccessRule.of(
          "updateObject",
          "not active",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(PATH + test.inactiveObject(), "{\"active\":true}")),
      AccessRule.of(
          "deleteObject",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(PATH + test.object())),
      AccessRule.of(
          "deleteObject",
          "not active",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(PATH + test.inactiveObject())));

  private final RightsMatrix matrix;
  private final Users users;
  private final Objects objects;
  private final Locations locations;

  ObjectRightsIT(Api api, Users users, Objects objects, Locations locations) {
    this.users = users;
    this.objects = objects;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void inactiveObjectIsVisibleToAdministratorsAtOrAboveTheLocation() {
    String name = Long.toString(System.nanoTime(), 36);
    String hidden = PATH + objects.of(matrix.here()).named(name).inactive().create();

    for (Caller caller : RightsMatrix.HERE_OR_ABOVE) {
      matrix.as(caller).get(hidden).expect(200);
      matrix.as(caller).get(PATH + "search/" + name).expect(200);
    }
    for (Caller caller : new Caller[] {Caller.ADMIN_BELOW, Caller.ADMIN_OF_SIBLING}) {
      matrix.as(caller).get(hidden).expectProblem(403, "access-denied");
      matrix.as(caller).get(PATH + "search/" + name).expect(404);
    }
    matrix.as(Caller.USER).get(hidden).expectProblem(404, "not-found");
    matrix.as(Caller.USER).get(PATH + "search/" + name).expect(404);
    matrix.as(Caller.ANONYMOUS).get(hidden).expectMissingBearer();
  }

  @Test
  void objectsOfAnInactiveSubzoneAreListedForAdministratorsAtOrAboveTheLocation() {
    long subzone = objects.subzoneOf(matrix.here());
    long object = objects.in(subzone).create();
    matrix.as(Caller.ROOT).put(Zones.SUBZONES + subzone, "{\"active\":false}").expect(200);
    String list = PATH + "subzone/" + subzone;

    for (Caller caller : RightsMatrix.HERE_OR_ABOVE) {
      assertThat(Objects.ids(matrix.as(caller).get(list).expect(200).json()))
          .containsExactly(object);
    }
    for (Caller caller : new Caller[] {Caller.ADMIN_BELOW, Caller.ADMIN_OF_SIBLING}) {
      matrix.as(caller).get(list).expectProblem(403, "access-denied");
      assertThat(Objects.ids(matrix.as(caller).get(PATH).expect(200).json()))
          .doesNotContain(object);
    }
    matrix.as(Caller.USER).get(list).expectProblem(404, "not-found");
    matrix.as(Caller.ANONYMOUS).get(list).expectMissingBearer();
  }

  @Test
  void moveOfTheLocationAppliesFromTheNextRequest() {
    long city = locations.createUnder(Locations.ROOT);
    long other = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    Api editor = users.administratorOf(city).api();
    String object = PATH + objects.of(district).inactive().create();
    editor.get(object).expect(200);

    locations.move(district, other).expect(200);

    editor.get(object).expectProblem(403, "access-denied");
    editor.put(object, "{\"scale\":2}").expectProblem(403, "access-denied");
    editor.delete(object).expectProblem(403, "access-denied");
  }

  private long subzone() {
    return objects.subzoneOf(matrix.here());
  }

  private long openSubzone() {
    return objects.subzoneOf(locations.createPublicUnder(matrix.here()));
  }

  private long object() {
    return objects.in(subzone()).create();
  }

  private long inactiveObject() {
    return objects.in(subzone()).inactive().create();
  }

  private String nameOfAnObject() {
    String name = Long.toString(System.nanoTime(), 36);
    objects.in(subzone()).named(name).create();
    return name;
  }
}
