package org.tmtar.auth.session;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/**
 * The operations that end sessions, called by every kind of caller. Each row has callers of its own, because
 * their sessions have ended afterwards.
 */
@IntegrationTest
class SessionRightsIT {

  private static final String SESSIONS = "/api/users/sessions";

  private static final String ERASURE = "eraseProfile";

  static final List<AccessRule<SessionRightsIT>> RULES = List.of(
      AccessRule.of(
          "logout",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.send("POST", "/api/users/logout", null)),
      AccessRule.of(
          "endSession",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.delete(SESSIONS + "/" + current(api))),
      AccessRule.of("endSessions", RightsMatrix.SIGNED_IN, (test, api) -> api.delete(SESSIONS)),
      AccessRule.of(
          "listUserSessions",
          RightsMatrix.ROOT,
          (test, api) -> api.get(sessionsOf(test.users.newcomer()))),
      AccessRule.of(
          "endUserSessions",
          RightsMatrix.ROOT,
          (test, api) -> api.delete(sessionsOf(test.users.newcomer()))),
      AccessRule.of("endUserSession", RightsMatrix.ROOT, SessionRightsIT::endUserSession),
      AccessRule.of(
          ERASURE, RightsMatrix.SIGNED_IN, (test, api) -> api.delete("/api/users/profile")));

  private final Api anonymous;
  private final Users users;
  private final Locations locations;

  SessionRightsIT(Api api, Users users, Locations locations) {
    this.anonymous = api;
    this.users = users;
    this.locations = locations;
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return RULES.stream().flatMap(rule -> matrix(rule).tests(rule, this));
  }

  private static ApiResponse endUserSession(SessionRightsIT test, Api api) {
    Person person = test.users.newcomer();
    return api.delete(sessionsOf(person) + "/" + Tokens.session(person.accessToken()));
  }

  private static String sessionsOf(Person person) {
    return "/api/users/%d/sessions".formatted(person.id());
  }

  /** The root that other tests use cannot be erased, because it is the last root. */
  private RightsMatrix matrix(AccessRule<SessionRightsIT> rule) {
    return rule.operation().equals(ERASURE)
        ? RightsMatrix.withNewRoot(anonymous, users, locations)
        : new RightsMatrix(anonymous, users, locations);
  }

  /** Returns the id of the session of a caller; 1 if it has not signed in. */
  private static long current(Api api) {
    ApiResponse sessions = api.get(SESSIONS);
    return sessions.status() == 401
        ? 1
        : StreamSupport.stream(sessions.json().spliterator(), false)
            .filter(session -> session.path("current").asBoolean())
            .mapToLong(session -> session.path("id").asLong())
            .findFirst()
            .orElseThrow();
  }
}
