package org.tmtar.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Programs;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/**
 * The interfaces of open standards as clients and validators of other projects read them: GDAL, a runner of the conformance
 * tests, a validator of GeoJSON, and a library of AR browsers. The profile {@code standards} runs this test, and
 * {@code src/test/standards} contains the versions of the programs and their scripts.
 */
@Tag("standards")
@IntegrationTest
class StandardClientsIT {

  private static final Path SCRIPTS = Path.of("src", "test", "standards").toAbsolutePath();
  private static final Path CLIENTS = Path.of("target", "standards").toAbsolutePath();
  private static final Path PYTHON = CLIENTS.resolve("venv/bin/python");
  private static final Path SCHEMA =
      CLIENTS.resolve("node_modules/@oarc/scd-access/scr.schema.json");

  private static final List<String> COLLECTIONS =
      List.of("locations", "events", "zones", "subzones", "objects");

  private static final int MANY = 10_000;

  /** Zones in a square of a hundredth of a degree in each direction. */
  private static final String ADD_MANY = """
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      SELECT 'zone ' || n, ?, ? + n % 100 * 0.0001, ? + n / 100 * 0.0001, 10, true, false
      FROM generate_series(1, ?) n
      """;

  private static final Comparator<JsonNode> SAME_VALUES = StandardClientsIT::compare;

  @TempDir
  private Path folder;

  private final Api anonymous;
  private final Users users;
  private final Zones zones;
  private final TestDatabase database;
  private final Spot centre = Spot.alone();
  private final long city;
  private final long object;

  /** Creates a feature in each collection. All have positions, because ogctests refuses others, which RFC 7946 allows. */
  StandardClientsIT(
      Api anonymous,
      Users users,
      Locations locations,
      Events events,
      Zones zones,
      Objects objects,
      Uploads uploads,
      TestDatabase database) {
    this.anonymous = anonymous;
    this.users = users;
    this.zones = zones;
    this.database = database;
    this.city = locations.createAt(centre.latitude(), centre.longitude(), Locations.ROOT);
    locations.setPublic(city, true).expect(200);
    events
        .news(city)
        .with("starts_at", "2031-05-01T18:00:00Z")
        .translated("uk", "Концерт «просто неба»")
        .create();
    long zone = zones.at(city, centre).create();
    long subzone = zones.in(zone, centre).create();
    this.object = objects
        .in(subzone)
        .named("The \"winged\" lion")
        .asset(uploads.glb().to(city).create())
        .with("altitude", 179.5)
        .with("altitude_mode", "ellipsoid")
        .with("heading", 90)
        .with("target_width", 0.4)
        .create();
  }

  @BeforeAll
  static void installClients() throws IOException, InterruptedException {
    Files.createDirectories(CLIENTS);
    for (String file : List.of("package.json", "package-lock.json", "records.js")) {
      Files.copy(SCRIPTS.resolve(file), CLIENTS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Programs.run(CLIENTS, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    Programs.run(CLIENTS, List.of("python3", "-m", "venv", "venv"));
    Programs.run(
        CLIENTS,
        List.of(
            PYTHON.toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "-r",
            SCRIPTS.resolve("requirements.txt").toString()));
  }

  @Test
  void gdalDescribesEveryCollection() throws IOException, InterruptedException {
    requireGdal();

    assertThat(run("ogrinfo", "-al", "-so", source()))
        .contains(COLLECTIONS.stream().map(name -> "Layer name: " + name).toList())
        .doesNotContain("ERROR", "Warning");
  }

  @Test
  void copyInAGeoPackageHasTheSameFeatures() throws IOException, InterruptedException {
    requireGdal();
    zones.at(city, centre.north(1000)).titled("кафе & <b>\"bar\"</b>").create();
    zones.at(city, centre.north(50_000)).create();
    for (String collection : COLLECTIONS) {
      Path copy = folder.resolve(collection + ".gpkg");
      Path back = folder.resolve(collection + ".json");
      run(Stream.of(
              List.of("ogr2ogr", "-preserve_fid", "-spat"),
              List.of(box(0.1, " ").split(" ", -1)),
              List.of(copy.toString(), source(), collection))
          .flatMap(List::stream)
          .toArray(String[]::new));
      run("ogr2ogr", "-preserve_fid", "-f", "GeoJSON", back.toString(), copy.toString());

      JsonNode read = new ObjectMapper().readTree(back.toFile()).path("features");
      List<JsonNode> expected = anonymous
          .get("/ogc/collections/" + collection + "/items?limit=1000&bbox=" + box(0.1, ","))
          .expect(200)
          .json()
          .path("features")
          .valueStream()
          .filter(feature -> !feature.path("geometry").isNull())
          .toList();
      assertThat(expected).isNotEmpty();
      assertThat(read)
          .hasSameSizeAs(expected)
          .zipSatisfy(
              expected,
              (copied, original) -> assertThat(copied.equals(SAME_VALUES, original))
                  .as("%s and %s", copied, original)
                  .isTrue());
    }
  }

  @Test
  void gdalReadsEachOfTenThousandFeaturesOnce()
      throws IOException, InterruptedException, SQLException {
    requireGdal();
    Spot corner = Spot.alone();
    zones.at(city, corner.north(50_000)).create();
    addMany(corner);
    Path read = folder.resolve("zones.json");
    run(
        "ogr2ogr",
        "-preserve_fid",
        "-f",
        "GeoJSON",
        read.toString(),
        source(),
        "zones",
        "-spat",
        Double.toString(corner.longitude() - 0.1),
        Double.toString(corner.latitude() - 0.1),
        Double.toString(corner.longitude() + 0.1),
        Double.toString(corner.latitude() + 0.1));

    assertThat(Zones.ids(new ObjectMapper().readTree(read.toFile()).path("features")))
        .hasSize(MANY)
        .doesNotHaveDuplicates();
  }

  private void addMany(Spot corner) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD_MANY)) {
      statement.setLong(1, city);
      statement.setDouble(2, corner.latitude());
      statement.setDouble(3, corner.longitude());
      statement.setInt(4, MANY);
      statement.executeUpdate();
    }
  }

