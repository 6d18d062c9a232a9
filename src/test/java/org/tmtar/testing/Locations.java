package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Makes places, and asks for them. */
public final class Locations {

  /** The root location. */
  public static final long ROOT = 1;

  private static final String PATH = "/api/locations/";

  private final Api anonymous;
  private final Users users;
  private Api root;

  Locations(Api anonymous, Users users) {
    this.anonymous = anonymous;
    this.users = users;
  }

  /** A name that no other place has. */
  public static String newName() {
    return "place " + UUID.randomUUID();
  }

  /** The body of a place to be. */
  public static String body(String name, Long parent) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("root", parent)
        .toString();
  }

  /** Makes a place with a name of its own. */
  public long createUnder(long parent) {
    return create(newName(), parent);
  }

  /** Makes a place. */
  public long create(String name, long parent) {
    return asRoot().post(PATH, body(name, parent)).expect(201).json().path("id").asLong();
  }

  /** Makes a place somewhere on earth. */
  public long createAt(double latitude, double longitude, long parent) {
    long id = createUnder(parent);
    asRoot()
        .put(PATH + id, "{\"latitude\":%s,\"longitude\":%s}".formatted(latitude, longitude))
        .expect(200);
    return id;
  }

  /** Hangs a place below another one. */
  public Answer move(long id, long parent) {
    return asRoot().put(PATH + id, "{\"root\":%d}".formatted(parent));
  }

  public JsonNode get(long id) {
    return anonymous.get(PATH + id).expect(200).json();
  }

  /** The ids of one of the lists of a place, {@code children}. */
  public List<Long> ids(long id, String list) {
    return ids(anonymous.get(PATH + id + "/" + list).expect(200).json());
  }

  /** The ids of the places of a list. */
  public static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(place -> place.path("id").asLong())
        .toList();
  }

  private synchronized Api asRoot() {
    if (root == null) {
      root = users.root().api();
    }
    return root;
  }
}
