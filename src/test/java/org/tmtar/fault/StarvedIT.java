package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
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
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
import org.tmtar.testing.Crowd;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Uploads;

/** What clients see when the application lacks something for a while: connections, files, room, keys, the time. */
@Faults
class StarvedIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";
  private static final String EVENTS = "/api/events/";
  private static final String ROOT = "auth0|root";

  /** Of the pool. */
  private static final int CONNECTIONS = 20;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** What the application promises to come back in. */
  private static final Duration RECOVERY = Duration.ofSeconds(5);

  private static final int MEGABYTE = 1_000_000;

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static PackagedApplication node;
  private static Api root;

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.in(folder);
    node = settings().start().awaitHealthy();
    root = signIn(node, ROOT);
  }

  @AfterAll
  static void stop() {
    node.close();
    surroundings.close();
  }

  @Test
  void poolWithoutConnectionsIsSaidSoAndNothingIsHalfWritten() throws SQLException {
    String run = UUID.randomUUID().toString();
    AtomicInteger count = new AtomicInteger();
    List<Asked> meanwhile;
    Instant released;
    Repeated load = new Repeated();
    try (load;
        Connection slow = surroundings.database().dataSource().getConnection()) {
      lock(slow);
      for (int client = 0; client < 2 * CONNECTIONS; client++) {
        load.with(() -> Asked.send(
            "create", () -> root.post(EVENTS, event(run + " " + count.incrementAndGet()))));
      }
      await(() -> number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
          == CONNECTIONS);
      meanwhile = Crowd.doAtOnce(List.<Callable<Asked>>of(
          () -> Asked.send("profile", () -> root.get(PROFILE)),
          () -> Asked.send("health", () -> node.api().get("/api/health")),
          () -> Asked.send("keys", () -> node.api().get("/.well-known/jwks.json")),
          () -> Asked.send("alive", () -> node.api().get("/health/live")),
          () -> Asked.send("nobody", () -> node.api().get(PROFILE))));
      released = Instant.now();
      slow.rollback();
      pause(Duration.ofSeconds(4));
    }
    List<Asked> asked = load.asked();
    List<Asked> refused = asked.stream().filter(Asked::isRefused).toList();
    List<Asked> created = asked.stream().filter(seen -> seen.status() == 201).toList();
    Duration recovery = refused.stream()
        .map(seen -> Duration.between(released, seen.end()))
        .max(Duration::compareTo)
        .orElseThrow();

    assertThat(meanwhile).extracting(Asked::status).containsExactly(503, 503, 200, 200, 401);
    assertThat(meanwhile.get(0).isRefused()).isTrue();
    assertThat(meanwhile.subList(2, 5)).allMatch(seen -> seen.duration().toSeconds() < 2);
    assertThat(Asked.longest(meanwhile)).isLessThan(5);
    assertThat(asked).allMatch(seen -> seen.status() == 201 || seen.isRefused());
    assertThat(Asked.longest(refused)).isLessThan(5);
    assertThat(recovery).isLessThan(RECOVERY);
    assertThat(created)
        .filteredOn(seen -> seen.begin().isBefore(released))
        .hasSizeGreaterThanOrEqualTo(CONNECTIONS);
    assertThat(number("SELECT count(*) FROM event_texts WHERE title LIKE '" + run + "%'"))
        .isEqualTo(created.size());
    assertThat(number("SELECT count(*) FROM events e WHERE NOT EXISTS"
            + " (SELECT 1 FROM event_texts t WHERE t.event_id = e.id)"))
        .isZero();
    root.get(PROFILE).expect(200);
    Figures.note(
        "the pool exhausted: all 20 connections wait for a locked table, 40 clients",
        "%d times 503 with `Retry-After`, after at most %.1f s; what needs no connection in at most %.2f s; the last refusal %d ms after the lock was gone, and all that waited are done; %d events acknowledged, exactly those are there"
            .formatted(
                refused.size(),
                Asked.longest(refused),
                Asked.longest(meanwhile.subList(2, 5)),
                Math.max(0, recovery.toMillis()),
                created.size()));
  }

  @Test
  void statementThatWaitsForTooLongIsGivenUp()
      throws SQLException, IOException, InterruptedException {
    String title = UUID.randomUUID().toString();
    HttpRequest request = HttpRequest.newBuilder(node.address().resolve(EVENTS))
        .header("Authorization", "Bearer " + accessToken(node, ROOT))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(60))
        .POST(HttpRequest.BodyPublishers.ofString(event(title)))
        .build();
    Instant before = Instant.now();
    HttpResponse<String> answer;
    try (Connection slow = surroundings.database().dataSource().getConnection()) {
      lock(slow);
      answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      slow.rollback();
    }
    Duration duration = Duration.between(before, Instant.now());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(number("SELECT count(*) FROM event_texts WHERE title = '" + title + "'"))
        .isZero();
    Figures.note(
        "a statement that waits for a lock and never gets it",
        "given up and answered 503 with `Retry-After` after %.1f s, nothing written"
            .formatted(duration.toMillis() / 1e3));
  }

  @Test
  void storeThatGoesUnderLoadTakesFilesOnlyWithIt() throws IOException, SQLException {
    byte[] picture = Samples.png(400, 300);
    String known = Uploads.by(root).of(picture).create();
    byte[] large = Samples.glb("{\"asset\":{\"version\":\"2.0\"}}", new byte[7 * MEGABYTE]);
    Instant away;
    Instant back;
    Repeated load = new Repeated();
    try (load) {
      load.with(() -> Asked.send("upload", () -> Uploads.by(root).png(40, 30).send()))
          .with(() -> Asked.send("upload", () -> Uploads.by(root).of(large).send()))
          .with(() -> Asked.send("download", () -> node.api().get(Uploads.PATH + known)))
          .with(() -> Asked.send("profile", () -> root.get(PROFILE)))
          .with(() -> Asked.send("create", () -> root.post(EVENTS, event("store"))))
          .with(() -> Asked.send("health", () -> node.api().get("/api/health")));
      pause(Duration.ofSeconds(3));
      away = Instant.now();
      surroundings.store().goAway();
      pause(Duration.ofSeconds(4));
      surroundings.store().comeBack();
      back = Instant.now();
      await(() -> of(load.asked(), "upload", "download").stream()
              .filter(seen -> seen.begin().isAfter(back))
              .filter(seen -> seen.status() / 100 == 2)
              .map(Asked::what)
              .distinct()
              .count()
          == 2);
      pause(Duration.ofSeconds(1));
    }
    List<Asked> asked = load.asked();
    List<Asked> files = of(asked, "upload", "download");
    List<Asked> during = files.stream()
        .filter(seen -> seen.begin().isAfter(away) && seen.end().isBefore(back))
        .toList();
    Duration recovery = Duration.between(
        back,
        files.stream()
            .filter(seen -> seen.status() / 100 == 2 && seen.end().isAfter(back))
            .map(Asked::end)
            .min(Instant::compareTo)
            .orElseThrow());

    assertThat(of(asked, "profile", "health")).isNotEmpty().allMatch(seen -> seen.status() == 200);
    assertThat(of(asked, "create")).isNotEmpty().allMatch(seen -> seen.status() == 201);
    assertThat(of(asked, "upload")).allMatch(seen -> seen.status() == 201 || seen.isRefused());
    // one that the store was sending at that moment is cut off
    assertThat(of(asked, "download"))
        .allMatch(seen -> seen.status() == 200
            || seen.isRefused()
            || (seen.status() == 0 && seen.begin().isBefore(away)));
    assertThat(during).extracting(Asked::what).contains("upload", "download");
    assertThat(during).allMatch(Asked::isRefused);
    assertThat(Asked.longest(during)).isLessThan(5);
    assertThat(recovery).isLessThan(RECOVERY);
    Set<String> rows = names("SELECT filename FROM files");
    Set<String> contents = contents(surroundings.store().bucket());
    assertThat(contents).containsAll(rows);
    assertThat(of(asked, "upload"))
        .filteredOn(seen -> seen.status() == 201)
        .allMatch(seen -> rows.stream().anyMatch(seen.text()::contains));
    Figures.note(
        "the S3 store gone for 4 s under load",
        "meanwhile uploads and downloads 503 with `Retry-After`, %d of them, after at most %.2f s; %d other requests without an error; files again %d ms after the store; of %d rows none without its content, %d contents without a row for the sweep"
            .formatted(
                during.size(),
                Asked.longest(during),
                of(asked, "profile", "health", "create").size(),
                recovery.toMillis(),
                rows.size(),
                contents.size() - rows.size()));
  }

  @Test
  void issuerThatIsAwayKeepsOutOnlyThoseWhoseKeyIsUnknown() throws IOException {
    try (TestIssuer fragile = TestIssuer.start();
        PackagedApplication other = surroundings
            .settings()
            .with(fragile)
            .with("TMTAR_OIDC_JWKS_REFETCH_INTERVAL", "PT1S")
            .start()) {
      other.awaitHealthy();
      Api visitor = signIn(other, fragile, "auth0|visitor");
      Pair pair = OAuth.of(other.api()).open(fragile.accessToken("auth0|phone"));

      fragile.beAway(true);
      List<Asked> known = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        String newcomer = fragile.accessToken("auth0|newcomer" + number);
        known.add(Asked.send("sign-in", () -> other.api().withBearer(newcomer).get(LOGIN)));
        known.add(Asked.send("profile", () -> visitor.get(PROFILE)));
        String refreshToken = pair.refreshToken();
        known.add(Asked.send("refresh", () -> OAuth.of(other.api()).refresh(refreshToken)));
      }
      fragile.rotateKeys();
      String unknown = fragile.accessToken("auth0|unknown");
      Asked refused =
          Asked.send("sign-in", () -> other.api().withBearer(unknown).get(LOGIN));
      fragile.beAway(false);
      Instant back = Instant.now();
      await(() -> other.api().withBearer(unknown).get(LOGIN).status() == 200);
      Duration recovery = Duration.between(back, Instant.now());

      assertThat(known).allMatch(asked -> asked.status() == 200);
      assertThat(refused.isRefused()).as(refused.toString()).isTrue();
      assertThat(recovery).isLessThan(RECOVERY);
      Figures.note(
          "the issuer gone",
          "%d sign-ins with known keys, refreshes and other requests without an error, at most %.2f s each; a key that is not known yet 503 with `Retry-After` after %.2f s; it is known %d ms after the issuer is back (asked at most once a second here, every 10 s by default)"
              .formatted(
                  known.size(),
                  Asked.longest(known),
                  refused.duration().toMillis() / 1e3,
                  recovery.toMillis()));
    }
  }

  @Test
  void clockOfTheIssuerMayBeAMinuteOffAndBeyondThatTheReasonIsGiven() {
    for (int seconds : new int[] {-50, 50}) {
      node.api().withBearer(token(seconds)).get(LOGIN).expect(200);
    }
    node.api()
        .withBearer(token(300))
        .get(LOGIN)
        .expectRefusedBearer("from the future: the clocks of the issuer and this server are apart");
    node.api().withBearer(token(-240)).get(LOGIN).expectRefusedBearer("has expired, get a new one");
    Instant behind = Instant.now().minusSeconds(300);
    node.api().withBearer(token(behind, behind.plusSeconds(600))).get(LOGIN).expect(200);
    Figures.note(
        "the clock of the issuer off",
        "by 50 s: nothing; issued 5 min ahead: 401, \"The token is from the future: the clocks of the issuer and this server are apart\"; 5 min behind: its tokens expire that much too early, 401, \"has expired, get a new one\"");
  }

  @Test
  void nodeWhoseClockIsFiveMinutesAheadSaysSoAndSharesSessions() throws IOException {
    try (PackagedApplication ahead = atAnotherTime("+5m")) {
      assertThat(ahead.output())
          .containsPattern("The clock of this node is (299|30[0-9]) s ahead of");
      assertThat(node.output()).doesNotContain("The clock of this node is");

      assertSharesSessions(ahead, "auth0|traveller");

      Api rootAhead = signIn(ahead, ROOT);
      Instant soon = Instant.now().plusSeconds(120);
      String id = root.post(
              EVENTS,
              "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"soon\",\"short_description\":\"s\",\"publish_from\":\"%s\"}"
                  .formatted(soon))
          .expect(201)
          .text("id");
      root.put("/api/users/", "{\"location_id\":1}").expect(200);
      assertThat(ids(root)).doesNotContain(id);
      assertThat(ids(rootAhead)).contains(id);

      String image = Uploads.by(root).of(Samples.png(8, 8)).asProtected().create();
      String event = root.post(
              EVENTS,
              "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"t\",\"short_description\":\"s\",\"image_file_name\":\"%s\"}"
                  .formatted(image))
          .expect(201)
          .text("id");
      String link = root.get(EVENTS + event).expect(200).text("image_file_url");
      String linkAhead = rootAhead.get(EVENTS + event).expect(200).text("image_file_url");
      node.api().get(link).expect(200);
      Answer expired = ahead.api().get(link).expectProblem(403, "access-denied");
      assertThat(expired.text("detail")).startsWith("This link has expired");
      node.api().get(linkAhead).expect(200);
      Figures.note(
          "the clock of one of two nodes 5 minutes ahead",
          "it warns in the log at its start; sessions and tokens of each are good on the other, refreshed in turn; it publishes 5 min early, and refuses links that the other has signed (403, \"This link has expired\")");
    }
  }

  @Test
  void nodeWhoseClockIsFiveMinutesBehindSaysSoAndSharesSessions() throws IOException {
    try (PackagedApplication behind = atAnotherTime("-5m")) {
      assertThat(behind.output())
          .containsPattern("The clock of this node is (299|30[0-9]) s behind");

      assertSharesSessions(behind, "auth0|late-traveller");

      root.put("/api/users/", "{\"location_id\":1}").expect(200);
      String id = root.post(EVENTS, event("now")).expect(201).text("id");
      assertThat(ids(root)).contains(id);
      Api rootBehind = behind.api().withBearer(accessToken(node, ROOT));
      assertThat(ids(rootBehind)).doesNotContain(id);
      behind
          .api()
          .withBearer(surroundings.issuer().accessToken("auth0|visitor"))
          .get(LOGIN)
          .expectRefusedBearer(
              "from the future: the clocks of the issuer and this server are apart");
      Figures.note(
          "the clock of one of two nodes 5 minutes behind",
          "it warns in the log at its start; sessions and tokens of each are good on the other, refreshed in turn; it publishes 5 min late, and signs nobody in, 401, \"The token is from the future: the clocks of the issuer and this server are apart\"");
    }
  }

  private static PackagedApplication atAnotherTime(String difference) throws IOException {
    return settings()
        .with("LD_PRELOAD", fakeTime().toString())
        .with("FAKETIME", difference)
        .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        // the JVM waits by the monotonic clock already
        .with("FAKETIME_FORCE_MONOTONIC_FIX", "0")
        .start()
        .awaitHealthy();
  }

  /** Whoever is refreshed here and there in turn has one session, which is good on both. */
  private static void assertSharesSessions(PackagedApplication other, String subject) {
    Pair pair = OAuth.of(node.api()).open(surroundings.issuer().accessToken(subject));
    for (PackagedApplication each : List.of(other, node, other, node)) {
      pair = OAuth.of(each.api()).refresh(pair);
      for (PackagedApplication any : List.of(node, other)) {
        any.api().withBearer(pair.accessToken()).get(PROFILE).expect(200);
      }
    }
    JsonNode sessions = node.api()
        .withBearer(pair.accessToken())
        .get("/api/users/sessions")
        .expect(200)
        .json();
    assertThat(sessions).hasSize(1);
  }

  @Test
  void diskThatIsFullRefusesUploadsAndKeepsNothingHalf()
      throws IOException, SQLException, InterruptedException {
    String address = databaseOfItsOwn("small_disk");
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
      Api editor = signIn(small, ROOT);
      byte[] large = Samples.glb("{\"asset\":{\"version\":\"2.0\"}}", new byte[5 * MEGABYTE]);
      String picture = Uploads.by(editor).png(400, 300).create();
      String first = Uploads.by(editor).of(large).create();

      Asked refused = Asked.send("upload", () -> Uploads.by(editor).of(large).send());
      assertThat(refused.isRefused()).as(refused.toString()).isTrue();
      List<Asked> atOnce = Crowd.doAtOnce(IntStream.range(0, 4)
          .<Callable<Asked>>mapToObj(number -> () -> Asked.send(
              "upload",
              () -> Uploads.by(editor)
                  .of(Samples.glb("{\"asset\":{\"version\":\"2.0\"}}", new byte[MEGABYTE]))
                  .send()))
          .toList());
      assertThat(atOnce).allMatch(asked -> asked.status() == 201 || asked.isRefused());
      Files.write(disk.resolve("ballast"), new byte[0]);
      fill(disk.resolve("ballast"));
      Asked none = Asked.send("upload", () -> Uploads.by(editor).png(400, 300).send());
      assertThat(none.isRefused()).as(none.toString()).isTrue();
      Asked copy = Asked.send("copy", () -> small.api().get(Uploads.PATH + picture + "?width=160"));
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
          "the disk full in the middle of an upload",
          "503 with `Retry-After` after %.2f s; nothing of it stays, neither a row nor a part of a file; the same for a smaller copy of an image that nobody has asked for before; other downloads and everything else go on; the next upload after something is deleted succeeds"
              .formatted(refused.duration().toMillis() / 1e3));
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static Settings settings() {
    return surroundings
        .settings()
        .with("TMTAR_SESSION_ROTATION_REQUIRED", "true")
        .withoutUploadLimits();
  }

  private static Api signIn(PackagedApplication application, String subject) {
    return signIn(application, surroundings.issuer(), subject);
  }

  private static Api signIn(PackagedApplication application, TestIssuer by, String subject) {
    Answer tokens =
        application.api().withBearer(by.accessToken(subject)).get(LOGIN).expect(200);
    return application.api().withBearer(tokens.text("access_token"));
  }

  private static String accessToken(PackagedApplication application, String subject) {
    return application
        .api()
        .withBearer(surroundings.issuer().accessToken(subject))
        .get(LOGIN)
        .expect(200)
        .text("access_token");
  }

  /** Of an issuer whose clock is that far ahead: just issued if it is, else just expired. */
  private static String token(int secondsAhead) {
    Instant there = Instant.now().plusSeconds(secondsAhead);
    return secondsAhead > 0
        ? token(there, there.plusSeconds(600))
        : token(there.minusSeconds(600), there);
  }

  private static String token(Instant issued, Instant expires) {
    return TestIssuer.sign(
        surroundings
            .issuer()
            .claimsOf("auth0|visitor")
            .issueTime(Date.from(issued))
            .expirationTime(Date.from(expires))
            .build(),
        JWSAlgorithm.RS256,
        surroundings.issuer().rsaKey());
  }

  private static String event(String title) {
    return "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"%s\",\"short_description\":\"s\"}"
        .formatted(title);
  }

  /** The ids of the news that somebody is shown. */
  private static List<String> ids(Api visitor) {
    return visitor.get("/api/events/news/1").expect(200).json().findValuesAsText("id");
  }

  private static void lock(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE events IN ACCESS EXCLUSIVE MODE");
    }
  }

  private static List<Asked> of(List<Asked> asked, String... what) {
    return asked.stream().filter(seen -> Set.of(what).contains(seen.what())).toList();
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

  /** Takes all room that is left. */
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

  private static String databaseOfItsOwn(String name) throws SQLException {
    try (Connection connection = surroundings.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return surroundings.database().url().replace("/tmtar?", "/" + name + "?");
  }

  private static Set<String> names(String sql) throws SQLException {
    return names(surroundings.database().url(), sql);
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

  /** The library that gives a process another time, where it is installed. */
  private static Path fakeTime() throws IOException {
    for (String place : List.of("/usr/lib", "/usr/lib64", "/usr/local/lib")) {
      if (Files.isDirectory(Path.of(place))) {
        try (Stream<Path> found = Files.find(
            Path.of(place), 4, (path, file) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
          Optional<Path> library = found.findFirst();
          if (library.isPresent()) {
            return library.get();
          }
        }
      }
    }
    assumeTrue(false, "libfaketime is not installed (apt-get install faketime)");
    throw new IllegalStateException();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static void await(BooleanSupplier condition) {
    Instant latest = Instant.now().plus(LONGEST_WAIT);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(latest);
      pause(Duration.ofMillis(50));
    }
  }

  private static void pause(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}