  @Test
  void conformanceTestsPass() throws IOException, InterruptedException {
    run(
        PYTHON.toString(),
        SCRIPTS.resolve("conformance.py").toString(),
        anonymous.server().resolve("/ogc").toString(),
        CLIENTS.resolve("conformance.xml").toString());
  }

  @Test
  void featuresAreValidGeoJson() throws IOException, InterruptedException {
    zones.at(city, -41.5, 180).create();
    zones.at(city, -90, 0).create();
    List<String> command =
        new ArrayList<>(List.of(PYTHON.toString(), SCRIPTS.resolve("geojson.py").toString()));
    for (String collection : COLLECTIONS) {
      for (String geometry : List.of("point", "polygon")) {
        String items = "/ogc/collections/" + collection + "/items?limit=1000&geometry=" + geometry;
        JsonNode page = anonymous.get(items).expect(200).json();
        command.add(file(collection + "-" + geometry, page));
        command.add(
            file(collection + "-" + geometry + "-one", page.path("features").path(0)));
      }
    }

    run(command.toArray(String[]::new));
  }

  @Test
  void libraryOfArBrowsersReadsTheRecords() throws IOException, InterruptedException {
    String uid = users.root().api().get(Objects.PATH + object).expect(200).text("uid");
    String cell = centre.cell(9);
    String script = folder.resolve("records.mjs").toString();
    run(
        CLIENTS.resolve("node_modules/.bin/esbuild").toString(),
        CLIENTS.resolve("records.js").toString(),
        "--bundle",
        "--platform=node",
        "--format=esm",
        "--log-level=warning",
        "--outfile=" + script);

    run("node", script, anonymous.server().resolve("/oscp").toString(), cell, uid, "LION");
    JsonNode record = anonymous.get("/oscp/scrs/tmtar/" + uid).expect(200).json();
    run(
        PYTHON.toString(),
        SCRIPTS.resolve("schema.py").toString(),
        SCHEMA.toString(),
        file("record", record));
  }

  private static void requireGdal() {
    assumeTrue(Programs.isInstalled("ogr2ogr"), "GDAL is not installed (apt-get install gdal-bin)");
  }

  private String source() {
    return "OAPIF:" + anonymous.server().resolve("/ogc");
  }

  /** The rectangle around the position of this test. */
  private String box(double degrees, String separator) {
    return Stream.of(
            centre.longitude() - degrees,
            centre.latitude() - degrees,
            centre.longitude() + degrees,
            centre.latitude() + degrees)
        .map(String::valueOf)
        .reduce((some, more) -> some + separator + more)
        .orElseThrow();
  }

  private String file(String name, JsonNode document) throws IOException {
    return Files.writeString(folder.resolve(name + ".json"), document.toString())
        .toString();
  }

  private String run(String... command) throws IOException, InterruptedException {
    return Programs.run(folder, List.of(command));
  }

  /** Compares two values that are no lists or objects. A GeoPackage has numbers and times with another precision. */
  private static int compare(JsonNode read, JsonNode expected) {
    if (read.isNumber() && expected.isNumber()) {
      return Double.compare(read.asDouble(), expected.asDouble());
    }
    if (read.isTextual() && expected.isTextual() && areSameTime(read, expected)) {
      return 0;
    }
    return read.equals(expected) ? 0 : 1;
  }

  private static boolean areSameTime(JsonNode read, JsonNode expected) {
    try {
      Duration difference =
          Duration.between(Instant.parse(expected.asText()), Instant.parse(read.asText()));
      return difference.abs().toMillis() == 0;
    } catch (DateTimeParseException otherText) {
      return false;
    }
  }
}
