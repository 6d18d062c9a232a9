package org.tmtar.event;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** Every method of the events resource, called by every kind of caller. */
@IntegrationTest
class EventRightsIT {

  private static final String PATH = "/api/events/";

  private final RightsMatrix matrix;
  private final Users users;
  private final Events events;
  private final Locations locations;

  EventRightsIT(Api api, Users users, Events events, Locations locations) {
    this.users = users;
    this.events = events;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> feedsRequireASignIn() {
    long event = events.news(Locations.ROOT).create();
    return Stream.of("news/1", "sales/1", "feed", Long.toString(event))
        .flatMap(path -> matrix.allow(RightsMatrix.SIGNED_IN, path, api -> api.get(PATH + path)));
  }

  @TestFactory
  Stream<DynamicTest> listsOfAllEventsRequireAnAdministrator() {
    String title = Long.toString(System.nanoTime(), 36);
    matrix.locationIds().forEach(location -> events.news(location).titled(title).create());
    return Stream.of("all/1", "all/count", "all/search/" + title)
        .flatMap(
            path -> matrix.allow(RightsMatrix.ADMINISTRATORS, path, api -> api.get(PATH + path)));
  }

  @TestFactory
  Stream<DynamicTest> changesRequireAnAdministratorAtOrAboveTheLocation() {
    return Stream.<Function<Api, org.tmtar.testing.Answer>>of(
            api -> api.post(PATH, events.news(matrix.here()).json()),
            api -> api.put(PATH + draft(), "{\"active\":true}"),
            api -> api.delete(PATH + draft()))
        .flatMap(call -> matrix.allow(RightsMatrix.HERE_OR_ABOVE, "publish", call));
  }

  /** For all other callers the draft does not exist or belongs to another location; see {@link FeedIT}. */
  @Test
  void draftIsVisibleToAdministratorsAtOrAboveTheLocation() {
    String draft = PATH + draft();

    for (RightsMatrix.Caller caller : RightsMatrix.HERE_OR_ABOVE) {
      matrix.as(caller).get(draft).expect(200);
    }
    matrix.as(RightsMatrix.Caller.ADMIN_BELOW).get(draft).expectProblem(403, "access-denied");
    matrix.as(RightsMatrix.Caller.USER).get(draft).expectProblem(404, "not-found");
    matrix.as(RightsMatrix.Caller.ANONYMOUS).get(draft).expectMissingBearer();
  }

  @Test
  void demotionMoveAndDeletionApplyFromTheNextRequest() {
    long city = locations.createUnder(Locations.ROOT);
    long other = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    Person editor = users.administratorOf(city);
    String body = events.news(district).json();
    editor.api().post(PATH, body).expect(201);

    locations.move(district, other).expect(200);
    editor.api().post(PATH, body).expectProblem(403, "access-denied");
    locations.move(district, city).expect(200);
    editor.api().post(PATH, body).expect(201);
    users.root().appoint(editor.id(), null).expect(200);
    editor.api().post(PATH, body).expectProblem(403, "access-denied");
    users.root().api().delete("/api/users/" + editor.id()).expect(200);
    editor.api().post(PATH, body).expectRefusedBearer("session has ended");
  }

  private long draft() {
    return events.news(matrix.here()).inactive().create();
  }
}
