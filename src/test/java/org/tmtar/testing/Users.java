package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Signs users in and sends requests about users. */
public final class Users {

  /** The identity of the root user in development and tests. */
  public static final String ROOT = "admin";

  /** The root user of each server, see {@link #asRoot}. */
  private static final Map<URI, Api> ROOTS = new ConcurrentHashMap<>();

  private final Api anonymous;

  Users(Api anonymous) {
    this.anonymous = anonymous;
  }

  /** Returns the users of a server. */
  public static Users of(Api anonymous) {
    return new Users(anonymous);
  }

  /** Returns the identity of a user that the application has never seen. */
  public static String newIdentity() {
    return "auth0|" + UUID.randomUUID();
  }

  /** Signs in the user with an identity. */
  public Person signIn(String identity) {
    ApiResponse tokens = anonymous.withBearer(identity).get("/api/users/login").expect(200);
    String access = tokens.text("access_token");
    return new Person(
        Tokens.user(access),
        identity,
        access,
        tokens.text("refresh_token"),
        anonymous.withBearer(access));
  }

  /** Signs in a new user. */
  public Person newcomer() {
    return signIn(newIdentity());
  }

  /** Signs in the root user, who has all rights. */
  public Person root() {
    return signIn(ROOT);
  }

  /** Signs in a new user and makes it the administrator of a location. */
  public Person administratorOf(long location) {
    Person person = newcomer();
    asRoot(root -> Person.appoint(root, person.id(), location)).expect(200);
    return person;
  }

  /**
   * Sends a request of the root user. All tests share its session, so that they need not sign in for each
   * preparation. If a test has ended the session, the root user signs in again.
   */
  ApiResponse asRoot(Function<Api, ApiResponse> request) {
    Api root = ROOTS.computeIfAbsent(anonymous.server(), server -> root().api());
    ApiResponse response = request.apply(root);
    if (response.status() != 401) {
      return response;
    }
    Api signedInAgain = root().api();
    ROOTS.put(anonymous.server(), signedInAgain);
    return request.apply(signedInAgain);
  }

  /** A user who has signed in. */
  public record Person(long id, String identity, String accessToken, String refreshToken, Api api) {

    /** Makes a user the administrator of a location; null removes the user's location. */
    public ApiResponse appoint(long user, Long location) {
      return appoint(api, user, location);
    }

    private static ApiResponse appoint(Api api, long user, Long location) {
      return api.put("/api/users/" + user, "{\"admin_location_id\": %s}".formatted(location));
    }

    public JsonNode profile() {
      return api.get("/api/users/profile").expect(200).json();
    }
  }
}
