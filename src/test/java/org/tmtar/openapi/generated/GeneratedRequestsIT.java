package org.tmtar.openapi.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.RawRequest;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/**
 * Sends requests that a seed makes of the OpenAPI document, good ones and bad ones, to every operation in
 * turn: none is answered by a defect of ours, nor by what the document does not say.
 *
 * <p>{@code tmtar.generated.seed} and {@code tmtar.generated.requests} make it another run, and
 * {@code tmtar.generated.number} sends that one request of it alone. The application and its database are
 * its own, since nothing there is safe from it.
 */
class GeneratedRequestsIT {

  private static final long SEED = Long.getLong("tmtar.generated.seed", 20261122);
  private static final long REQUESTS = Long.getLong("tmtar.generated.requests", 20_000);
  private static final Long ONLY = Long.getLong("tmtar.generated.number");

  /** After so many requests not much of a world is left. */
  private static final long REQUESTS_A_WORLD = 400;

  private static final int MOST_FINDINGS = 20;

  /** What no error says. */
  private static final Pattern INTERNALS = Pattern.compile(
      "Exception|org\\.|java\\.|jakarta|<html|(?i)\\b(select|insert|update) .* (from|into|set) |ERROR:");

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static PackagedApplication application;
  private static Api api;

  private final Person keeper = Users.of(api).root();
  private final List<Operation> operations =
      Operation.of(api.get("/openapi").expect(200).body());
  private final Map<String, Integer> sent = new HashMap<>();
  private final Map<String, Integer> successes = new HashMap<>();
  private final Map<String, String> findings = new HashMap<>();

  @BeforeAll
  static void start() {
    database = SharedDatabase.migrated();
    application =
        PackagedApplication.Settings.ofTests(database, folder).startForLoad().awaitHealthy();
    api = application.api();
  }

  @AfterAll
  static void stop() {
    application.close();
    database.close();
  }

  @Test
  void everyAnswerIsAsTheDocumentSays() {
    try (RawConnection connection = api.raw()) {
      if (ONLY != null) {
        World world = world(ONLY / REQUESTS_A_WORLD);
        send(ONLY, world, connection);
      } else {
        sendAll(connection);
      }
    }

    assertThat(findings.values()).as("findings").isEmpty();
    assertThat(application.output()).as("log").doesNotContain("MultiException");
    if (ONLY == null) {
      assertThat(sent).hasSize(operations.size());
      assertThat(sent.values()).allMatch(count -> count >= REQUESTS / operations.size());
      assertThat(successes.keySet()).as("operations that have succeeded").isEqualTo(sent.keySet());
    }
  }

  private void sendAll(RawConnection connection) {
    for (long first = 0;
        first < REQUESTS && findings.size() < MOST_FINDINGS;
        first += REQUESTS_A_WORLD) {
      World world = world(first / REQUESTS_A_WORLD);
      for (long number = first; number < Math.min(first + REQUESTS_A_WORLD, REQUESTS); number++) {
        send(number, world, connection);
      }
      world.end();
    }
  }

  private World world(long number) {
    Chance chance = Chance.of(SEED, -1 - number);
    World.Centre centre =
        new World.Centre(chance.between(-89.0, 89.0), chance.between(-179.0, 179.0));
    return new World(api, keeper, folder.resolve("keys.json"), centre);
  }

  private void send(long number, World world, RawConnection connection) {
    Operation operation = operations.get((int) (number % operations.size()));
    RawRequest request = new RequestGenerator(world, Chance.of(SEED, number)).request(operation);
    sent.merge(operation.id(), 1, Integer::sum);
    try {
      Answer answer = connection.send(request);
      if (request.method().equals(operation.method()) && answer.status() / 100 == 2) {
        successes.merge(operation.id(), 1, Integer::sum);
      }
      check(number, operation, request, answer, connection);
    } catch (UncheckedIOException failure) {
      find(number, operation, request, "no answer", failure.toString());
    }
  }

  private void check(
      long number,
      Operation operation,
      RawRequest request,
      Answer answer,
      RawConnection connection) {
    try {
      assertThat(answer.status()).isLessThan(500).isNotEqualTo(429);
      connection.check(request, answer);
      checkError(answer);
    } catch (AssertionError wrong) {
      find(number, operation, request, answer.status() + " " + answer.body(), wrong.getMessage());
    }
  }

  private static void checkError(Answer answer) {
    boolean isProblem =
        answer.header("Content-Type").filter("application/problem+json"::equals).isPresent();
    if (!isProblem || answer.bytes().length == 0) {
      return;
    }
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("message")).isEqualTo(problem.path("detail"));
    assertThat(answer.header("X-Request-Id")).contains(problem.path("instance").asText());
    assertThat(answer.body()).doesNotContainPattern(INTERNALS);
  }

  /** One of a kind is enough. */
  private void find(
      long number, Operation operation, RawRequest request, String answer, String why) {
    findings.putIfAbsent(
        operation.id() + why.replaceAll("[0-9]", "").lines().limit(2).toList(),
        "%n%n=== seed %d, number %d, %s: %s%n--- request%n%s%n--- answer%n%s"
            .formatted(SEED, number, operation.id(), why, request, answer));
  }
}
