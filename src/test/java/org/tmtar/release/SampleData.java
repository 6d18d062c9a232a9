package org.tmtar.release;

import java.net.URI;
import java.time.Instant;
import org.tmtar.testing.Api;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Uploads;

/**
 * Creates rows in every table of an application by requests to its API. The requests are those of version
 * 0.1.0, so that other versions with the same contract can be filled as well.
 */
final class SampleData {

  private static final String LOGIN = "/api/users/login";
  private static final String LOCATIONS = "/api/locations/";

  private final Api anonymous;
  private final TestIssuer issuer;
  private final Api root;

  private SampleData(URI application, TestIssuer issuer) {
    // Each version has its own OpenAPI document.
    this.anonymous = Api.withoutContract(application);
    this.issuer = issuer;
    this.root = signIn("auth0|root");
  }

  /**
   * Creates the rows.
   *
   * @param application the address of a running application whose database is empty
   * @param issuer the identity provider of the application, whose user {@code auth0|root} is root
   */
  static void create(URI application, TestIssuer issuer) {
    new SampleData(application, issuer).create();
  }

  private void create() {
    long country = createLocation("Україна", 1);
    long city = createLocation("Łódź \"quoted\" \\ 100 %", country);
    long museum = createLocation("museum", country);
    root.put(LOCATIONS + city, "{\"latitude\":51.75,\"longitude\":19.45}").expect(200);
    root.put(LOCATIONS + museum, "{\"root\":%d}".formatted(city)).expect(200);
    long closed = createLocation("closed", city);
    createPeople(city);
    createEvents(city, museum, closed);
    createZones(city, museum);
    root.delete(LOCATIONS + closed).expect(200);
  }

  private Api signIn(String subject) {
    String access = anonymous
        .withBearer(issuer.accessToken(subject))
        .get(LOGIN)
        .expect(200)
        .text("access_token");
    return anonymous.withBearer(access);
  }

  private long createLocation(String name, long parent) {
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    return create(LOCATIONS, "{\"name\":\"%s\",\"root\":%d}".formatted(quoted, parent));
  }

  private long create(String path, String body) {
    return root.post(path, body).expect(201).json().path("id").asLong();
  }

  /** Creates an editor of a city, a visitor with two sessions, and the audit entry of a refusal. */
  private void createPeople(long city) {
    Api editor = signIn("auth0|editor");
    long id = editor.get("/api/users/profile").expect(200).json().path("id").asLong();
    root.put("/api/users/" + id, "{\"admin_location_id\":%d}".formatted(city)).expect(200);
    editor.post(LOCATIONS, "{\"name\":\"refused\",\"root\":1}").expect(403);
    Api visitor = signIn("auth0|visitor");
    visitor
        .put(
            "/api/users/",
            "{\"bdate\":\"1990-02-28\",\"sex\":\"female\",\"location_id\":%d}".formatted(city))
        .expect(200);
    String refresh = anonymous
        .withBearer(issuer.accessToken("auth0|visitor"))
        .get(LOGIN)
        .expect(200)
        .text("refresh_token");
    anonymous.withBearer(refresh).get(LOGIN).expect(200);
  }

  private void createEvents(long city, long museum, long closed) {
    String image = Uploads.by(root).png(16, 12).to(city).create();
    create("/api/events/", """
        {"event_type":"news","location_id":%d,"title":"It's open","short_description":"line 1\\nline 2",
         "description":"a \\"description\\" with \\\\ and \\t","image_file_name":"%s",
         "translations":{"uk":{"title":"Відкрито","short_description":"Ї"}}}
        """.formatted(museum, image));
    create("/api/events/", """
        {"event_type":"sales","location_id":%d,"title":"over","short_description":"over","description":"  ",
         "publish_from":"2020-01-01T00:00:00Z","publish_until":"%s","active":false}
        """.formatted(city, Instant.parse("2020-02-01T00:00:00.123456Z")));
    create("/api/events/", """
        {"event_type":"news","location_id":%d,"title":"deleted","short_description":"with its place"}
        """.formatted(closed));
  }

  private void createZones(long city, long museum) {
    long zone = createZone(city, "park", false);
    createZone(museum, "secret garden", true);
    long subzone = create("/api/zones/" + zone + "/subzones", """
        {"title":"statue","latitude":51.7501,"longitude":19.4501,"radius":10}
        """);
    create("/api/objects/", """
        {"name":"dragon","subzone_id":%d,"target_image_file":"%s","asset_file":"%s",
         "asset_usdz_file":"%s","target_width":0.21,"scale":1.5}
        """.formatted(
            subzone,
            Uploads.by(root).png(16, 12).to(city).create(),
            Uploads.by(root).glb().to(city).asProtected().create(),
            Uploads.by(root).usdz().to(city).create()));
    create("/api/objects/", "{\"name\":\"bare\",\"subzone_id\":%d}".formatted(subzone));
  }

  private long createZone(long location, String title, boolean isSecret) {
    return create("/api/zones/", """
        {"title":"%s","location_id":%d,"latitude":51.75,"longitude":19.45,"radius":150,"secret":%s}
        """.formatted(title, location, isSecret));
  }
}
