package org.tmtar.arobject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.Answer;
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
  Stream<DynamicTest> objectsRequireASignIn() {
    String name = Long.toString(System.nanoTime(), 36);
    long subzone = objects.subzoneOf(matrix.here());
    long object = objects.in(subzone).named(name).create();
    return Stream.of("", Long.toString(object), "subzone/" + subzone, "search/" + name)
        .flatMap(path -> matrix.allow(RightsMatrix.SIGNED_IN, path, api -> api.get(PATH + path)));
  }

  @TestFactory
  Stream<DynamicTest> changesRequireAnAdministratorAtOrAboveTheLocation() {
    long subzone = objects.subzoneOf(matrix.here());
    return Stream.<Function<Api, Answer>>of(
            api -> api.post(PATH, objects.in(subzone).json()),
            api -> api.put(PATH + objects.in(subzone).create(), "{\"scale\":2}"),
            api -> api.put(PATH + objects.in(subzone).inactive().create(), "{\"active\":true}"),
            api -> api.delete(PATH + objects.in(subzone).create()),
            api -> api.delete(PATH + objects.in(subzone).inactive().create()))
        .flatMap(call -> matrix.allow(RightsMatrix.HERE_OR_ABOVE, "change", call));
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
}
