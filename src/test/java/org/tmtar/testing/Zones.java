package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Creates zones and subzones as root. */
public final class Zones {

  public static final String PATH = "/api/zones/";

  /** The path of single subzones. */
  public static final String SUBZONES = "/api/subzones/";

  private static final int MAX_PER_PAGE = 1000;

  private final Users users;

  Zones(Users users) {
    this.users = users;
  }

  /** Returns a draft of a public zone with a radius of 100 m. */
  public Draft at(long location, double latitude, double longitude) {
    return new Draft(PATH, latitude, longitude).with("location_id", location);
  }

  /** Returns a draft of a public zone with a radius of 100 m. */
  public Draft at(long location, Spot centre) {
    return at(location, centre.latitude(), centre.longitude());
  }

  /** Returns a draft of a subzone with a radius of 10 m. */
  public Draft in(long zone, Spot centre) {
    return new Draft(PATH + zone + "/subzones", centre.latitude(), centre.longitude()).radius(10);
  }

  /** Returns the ids of the zones, subzones or GeoJSON features in a list. */
  public static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(zone -> zone.path("id").asLong())
        .toList();
  }

  /** Returns the ids of all zones that a caller can list, from all pages. */
  public static List<Long> listedBy(Api api) {
    List<Long> all = new ArrayList<>();
    for (int page = 1; all.size() == (page - 1) * MAX_PER_PAGE; page++) {
      String query = "?per_page=%d&page=%d".formatted(MAX_PER_PAGE, page);
      all.addAll(ids(api.get(PATH + query).expect(200).json()));
    }
    return all;
  }

  /** The request body that creates a zone or a subzone. */
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

    /** Returns the path to which the body is sent. */
    public String path() {
      return path;
    }

    /** Creates the zone or subzone as root and returns its id. */
    public long create() {
      return users
          .asRoot(root -> root.post(path, json()))
          .expect(201)
          .json()
          .path("id")
          .asLong();
    }
  }
}
