package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Uploads;

/** Tests the responses of nodes when the clock of the issuer, or of one of two nodes, is wrong. */
@Faults
class ClocksIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";
  private static final String EVENTS = "/api/events/";

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static PackagedApplication node;
  private static Api root;

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.withDatabaseServer(folder);
    node = settings().start().awaitHealthy();
    root = signIn(node, Callers.ROOT);
  }

  @AfterAll
  static void stop() {
    node.close();
    surroundings.close();
  }

  @Test
  void clockOfTheIssuerMayDifferByAMinuteAndBeyondThatTheReasonIsStated() {
    for (int seconds : new int[] {-50, 50}) {
      node.api().withBearer(token(seconds)).get(LOGIN).expect(200);
    }
    node.api()
        .withBearer(token(300))
        .get(LOGIN)
        .expectRefusedBearer("not valid yet; the clocks of the issuer and this server differ");
    Instant now = Instant.now();
    // for the issuer, whose clock is 300 s behind, the token is valid for another 100 s
    node.api()
        .withBearer(token(now.minusSeconds(500), now.minusSeconds(200)))
        .get(LOGIN)
        .expectRefusedBearer("has expired; request a new token");
    Instant behind = Instant.now().minusSeconds(300);
    node.api().withBearer(token(behind, behind.plusSeconds(600))).get(LOGIN).expect(200);
    Figures.note(
        "the clock of the issuer is wrong",
        "by 50 s: none; 5 min ahead: 401, \"The token is not valid yet; the clocks of the issuer and this server differ\"; 5 min behind: its tokens expire 5 min too early, 401, \"has expired; request a new token\"");
  }

  @Test
  void nodeWhoseClockIsFiveMinutesAheadLogsAWarningAndSharesSessions() throws IOException {
    try (PackagedApplication ahead = atAnotherTime("+5m")) {
      assertThat(ahead.output())
          .containsPattern("The clock of this node is (299|30[0-9]) s ahead of");
      assertThat(node.output()).doesNotContain("The clock of this node is");

      assertSharesSessions(ahead, "auth0|traveller");

      Api rootAhead = signIn(ahead, Callers.ROOT);
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
      ApiResponse expired = ahead.api().get(link).expectProblem(403, "access-denied");
      assertThat(expired.text("detail")).startsWith("This link has expired");
      node.api().get(linkAhead).expect(200);
      Figures.note(
          "the clock of one of two nodes is 5 min ahead",
          "the node logs a warning at startup; sessions and tokens of each node are valid on the other, and are refreshed alternately; the node publishes 5 min early, and refuses signed links of the other node (403, \"This link has expired\")");
    }
  }

  @Test
  void nodeWhoseClockIsFiveMinutesBehindLogsAWarningAndSharesSessions() throws IOException {
    try (PackagedApplication behind = atAnotherTime("-5m")) {
      assertThat(behind.output())
          .containsPattern("The clock of this node is (299|30[0-9]) s behind");

      assertSharesSessions(behind, "auth0|late-traveller");

      root.put("/api/users/", "{\"location_id\":1}").expect(200);
      String id = root.post(EVENTS, Callers.news("now")).expect(201).text("id");
      assertThat(ids(root)).contains(id);
      Api rootBehind = behind
          .api()
          .withBearer(Callers.accessToken(node.api(), surroundings.issuer(), Callers.ROOT));
      assertThat(ids(rootBehind)).doesNotContain(id);
      behind
          .api()
          .withBearer(surroundings.issuer().accessToken("auth0|visitor"))
          .get(LOGIN)
          .expectRefusedBearer("not valid yet; the clocks of the issuer and this server differ");
      Figures.note(
          "the clock of one of two nodes is 5 min behind",
          "the node logs a warning at startup; sessions and tokens of each node are valid on the other, and are refreshed alternately; the node publishes 5 min late, and refuses all sign-ins, 401, \"The token is not valid yet; the clocks of the issuer and this server differ\"");
    }
  }

  private static PackagedApplication atAnotherTime(String difference) throws IOException {
    return settings()
        .with("LD_PRELOAD", fakeTime().toString())
        .with("FAKETIME", difference)
        .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        // the JVM already waits by the monotonic clock
        .with("FAKETIME_FORCE_MONOTONIC_FIX", "0")
        .start()
        .awaitHealthy();
  }

  /**
   * Asserts that a client that refreshes on both nodes in turn has one session, and that both nodes accept
   * its tokens.
   */
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

  private static Settings settings() {
    return surroundings
        .settings()
        .with("TMTAR_SESSION_ROTATION_REQUIRED", "true")
        .withoutUploadLimits();
  }

  private static Api signIn(PackagedApplication application, String subject) {
    return Callers.signIn(application.api(), surroundings.issuer(), subject);
  }

  /**
   * Returns a token of an issuer whose clock is that many seconds ahead, or behind if the number is
   * negative. An issuer whose clock is ahead has just issued the token. For an issuer whose clock is
   * behind, the token has just expired.
   */
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

  /** Returns the ids of the news that a visitor can read. */
  private static List<String> ids(Api visitor) {
    return visitor.get("/api/events/news/1").expect(200).json().findValuesAsText("id");
  }

  /**
   * Returns the path of libfaketime, which changes the time of a process. The test is skipped if the
   * library is not installed.
   */
  private static Path fakeTime() throws IOException {
    for (String folder : List.of("/usr/lib", "/usr/lib64", "/usr/local/lib")) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> found = Files.find(
            Path.of(folder), 4, (path, file) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
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
}
