package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Uploads;

/**
 * Tests the responses while the application lacks a resource: database connections, the file store, disk
 * space or the keys of an issuer.
 */
@Faults
class StarvedIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";
  private static final String EVENTS = "/api/events/";

  /** The number of connections in the pool. */
  private static final int CONNECTIONS = 20;

  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  /** The maximum duration of a request, and of the recovery. */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  private static final int MEGABYTE = 1_000_000;

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static PackagedApplication node;
  private static Api root;

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.withDatabaseServer(folder);
    node = surroundings.settings().withoutUploadLimits().start().awaitHealthy();
    root = signIn(node, surroundings.issuer(), Callers.ROOT);
  }

  @AfterAll
  static void stop() {
    node.close();
    surroundings.close();
  }

  @Test
  void exhaustedPoolIsReportedAndNothingIsHalfWritten() throws SQLException {
    String run = UUID.randomUUID().toString();
    AtomicInteger count = new AtomicInteger();
    Exchanges asked;
    List<Exchange> meanwhile;
    Instant released;
    try (Connection slow = surroundings.databaseServer().dataSource().getConnection()) {
      lock(slow);
      try (Traffic load = Traffic.repeating(Collections.nCopies(
          2 * CONNECTIONS,
          () -> Exchange.send(
              "create",
              () -> root.post(EVENTS, Callers.news(run + " " + count.incrementAndGet())))))) {
        await(() -> number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
            == CONNECTIONS);
        meanwhile = ConcurrentTasks.runConcurrently(List.<Callable<Exchange>>of(
            () -> Exchange.send("profile", () -> root.get(PROFILE)),
            () -> Exchange.send("health", () -> node.api().get("/api/health")),
            () -> Exchange.send("keys", () -> node.api().get("/.well-known/jwks.json")),
            () -> Exchange.send("alive", () -> node.api().get("/health/live")),
            () -> Exchange.send("anonymous", () -> node.api().get(PROFILE))));
        released = Instant.now();
        slow.rollback();
        pause(Duration.ofSeconds(4));
        asked = load.stop();
      }
    }
    Exchanges refused = asked.which(Exchange::isRefused);
    Exchanges created = asked.which(Exchange::isGood);
    Exchanges withoutConnection = new Exchanges(meanwhile.subList(2, 5));
    Duration recovery = refused.lastEndAfter(released);

    assertThat(meanwhile.subList(0, 2)).allMatch(seen -> seen.isGood() || seen.isRefused());
    assertThat(withoutConnection.all()).extracting(Exchange::status).containsExactly(200, 200, 401);
    assertThat(withoutConnection.longest()).isLessThan(Duration.ofSeconds(2));
    assertThat(new Exchanges(meanwhile).longest()).isLessThan(PROMISED);
    assertThat(asked.all()).allMatch(seen -> seen.status() == 201 || seen.isRefused());
    assertThat(refused.all()).isNotEmpty();
    assertThat(refused.longest()).isLessThan(MAX_WAIT);
    assertThat(recovery).isLessThan(PROMISED);
    assertThat(created.all())
        .filteredOn(seen -> seen.began().isBefore(released))
        .isNotEmpty();
    assertThat(number("SELECT count(*) FROM event_texts WHERE title LIKE '" + run + "%'"))
        .isEqualTo(created.count());
    assertThat(number("SELECT count(*) FROM events e WHERE NOT EXISTS"
            + " (SELECT 1 FROM event_texts t WHERE t.event_id = e.id)"))
        .isZero();
    root.get(PROFILE).expect(200);
    Figures.note(
        "the pool is exhausted: all 20 connections wait for a locked table, 40 clients",
        "%d × 503 with `Retry-After`, after at most %.1f s; requests without a connection took at most %.2f s; the last refusal came %d ms after the lock was released, and all waiting requests succeeded; %d events acknowledged, and exactly those exist"
            .formatted(
                refused.count(),
                refused.longestSeconds(),
                withoutConnection.longestSeconds(),
                recovery.toMillis(),
                created.count()));
  }

  @Test
  void statementThatWaitsTooLongIsCancelled()
      throws SQLException, IOException, InterruptedException {
    String title = UUID.randomUUID().toString();
    HttpRequest request = HttpRequest.newBuilder(node.address().resolve(EVENTS))
        .header(
            "Authorization",
            "Bearer " + Callers.accessToken(node.api(), surroundings.issuer(), Callers.ROOT))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(60))
        .POST(HttpRequest.BodyPublishers.ofString(Callers.news(title)))
        .build();
    Instant before = Instant.now();
    HttpResponse<String> response;
    try (Connection slow = surroundings.databaseServer().dataSource().getConnection()) {
      lock(slow);
      response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      slow.rollback();
    }
    Duration duration = Duration.between(before, Instant.now());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(duration).isLessThan(PROMISED);
    assertThat(number("SELECT count(*) FROM event_texts WHERE title = '" + title + "'"))
        .isZero();
    Figures.note(
        "a statement waits for a lock that is not released",
        "cancelled; the response is 503 with `Retry-After` after %.1f s; nothing was written"
            .formatted(duration.toMillis() / 1e3));
  }

  @Test
  void outageOfTheStoreUnderLoadAffectsOnlyFiles() throws IOException, SQLException {
    byte[] picture = Samples.png(400, 300);
    String known = Uploads.by(root).of(picture).create();
    byte[] large = Samples.glb("{\"asset\":{\"version\":\"2.0\"}}", new byte[7 * MEGABYTE]);
    Exchanges asked;
    Instant away;
    Instant back;
    try (Traffic load = Traffic.repeating(List.of(
        () -> Exchange.send("upload", () -> Uploads.by(root).png(40, 30).send()),
        () -> Exchange.send("upload", () -> Uploads.by(root).of(large).send()),
        () -> Exchange.send("download", () -> node.api().get(Uploads.PATH + known)),
        () -> Exchange.send("profile", () -> root.get(PROFILE)),
        () -> Exchange.send("create", () -> root.post(EVENTS, Callers.news("store"))),
        () -> Exchange.send("health", () -> node.api().get("/api/health"))))) {
      pause(Duration.ofSeconds(3));
      away = Instant.now();
      surroundings.store().becomeUnavailable();
      pause(Duration.ofSeconds(4));
      surroundings.store().becomeAvailable();
      back = Instant.now();
      await(() -> load.soFar().of("upload", "download").since(back).good().all().stream()
              .map(Exchange::what)
              .distinct()
              .count()
          == 2);
      pause(Duration.ofSeconds(1));
      asked = load.stop();
    }
    Exchanges files = asked.of("upload", "download");
    Exchanges during = files.since(away).which(seen -> seen.ended().isBefore(back));
    Duration recovery = Duration.between(
        back,
        files.good().which(seen -> seen.ended().isAfter(back)).all().stream()
            .map(Exchange::ended)
            .min(Instant::compareTo)
            .orElseThrow());

    assertThat(asked.of("profile", "health").all())
        .isNotEmpty()
        .allMatch(seen -> seen.status() == 200);
    assertThat(asked.of("create").all()).isNotEmpty().allMatch(seen -> seen.status() == 201);
    assertThat(asked.of("upload").all()).allMatch(seen -> seen.status() == 201 || seen.isRefused());
    // a download that the store was sending at that moment is cut off
    assertThat(asked.of("download").all())
        .allMatch(seen -> seen.status() == 200
            || seen.isRefused()
            || (seen.status() == 0 && seen.began().isBefore(away)));
    assertThat(during.all()).extracting(Exchange::what).contains("upload", "download");
    assertThat(during.all()).allMatch(Exchange::isRefused);
    assertThat(during.longest()).isLessThan(PROMISED);
    assertThat(recovery).isLessThan(PROMISED);
    Set<String> rows = names("SELECT filename FROM files");
    Set<String> contents = contents(surroundings.store().bucket());
    assertThat(contents).containsAll(rows);
    assertThat(asked.of("upload").good().all())
        .allMatch(seen -> rows.stream().anyMatch(seen.body()::contains));
    Figures.note(
        "the S3 store is unavailable for 4 s under load",
        "%d uploads and downloads received 503 with `Retry-After`, after at most %.2f s; %d other requests had no error; files were available %d ms after the store; each of %d rows has its content; %d contents without a row remain for the sweep"
            .formatted(
                during.count(),
                during.longestSeconds(),
                asked.of("profile", "health", "create").count(),
                recovery.toMillis(),
                rows.size(),
                contents.size() - rows.size()));
  }

  @Test
  void outageOfTheIssuerAffectsOnlyTokensOfUnknownKeys() throws IOException {
    try (TestIssuer fragile = TestIssuer.start();
        PackagedApplication other = surroundings
            .settings()
            .with(fragile)
            .with("TMTAR_OIDC_JWKS_REFETCH_INTERVAL", "PT1S")
            .start()) {
      other.awaitHealthy();
      Api visitor = signIn(other, fragile, "auth0|visitor");
      AtomicReference<Pair> pair =
          new AtomicReference<>(OAuth.of(other.api()).open(fragile.accessToken("auth0|phone")));

      fragile.setUnavailable(true);
      List<Exchange> known = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        String newcomer = fragile.accessToken("auth0|newcomer" + number);
        known.add(
            Exchange.send("sign-in", () -> other.api().withBearer(newcomer).get(LOGIN)));
        known.add(Exchange.send("profile", () -> visitor.get(PROFILE)));
        known.add(Exchange.send("refresh", () -> {
          ApiResponse response = OAuth.of(other.api()).refresh(pair.get().refreshToken());
          pair.set(Pair.of(response));
          return response;
        }));
      }
      fragile.rotateKeys();
      String unknown = fragile.accessToken("auth0|unknown");
      Exchange refused =
          Exchange.send("sign-in", () -> other.api().withBearer(unknown).get(LOGIN));
      fragile.setUnavailable(false);
      Instant back = Instant.now();
      await(() -> other.api().withBearer(unknown).get(LOGIN).status() == 200);
      Duration recovery = Duration.between(back, Instant.now());

      assertThat(known).allMatch(Exchange::isGood);
      assertThat(refused.isRefused()).as(refused.toString()).isTrue();
      assertThat(recovery).isLessThan(PROMISED);
      Figures.note(
          "the issuer is unavailable",
          "%d requests, a third of them sign-ins with known keys and a third refreshes, had no error and took at most %.2f s each; the response to a key that is not known yet was 503 with `Retry-After` after %.2f s; the key was accepted %d ms after the issuer was available (the node queries it at most once a second here, every 10 s by default)"
              .formatted(
                  known.size(),
                  new Exchanges(known).longestSeconds(),
                  refused.took().toMillis() / 1e3,
                  recovery.toMillis()));
    }
  }

  @Test
  void fullDiskRefusesUploadsAndKeepsNoPartialFile()
      throws IOException, SQLException, InterruptedException {
    String address = surroundings.databaseServer().create("small_disk");
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()) == 0,
        "a small file system can be mounted by root only");
    try (PackagedApplication small = surroundings
        .settings()
        .with("TMTAR_DATABASE_URL", address)
        .withFilesIn(disk)
        .start()) {
      small.awaitHealthy();
      Api editor = signIn(small, surroundings.issuer(), Callers.ROOT);
      byte[] large = Samples.glb("{\"asset\":{\"version\":\"2.0\"}}", new byte[5 * MEGABYTE]);
      String picture = Uploads.by(editor).png(400, 300).create();
      String first = Uploads.by(editor).of(large).create();

      Exchange refused =
          Exchange.send("upload", () -> Uploads.by(editor).of(large).send());
      assertThat(refused.isRefused()).as(refused.toString()).isTrue();
      List<Exchange> atOnce = ConcurrentTasks.runConcurrently(IntStream.range(0, 4)
          .<Callable<Exchange>>mapToObj(number -> () -> Exchange.send(
              "upload",
              () -> Uploads.by(editor)
                  .of(Samples.glb("{\"asset\":{\"version\":\"2.0\"}}", new byte[MEGABYTE]))
                  .send()))
          .toList());
      assertThat(atOnce).allMatch(asked -> asked.status() == 201 || asked.isRefused());
      Files.write(disk.resolve("ballast"), new byte[0]);
      fill(disk.resolve("ballast"));
      Exchange none =
          Exchange.send("upload", () -> Uploads.by(editor).png(400, 300).send());
      assertThat(none.isRefused()).as(none.toString()).isTrue();
      Exchange copy =
          Exchange.send("copy", () -> small.api().get(Uploads.PATH + picture + "?width=160"));
      assertThat(copy.isRefused()).as(copy.toString()).isTrue();
      small.api().get(Uploads.PATH + picture).expect(200);
      small.api().get(Uploads.PATH + first).expect(200);
      small.api().get("/api/health").expect(200);
      assertNothingHalf(disk, address);

      Files.delete(disk.resolve("ballast"));
      editor.delete(Uploads.PATH + first).expect(200);
      String again = Uploads.by(editor).of(large).create();

      assertThat(small.api().get(Uploads.PATH + again).expect(200).bytes()).isEqualTo(large);
      small.api().get(Uploads.PATH + picture + "?width=160").expect(200);
      assertNothingHalf(disk, address);
      Figures.note(
          "the disk becomes full during an upload",
          "503 with `Retry-After` after %.2f s; neither a row nor a part of a file remains; the same applies to a smaller copy that does not exist yet; other downloads and all other requests continue; the next upload after a deletion succeeds"
              .formatted(refused.took().toMillis() / 1e3));
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static Api signIn(PackagedApplication application, TestIssuer by, String subject) {
    return Callers.signIn(application.api(), by, subject);
  }

  private static void lock(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE events IN ACCESS EXCLUSIVE MODE");
    }
  }

  private static void assertNothingHalf(Path disk, String address)
      throws IOException, SQLException {
    assertThat(disk.resolve("unfinished")).isEmptyDirectory();
    assertThat(contents(disk)).isEqualTo(names(address, "SELECT filename FROM files"));
    try (Stream<Path> all = Files.walk(disk)) {
      assertThat(all.filter(Files::isRegularFile))
          .allMatch(file -> file.toFile().length() > 0 || file.endsWith("ballast"));
    }
  }

  /** Fills the remaining space of the disk. */
  private static void fill(Path file) throws IOException {
    try {
      for (int length = 1; ; length++) {
        Files.write(file, new byte[64 * 1024], StandardOpenOption.APPEND);
        assertThat(length).isLessThan(1000);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static Set<String> contents(Path bucket) throws IOException {
    try (Stream<Path> files = Files.list(bucket.resolve("files"))) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static Set<String> names(String sql) throws SQLException {
    return names(surroundings.databaseServer().url(), sql);
  }

  private static Set<String> names(String address, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      Set<String> names = new TreeSet<>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    }
  }

  private static long number(String sql) {
    try {
      return Long.parseLong(names(sql).iterator().next());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static void await(BooleanSupplier condition) {
    Instant latest = Instant.now().plus(MAX_WAIT);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(latest);
      pause(Duration.ofMillis(50));
    }
  }

  private static void pause(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}
