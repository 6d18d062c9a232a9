package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Draws zones and their parts. */
public final class Zones {

  public static final String PATH = "/api/zones/";

  /** Single parts of zones. */
  public static final String SUBZONES = "/api/subzones/";

  private static final int MAX_PER_PAGE = 1000;

  private final Users users;
  private Api root;

  Zones(Users users) {
    this.users = users;
  }

  /** A zone of 100 metres that everybody sees. */
  public Draft at(long location, double latitude, double longitude) {
    return new Draft(PATH, latitude, longitude).with("location_id", location);
  }

  /** A zone of 100 metres that everybody sees. */
  public Draft at(long location, Spot centre) {
    return at(location, centre.latitude(), centre.longitude());
  }

  /** A part of 10 metres of a zone. */
  public Draft in(long zone, Spot centre) {
    return new Draft(PATH + zone + "/subzones", centre.latitude(), centre.longitude()).radius(10);
  }

  /** The ids of the zones, of their parts, or of the features of a list. */
  public static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(zone -> zone.path("id").asLong())
        .toList();
  }

  /** The ids of all zones that somebody lists, on however many pages. */
  public static List<Long> listedBy(Api api) {
    List<Long> all = new ArrayList<>();
    for (int page = 1; all.size() == (page - 1) * MAX_PER_PAGE; page++) {
      String query = "?per_page=%d&page=%d".formatted(MAX_PER_PAGE, page);
      all.addAll(ids(api.get(PATH + query).expect(200).json()));
    }
    return all;
  }

  private synchronized Api asRoot() {
    if (root == null) {
      root = users.root().api();
    }
    return root;
  }

  /** A zone or a part of one to be. */
  public final class Draft {

    private final String path;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    private Draft(String path, double latitude, double longitude) {
      this.path = path;
      body.put("title", "zone " + UUID.randomUUID());
      body.put("latitude", latitude);
      body.put("longitude", longitude);
      body.put("radius", 100.0);
    }

    public Draft radius(double metres) {
      body.put("radius", metres);
      return this;
    }

    public Draft secret() {
      body.put("secret", true);
      return this;
    }

    public Draft inactive() {
      body.put("active", false);
      return this;
    }

    public Draft titled(String title) {
      body.put("title", title);
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

    /** Where it is sent to. */
    public String path() {
      return path;
    }

    /** Has root draw it. */
    public long create() {
      return asRoot().post(path, json()).expect(201).json().path("id").asLong();
    }
  }
}
