package org.tmtar.event;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
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

  static final List<AccessRule<EventRightsIT>> RULES = List.of(
      AccessRule.of("listNews", RightsMatrix.SIGNED_IN, (test, api) -> api.get(PATH + "news/1")),
      AccessRule.of("listSales", RightsMatrix.SIGNED_IN, (test, api) -> api.get(PATH + "sales/1")),
      AccessRule.of("getFeed", RightsMatrix.SIGNED_IN, (test, api) -> api.get(PATH + "feed")),
      AccessRule.of(
          "getEvent",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get(PATH + test.oldNews(Locations.ROOT).create())),
      AccessRule.of(
          "getEvent",
          "public",
          RightsMatrix.ALL,
          (test, api) -> api.get(PATH + test.events.news(test.open()).create())),
      AccessRule.of(
          "listAllEvents", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get(PATH + "all/1")),
      AccessRule.of(
          "listEvents", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get(PATH + "all")),
      AccessRule.of(
          "listEvents",
          "of a location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + "all?location_id=" + test.matrix.here())),
      AccessRule.of(
          "countAllEvents",
          RightsMatrix.ADMINISTRATORS,
          (test, api) -> api.get(PATH + "all/count")),
      AccessRule.of(
          "searchEvents",
          RightsMatrix.ADMINISTRATORS,
          (test, api) -> api.get(PATH + "all/search/" + test.title)),
      AccessRule.of(
          "createEvent",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.post(PATH, test.events.news(test.matrix.here()).json())),
      AccessRule.of(
          "updateEvent",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(PATH + test.draft(), "{\"active\":true}")),
      AccessRule.of(
          "deleteEvent",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(PATH + test.draft())));

  private final RightsMatrix matrix;
  private final Users users;
  private final Events events;
  private final Locations locations;
  private final String title = Long.toString(System.nanoTime(), 36);

  EventRightsIT(Api api, Users users, Events events, Locations locations) {
    this.users = users;
    this.events = events;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  /** Each administrator has an event with the title, because a search without a match is 404. */
  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    matrix.locationIds().forEach(location -> oldNews(location).titled(title).create());
    return matrix.tests(RULES, this);
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

  /** News that are at the end of every feed, because the feeds of all tests contain those of the root location. */
  private Events.Draft oldNews(long location) {
    return events.news(location).published(Instant.EPOCH, null);
  }

  private long open() {
    return locations.createPublicUnder(matrix.here());
  }

  private long draft() {
    return events.news(matrix.here()).inactive().create();
  }
}
