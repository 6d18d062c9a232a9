package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Signs users in and sends requests about users. */
public final class Users {

  /** The identity of the root user in development and tests. */
  public static final String ROOT = "admin";

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
    Answer tokens = anonymous.withBearer(identity).get("/api/users/login").expect(200);
    String access = tokens.text("access_token");
    Api api = anonymous.withBearer(access);
    long id = api.get("/api/users/profile").expect(200).json().path("id").asLong();
    return new Person(id, identity, access, tokens.text("refresh_token"), api);
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
    root().appoint(person.id(), location).expect(200);
    return person;
  }

  /** A user who has signed in. */
  public record Person(long id, String identity, String accessToken, String refreshToken, Api api) {

    /** Makes a user the administrator of a location; null removes the user's location. */
    public Answer appoint(long user, Long location) {
      return api.put("/api/users/" + user, "{\"admin_location_id\": %s}".formatted(location));
    }

    public JsonNode profile() {
      return api.get("/api/users/profile").expect(200).json();
    }
  }
}
