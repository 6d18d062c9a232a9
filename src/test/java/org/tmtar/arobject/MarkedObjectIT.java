package org.tmtar.arobject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tmtar.testing.ConcurrentTasks.runConcurrently;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.InterleavedRequests;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Locks;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/**
 * Tests that {@code ar_objects.secret} equals the column of the zone after any change. The links of a list
 * are signed according to it.
 */
@IntegrationTest
class MarkedObjectIT {

  private static final String OF_SUBZONE = Objects.PATH + "subzone/";

  private static final String WRONGLY_MARKED = """
      SELECT o.id::text FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id
        JOIN zones z ON z.id = s.zone_id
      WHERE o.secret <> z.secret
      """;

  private static final String SECRET_FILES = """
      SELECT named.file FROM zones z JOIN subzones s ON s.zone_id = z.id
        JOIN ar_objects o ON o.subzone_id = s.id
        CROSS JOIN LATERAL (VALUES (o.target_image_file), (o.asset_file), (o.asset_usdz_file)) AS named (file)
      WHERE z.secret AND named.file IS NOT NULL
      """;

  private static final int STEPS = 60;
  private static final int THREADS = 4;

  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final TestDatabase database;
  private final InterleavedRequests interleaved;
  private final Api root;
  private final long city;
  private final Spot centre = Spot.alone();

  MarkedObjectIT(
      Users users,
      Zones zones,
      Objects objects,
      Uploads uploads,
      Locations locations,
      TestDatabase database) {
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.database = database;
    this.interleaved = new InterleavedRequests(database);
    this.root = users.root().api();
    this.city = locations.createUnder(Locations.ROOT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void objectsAreMarkedLikeTheirZonesAfterAnyChange(long seed) throws SQLException {
    Changes changes = new Changes(new Random(seed));
    for (int step = 0; step < STEPS; step++) {
      changes.send();
      assertThat(query(WRONGLY_MARKED)).as("step " + step).isEmpty();
    }
    assertLinksAreSignedForFilesOfSecretZones(changes.subzones);
  }

  @Test
  void objectsAreMarkedLikeTheirZonesAfterConcurrentChanges() throws SQLException {
    Changes shared = new Changes(new Random(0));
    List<Callable<Void>> editors = IntStream.rangeClosed(1, THREADS)
        .<Callable<Void>>mapToObj(seed -> () -> {
          Changes changes = new Changes(shared, new Random(seed));
          for (int step = 0; step < STEPS / 2; step++) {
            changes.send();
          }
          return null;
        })
        .toList();

    runConcurrently(editors);

    assertThat(query(WRONGLY_MARKED)).isEmpty();
    assertLinksAreSignedForFilesOfSecretZones(shared.subzones);
  }

  @Test
  void objectThatIsCreatedWhileItsZoneBecomesSecretIsMarked() throws Exception {
    long zone = zones.at(city, centre).create();
    String body = objects.in(zones.in(zone, centre).create()).json();

    interleaved
        .run(() -> root.post(Objects.PATH, body), () -> root.put(Zones.PATH + zone, secret(true)))
        .forEach(response -> assertThat(response.status()).isBetween(200, 201));

    assertThat(query(WRONGLY_MARKED)).isEmpty();
  }

  @Test
  void objectThatMovesIntoAZoneWhileTheZoneBecomesSecretIsMarked() throws Exception {
    long zone = zones.at(city, centre).create();
    long subzone = zones.in(zone, centre).create();
    long object = objects.of(city).create();

    interleaved
        .run(
            () -> root.put(Zones.PATH + zone, secret(true)),
            () -> root.put(Objects.PATH + object, "{\"subzone_id\":%d}".formatted(subzone)))
        .forEach(response -> response.expect(200));

    assertThat(query(WRONGLY_MARKED)).isEmpty();
  }

  /** An operator may change rows without the locks of the application. */
  @Test
  void databaseMarksAnObjectWhoseZoneIsConcurrentlyMadeSecretWithoutALock() throws Exception {
    long zone = zones.at(city, centre).create();
    long subzone = zones.in(zone, centre).create();
    try (Connection creator = database.dataSource().getConnection();
        Statement insert = creator.createStatement()) {
      creator.setAutoCommit(false);
      insert.execute("INSERT INTO ar_objects (name, subzone_id, scale, active) VALUES ('object', "
          + subzone + ", 1, true)");

      CompletableFuture<Void> change = CompletableFuture.runAsync(
          () -> execute("UPDATE zones SET secret = true WHERE id = " + zone));
      Locks.awaitWaiterFor(creator);
      creator.commit();
      change.join();
    }

    assertThat(query(WRONGLY_MARKED)).isEmpty();
    assertThat(query("SELECT secret FROM ar_objects WHERE subzone_id = " + subzone))
        .containsExactly("t");
  }

  /** A backup contains the column, and adds the objects before their zones. */
  @Test
  void databaseKeepsTheMarkOfARowThatStatesIt() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("ALTER TABLE ar_objects DROP CONSTRAINT ar_objects_subzone_id_fkey");
      try (ResultSet row = statement.executeQuery("""
          INSERT INTO ar_objects (name, subzone_id, scale, active, secret)
          VALUES ('restored', 999999999, 1, true, true) RETURNING secret
          """)) {
        row.next();
        assertThat(row.getBoolean(1)).isTrue();
      }
      connection.rollback();
    }
  }

