package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Signs people in and sends what they send about users. */
public final class Users {

  /** The identity that administers everything in development and tests. */
  public static final String ROOT = "admin";

  private final Api anonymous;

  Users(Api anonymous) {
    this.anonymous = anonymous;
  }

  /** The users of a server. */
  public static Users of(Api anonymous) {
    return new Users(anonymous);
  }

  /** Somebody who has never been seen before, by identity. */
  public static String newIdentity() {
    return "auth0|" + UUID.randomUUID();
  }

  /** Signs in whoever has this identity. */
  public Person signIn(String identity) {
    Answer tokens = anonymous.withBearer(identity).get("/api/users/login").expect(200);
    String access = tokens.text("access_token");
    Api api = anonymous.withBearer(access);
    long id = api.get("/api/users/profile").expect(200).json().path("id").asLong();
    return new Person(id, identity, access, tokens.text("refresh_token"), api);
  }

  /** Signs in somebody new. */
  public Person newcomer() {
    return signIn(newIdentity());
  }

  /** Signs in the one who may do everything. */
  public Person root() {
    return signIn(ROOT);
  }

  /** Signs in somebody new and hands it a place. */
  public Person administratorOf(long location) {
    Person person = newcomer();
    root().appoint(person.id(), location).expect(200);
    return person;
  }

  /** Somebody who has signed in. */
  public record Person(long id, String identity, String accessToken, String refreshToken, Api api) {

    /** Hands a place to a user; null takes away the one it has. */
    public Answer appoint(long user, Long location) {
      return api.put("/api/users/" + user, "{\"admin_location_id\": %s}".formatted(location));
    }

    public JsonNode profile() {
      return api.get("/api/users/profile").expect(200).json();
    }
  }
}
