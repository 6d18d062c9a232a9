package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Puts objects into parts of zones. */
public final class Objects {

  public static final String PATH = "/api/objects/";

  /** On Easter Island, where nobody looks for zones. */
  private static final Spot SPOT = new Spot(-27.1, -109.3);

  private final Users users;
  private final Zones zones;
  private Api root;

  Objects(Users users, Zones zones) {
    this.users = users;
    this.zones = zones;
  }

  /** A part, that everybody sees, of a new zone of a place. */
  public long subzoneOf(long location) {
    return zones.in(zones.at(location, SPOT).create(), SPOT).create();
  }

  /** An object in a part of its own of a zone of its own, see {@link #in}. */
  public Draft of(long location) {
    return in(subzoneOf(location));
  }

  /** An object that whoever sees the part of the zone sees, with a name that no other has and no files. */
  public Draft in(long subzone) {
    return new Draft(subzone);
  }

  /** The ids of the objects of a list. */
  public static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(object -> object.path("id").asLong())
        .toList();
  }

  private synchronized Api asRoot() {
    if (root == null) {
      root = users.root().api();
    }
    return root;
  }

  /** An object to be. */
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

    /** Names an uploaded file; so do the two that follow. */
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

    /** Sets a member to anything; null takes it out. */
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

    /** Has root make it. */
    public long create() {
      return asRoot().post(PATH, json()).expect(201).json().path("id").asLong();
    }
  }
}