  private void assertLinksAreSignedForFilesOfSecretZones(List<Long> subzones) throws SQLException {
    Set<String> secretFiles = new TreeSet<>(query(SECRET_FILES));
    for (long subzone : subzones) {
      ApiResponse list = root.get(OF_SUBZONE + subzone);
      if (list.status() == 404) {
        continue;
      }
      for (JsonNode object : list.expect(200).json()) {
        for (String member : List.of("target_image", "asset", "asset_usdz")) {
          String file = object.path(member + "_file").asText("");
          boolean isSigned = object.path(member + "_url").asText("").contains("signature=");
          assertThat(isSigned).as(file).isEqualTo(secretFiles.contains(file));
        }
      }
    }
  }

  private static String secret(boolean isSecret) {
    return "{\"secret\":%s}".formatted(isSecret);
  }

  private void execute(String sql) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** Random changes of three zones with two subzones each, of their objects, and of four files. */
  private final class Changes {

    /** A request may meet what another one has just deleted or locked. */
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 400, 404, 409, 412, 503);

    private final Random random;
    private final List<Long> zoneIds;
    private final List<Long> subzones;
    private final List<String> files;
    private final List<Long> objectIds;

    Changes(Random random) {
      this.random = random;
      zoneIds = IntStream.range(0, 3)
          .mapToObj(i -> zones.at(city, centre).with("secret", i == 0).create())
          .toList();
      subzones = zoneIds.stream()
          .flatMap(
              zone -> IntStream.range(0, 2).mapToObj(i -> zones.in(zone, centre).create()))
          .toList();
      files =
          IntStream.range(0, 4).mapToObj(i -> uploads.as(root).png().create()).toList();
      objectIds =
          new ArrayList<>(subzones.stream().map(subzone -> create(subzone)).toList());
    }

    /** The changes of another editor, which begin with the same rows. */
    Changes(Changes shared, Random random) {
      this.random = random;
      zoneIds = shared.zoneIds;
      subzones = shared.subzones;
      files = shared.files;
      objectIds = new ArrayList<>(shared.objectIds);
    }

    private long create(long subzone) {
      return objects.in(subzone).target(any(files)).asset(any(files)).create();
    }

    void send() {
      ApiResponse response = switch (random.nextInt(20)) {
        case 0, 1, 2, 3 -> root.put(Zones.PATH + any(zoneIds), secret(random.nextBoolean()));
        case 4, 5, 6 -> createAnother();
        case 7, 8, 9, 10, 11, 12 ->
          root.put(Objects.PATH + any(objectIds), "{\"subzone_id\":%d}".formatted(any(subzones)));
        case 13, 14, 15, 16 ->
          root.put(Objects.PATH + any(objectIds), "{\"asset_file\":\"%s\"}".formatted(any(files)));
        case 17 -> root.put(Objects.PATH + any(objectIds), "{\"target_image_file\":null}");
        case 18 -> root.delete(Objects.PATH + any(objectIds));
        default ->
          random.nextInt(4) == 0
              ? root.delete(Uploads.PATH + any(files) + "?force=true")
              : root.delete(Zones.SUBZONES + any(subzones));
      };
      assertThat(response.status()).as(response.body()).isIn(EXPECTED);
    }

    private ApiResponse createAnother() {
      ApiResponse response =
          root.post(Objects.PATH, objects.in(any(subzones)).asset(any(files)).json());
      if (response.status() == 201) {
        objectIds.add(response.json().path("id").asLong());
      }
      return response;
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
