package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Creates AR objects in subzones as root. */
public final class Objects {

  public static final String PATH = "/api/objects/";

  /** A position on Easter Island, where no test searches for zones. */
  private static final Spot SPOT = new Spot(-27.1, -109.3);

  private final Users users;
  private final Zones zones;

  Objects(Users users, Zones zones) {
    this.users = users;
    this.zones = zones;
  }

  /** Creates a public zone of a location with one public subzone, and returns the id of the subzone. */
  public long subzoneOf(long location) {
    return zones.in(zones.at(location, SPOT).create(), SPOT).create();
  }

  /** Returns a draft of an object in a new subzone of a new zone, see {@link #in}. */
  public Draft of(long location) {
    return in(subzoneOf(location));
  }

  /**
   * Returns a draft of an object with a unique name and without files. The object is visible to every
   * caller who sees its subzone.
   */
  public Draft in(long subzone) {
    return new Draft(subzone);
  }

  /** Returns the ids of the objects in a list. */
  public static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(object -> object.path("id").asLong())
        .toList();
  }

  /** The request body that creates an object. */
  public final class Draft {

    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    private Draft(long subzone) {
      body.put("name", "object " + UUID.randomUUID());
      body.put("subzone_id", subzone);
    }

    public Draft named(String name) {
      body.put("name", name);
      return this;
    }

    /**
     * Sets the name of an uploaded file as the target image. {@link #asset} and {@link #usdz} set the other
     * files.
     */
    public Draft target(String filename) {
      body.put("target_image_file", filename);
      return this;
    }

    public Draft asset(String filename) {
      body.put("asset_file", filename);
      return this;
    }

    public Draft usdz(String filename) {
      body.put("asset_usdz_file", filename);
      return this;
    }

    public Draft inactive() {
      body.put("active", false);
      return this;
    }

    /** Sets a member to any value; null removes the member. */
    public Draft with(String member, Object value) {
      if (value == null) {
        body.remove(member);
      } else {
        body.putPOJO(member, value);
      }
      return this;
    }

    public String json() {
      return body.toString();
    }

    /** Creates the object as root and returns its id. */
    public long create() {
      return users
          .asRoot(root -> root.post(PATH, json()))
          .expect(201)
          .json()
          .path("id")
          .asLong();
    }
  }
}
