package org.tmtar.openapi.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tmtar.testing.Api;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Samples;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;
import org.tmtar.testing.Zones;

/**
 * The users and resources to which generated requests refer: a region with its editor, a city in it with
 * two districts, and one resource of each kind. Requests change and delete them, so a new world is created
 * from time to time. No request refers to the region itself.
 */
final class World {

  /** The position near which all resources of a world are. Those of other worlds are far from it. */
  record Centre(double latitude, double longitude) {}

  /** The prefix of the names of all resources. */
  static final String NAME = "one";

  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

  private final Api anonymous;
  private final Person keeper;
  private final Centre centre;
  private final long region;
  private final long district;
  private final long storeZone;
  private final long storeSubzone;
  private final Map<Caller, String> bearers = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();

  /**
   * Creates a world.
   *
   * @param keeper the root administrator, which never sends a generated request
   * @param keys the file of the keys with which the application signs tokens
   */
  World(Api anonymous, Person keeper, Path keys, Centre centre) {
    this.anonymous = anonymous;
    this.keeper = keeper;
    this.centre = centre;
    region = locationIn(Locations.ROOT);
    long city = locationIn(region);
    district = locationIn(city);
    long neighbour = locationIn(city);
    long zone = zoneOf(district, false);
    long subzone = subzoneOf(zone);
    storeZone = zoneOf(region, false);
    storeSubzone = subzoneOf(storeZone);
    people(neighbour, keys);
    locations(List.of(district, city, neighbour));
    know("id of zones", List.of(zone, zoneOf(district, true)));
    know("id of events", List.of(eventOf(district, "news"), eventOf(district, "sales")));
    files(subzone);
    links(objectIn(subzone));
  }

  /** The bearer token of a caller; null for a caller without one. */
  String bearer(Caller caller) {
    return bearers.get(caller);
  }

  Centre centre() {
    return centre;
  }

  /** Values of a member or parameter that refer to something that exists; empty if there are none. */
  List<String> known(String name) {
    return known.getOrDefault(name, List.of());
  }

  /** A new user, whose session and account may be deleted. */
  Person newcomer() {
    return Users.of(anonymous).newcomer();
  }

