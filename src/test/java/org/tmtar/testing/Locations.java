package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Creates locations as root, and reads them without a bearer. */
public final class Locations {

  /** The root location. */
  public static final long ROOT = 1;

  public static final String PATH = "/api/locations/";

  private final Api anonymous;
  private final Users users;

  Locations(Api anonymous, Users users) {
    this.anonymous = anonymous;
    this.users = users;
  }

  /** Returns a unique name. */
  public static String newName() {
    return "location " + UUID.randomUUID();
  }

  /** Returns the request body that creates a location. */
  public static String body(String name, Long parent) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("root", parent)
        .toString();
  }

  /** Creates a location with a unique name and returns its id. */
  public long createUnder(long parent) {
    return create(newName(), parent);
  }

  /** Creates a location and returns its id. */
  public long create(String name, long parent) {
    return users
        .asRoot(root -> root.post(PATH, body(name, parent)))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  /**
   * Creates a location with a position and returns its id.
   *
   * @param latitude WGS 84, decimal degrees
   * @param longitude WGS 84, decimal degrees
   */
  public long createAt(double latitude, double longitude, long parent) {
    long id = createUnder(parent);
    String position = "{\"latitude\":%s,\"longitude\":%s}".formatted(latitude, longitude);
    users.asRoot(root -> root.put(PATH + id, position)).expect(200);
    return id;
  }

  /** Creates a public location and returns its id. */
  public long createPublicUnder(long parent) {
    long id = createUnder(parent);
    setPublic(id, true).expect(200);
    return id;
  }

  /** Sets whether a location is public; null for the value of its parent. */
  public ApiResponse setPublic(long id, Boolean isPublic) {
    return users.asRoot(root -> root.put(PATH + id, "{\"public\":%s}".formatted(isPublic)));
  }

  /** Changes the parent of a location. */
  public ApiResponse move(long id, long parent) {
    return users.asRoot(root -> root.put(PATH + id, "{\"root\":%d}".formatted(parent)));
  }

  public JsonNode get(long id) {
    return anonymous.get(PATH + id).expect(200).json();
  }

  /** Returns the ids in one of the lists of a location, for example {@code children}. */
  public List<Long> ids(long id, String list) {
    return ids(anonymous.get(PATH + id + "/" + list).expect(200).json());
  }

  /** Returns the ids of the locations in a list. */
  public static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(location -> location.path("id").asLong())
        .toList();
  }
}