  /** The id or name of a new resource that a request may delete. The kind is the one in the path. */
  String somethingToDelete(String kind) {
    return switch (kind) {
      case "users" -> Long.toString(newcomer().id());
      case "locations" -> Long.toString(locationIn(region));
      case "events" -> Long.toString(eventOf(region, "news"));
      case "zones" -> Long.toString(zoneOf(region, false));
      case "subzones" -> Long.toString(subzoneOf(storeZone));
      case "objects" -> Long.toString(objectIn(storeSubzone));
      case "files" -> upload(region, Samples.mp3(), "public");
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** Deletes the world. */
  void end() {
    keeper.api().delete("/api/locations/" + region);
  }

  private void people(long neighbour, Path keys) {
    Users users = Users.of(anonymous);
    Person visitor = users.newcomer();
    visitor.api().put("/api/users", "{\"location_id\":%d}".formatted(district)).expect(200);
    bearers.put(Caller.VISITOR, visitor.accessToken());
    bearers.put(Caller.EDITOR, users.administratorOf(region).accessToken());
    bearers.put(Caller.NEIGHBOUR, users.administratorOf(neighbour).accessToken());
    bearers.put(Caller.ROOT, users.administratorOf(Locations.ROOT).accessToken());
    bearers.put(Caller.REFRESH_TOKEN, visitor.refreshToken());
    bearers.put(Caller.EXPIRED, expired(visitor, keys));
    bearers.put(Caller.UNSIGNED, new PlainJWT(claims(visitor)).serialize());
    bearers.put(Caller.IDENTITY, visitor.identity());
    known.put("id of users", List.of(Long.toString(visitor.id()), id(users), id(users)));
    known.put("actor", known.get("id of users"));
    known.put("subject_token", List.of(visitor.identity(), Users.newIdentity()));
    known.put(
        "refresh_token",
        List.of(users.newcomer().refreshToken(), users.newcomer().refreshToken()));
    known.put("token", List.of(users.newcomer().refreshToken(), users.newcomer().accessToken()));
    known.put("identity", List.of(visitor.identity()));
  }

  private static String id(Users users) {
    return Long.toString(users.newcomer().id());
  }

  private static JWTClaimsSet claims(Person person) {
    return Tokens.claims(person.accessToken());
  }

  private static String expired(Person person, Path keys) {
    try {
      JWK key = JWKSet.load(keys.toFile()).getKeys().get(0);
      JWTClaimsSet claims = new JWTClaimsSet.Builder(claims(person))
          .expirationTime(Date.from(Instant.now().minusSeconds(60)))
          .build();
      return TestIssuer.sign(claims, JWSAlgorithm.ES256, key, ACCESS);
    } catch (IOException | ParseException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void know(String name, List<Long> ids) {
    known.put(name, ids.stream().map(id -> Long.toString(id)).toList());
  }

  private void locations(List<Long> locations) {
    know("id of locations", locations);
    know("location_id", locations);
    know("root", locations);
    know("admin_location_id", locations);
  }

  private void files(long subzone) {
    String image = upload(district, Samples.gif(4, 3), "public");
    String model = upload(district, Samples.glb(), "protected");
    String scene = upload(district, Samples.usdz(), "public");
    known.put("filename", List.of(image, model, scene));
    known.put("image_file_name", List.of(image));
    known.put("target_image_file", List.of(image));
    known.put("asset_file", List.of(model, image));
    known.put("asset_usdz_file", List.of(scene));
    know("id of subzones", List.of(subzone));
    know("subzone_id", List.of(subzone));
  }

  /** Adds values that are known only from earlier responses. */
  private void links(long object) {
    know("id of objects", List.of(object));
    String model = known("asset_file").get(0);
    keeper
        .api()
        .put(Objects.PATH + object, "{\"asset_file\":\"%s\"}".formatted(model))
        .expect(200);
    Api visitor = anonymous.withBearer(bearer(Caller.VISITOR));
    String link = visitor.get(Objects.PATH + object).expect(200).text("asset_url");
    known.put("expires", List.of(link.replaceFirst(".*expires=([0-9]+).*", "$1")));
    known.put("signature", List.of(link.replaceFirst(".*signature=([\\w-]+).*", "$1")));
    String around = Zones.PATH + "around?latitude=%s&longitude=%s";
    JsonNode zones = visitor
        .get(around.formatted(centre.latitude(), centre.longitude()))
        .expect(200)
        .json();
    known.put(
        "Zone-Unlock",
        zones.findValuesAsText("unlock").stream()
            .filter(unlock -> !unlock.equals("null"))
            .toList());
    known.put(
        "after", List.of(visitor.get("/api/events/feed?limit=1").expect(200).text("after")));
  }

  private long locationIn(long parent) {
    return create("/api/locations", "{\"name\":\"%s\",\"root\":%d}".formatted(name(), parent));
  }

  private long zoneOf(long location, boolean isSecret) {
    return create(
        Zones.PATH,
        "{\"title\":\"%s\",\"location_id\":%d,\"radius\":2000,\"secret\":%s,%s}"
            .formatted(name(), location, isSecret, position()));
  }

  private long subzoneOf(long zone) {
    return create(
        Zones.PATH + zone + "/subzones",
        "{\"title\":\"%s\",\"radius\":10,%s}".formatted(name(), position()));
  }

  private long objectIn(long subzone) {
    return create(Objects.PATH, "{\"name\":\"%s\",\"subzone_id\":%d}".formatted(name(), subzone));
  }

  private long eventOf(long location, String type) {
    return create(
        "/api/events",
        "{\"event_type\":\"%s\",\"location_id\":%d,\"title\":\"%s\",\"short_description\":\"x\"}"
            .formatted(type, location, name()));
  }

  private String upload(long location, byte[] content, String visibility) {
    return Uploads.by(keeper.api())
        .of(content)
        .to(location)
        .with("visibility", visibility)
        .create();
  }

  private long create(String path, String json) {
    return keeper.api().post(path, json).expect(201).json().path("id").asLong();
  }

  private String position() {
    return "\"latitude\":%s,\"longitude\":%s".formatted(centre.latitude(), centre.longitude());
  }

  private static String name() {
    return NAME + " " + UUID.randomUUID();
  }
}
