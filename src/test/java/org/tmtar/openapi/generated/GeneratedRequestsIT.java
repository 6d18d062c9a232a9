package org.tmtar.openapi.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.RawRequest;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/**
 * Sends valid and invalid requests to every operation in turn. A seed determines how they are generated
 * from the OpenAPI document. No response may be an internal error or differ from the document.
 *
 * <p>The system properties {@code tmtar.generated.seed} and {@code tmtar.generated.requests} select
 * another run, and {@code tmtar.generated.number} sends only the request with this number. The test has
 * its own application and database, because the requests may change or delete everything in them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedRequestsIT {

  private static final long SEED = Long.getLong("tmtar.generated.seed", 20261122);
  private static final long REQUESTS = Long.getLong("tmtar.generated.requests", 20_000);
  private static final Long ONLY = Long.getLong("tmtar.generated.number");

  /** The number of the first framing. The requests of different tests have different numbers. */
  private static final long FIRST_FRAMING = 1L << 40;

  private static final long FIRST_NUMBER = 1L << 41;

  private static final long FRAMINGS = Long.getLong("tmtar.generated.framings", 850);

  private static final int MAX_ROWS = 4;

  /**
   * Operations whose valid requests are not generated: a position with two decimals, the id of a public location, the
   * session of another user, the logout token of an identity provider, and the uid of an object. {@code VisitIT}, {@code
   * UserSessionIT}, {@code BackchannelLogoutIT} and {@code OscpIT} send them.
   */
  private static final Set<String> NOT_GENERATED = Set.of(
      "visit", "visitEvents", "endUserSession", "backchannelLogout", "getSpatialContentRecord");

  private static final List<String> READERS = List.of(
      "listAudit",
      "listNews",
      "listSales",
      "getFeed",
      "listAllEvents",
      "searchEvents",
      "listLocations",
      "searchLocations",
      "listChildrenOfLocation",
      "listSubtreeOfLocation",
      "listNearestLocations",
      "listObjects",
      "listObjectsOfSubzone",
      "searchObjects",
      "exportProfile",
      "listUsers",
      "listZones",
      "listZonesAround",
      "listZonesToWatch",
      "listSubzones");

  /** The operations that have examples, in an order in which the examples succeed. */
  private static final List<String> OPERATIONS_WITH_EXAMPLES = List.of(
      "createLocation",
      "updateLocation",
      "createZone",
      "createSubzone",
      "createObject",
      "updateObject",
      "updateSubzone",
      "updateZone",
      "createEvent",
      "updateEvent",
      "inviteUser",
      "updateUser",
      "updateProfile");

  /**
   * The number of requests after which a new world is created, because the requests delete most of a
   * world.
   */
  private static final long REQUESTS_A_WORLD = 400;

  /**
   * The number of connections, each with a world of its own. One connection leaves a core idle, because
   * the test and the application take turns.
   */
  private static final int CONNECTIONS = 2;

  private static final int MAX_FINDINGS = 20;

  /** Internal details that no error may contain. */
  private static final Pattern INTERNALS = Pattern.compile(
      "Exception|org\\.|java\\.|jakarta|<html|(?i)\\b(select|insert|update) .* (from|into|set) |ERROR:");

  private static final Pattern REQUEST_ID = Pattern.compile("request=raw-request-[0-9]+");

  private static final int MAX_ENTRY = 1000;

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static PackagedApplication application;
  private static Api api;

  private final Person keeper = Users.of(api).root();
  private final List<Operation> operations =
      Operation.of(api.get("/openapi").expect(200).body());
  private final AtomicLong worlds = new AtomicLong();
  private final Map<String, Integer> sent = new ConcurrentHashMap<>();
  private final Map<String, Integer> successes = new ConcurrentHashMap<>();
  private final Map<String, String> findings = new ConcurrentHashMap<>();

  @BeforeAll
  static void start() {
    database = SharedDatabase.migrated();
    application =
        PackagedApplication.Settings.ofTests(database, folder).startExploded().awaitHealthy();
    api = application.api();
  }

  private static List<String> log() {
    return application.output().lines().toList();
  }

  /**
   * Checks that each request has at most one log entry, and that no entry has a stack trace.
   *
   * @param start the number of earlier entries
   */
  private static void checkLogSince(int start) {
    List<String> entries = log().stream().skip(start).toList();
    assertThat(entries).as("log").allMatch(entry -> entry.length() < MAX_ENTRY);
    Map<String, Long> requests = entries.stream()
        .flatMap(entry -> REQUEST_ID.matcher(entry).results())
        .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
    requests.values().removeIf(count -> count == 1);
    assertThat(requests).as("requests with several log entries").isEmpty();
  }

  @AfterAll
  static void stop() {
    application.close();
    database.close();
  }

  /**
   * Runs first, because the examples refer to the only location of an empty database. Ids of subzones are
   * not predictable, so they are replaced.
   */
  @Test
  @Order(1)
  void examplesOfRequestsSucceedOnAnEmptyDatabase() {
    JsonNode document = api.get("/openapi?format=json").expect(200).json();
    Map<String, String> created = new HashMap<>();
    List<String> sentExamples = new ArrayList<>();
    for (String id : OPERATIONS_WITH_EXAMPLES) {
      Operation operation = operations.stream()
          .filter(candidate -> candidate.id().equals(id))
          .findFirst()
          .orElseThrow();
      String path = path(operation, created);
      for (String name : examples(document, operation)) {
        ObjectNode body =
            document.at("/components/examples/" + name).path("value").deepCopy();
        if (body.has("subzone_id")) {
          body.put("subzone_id", idOf(created.get("/api/subzones/{id}")));
        }
        ApiResponse response = keeper
            .api()
            .withHeader("Content-Type", "application/json")
            .send(operation.method(), path, body.toString());
        assertThat(response.status()).as("%s: %s", name, response.body()).isIn(200, 201);
        response
            .header("Location")
            .map(location -> URI.create(location).getPath())
            .ifPresent(location -> created.put(location.replaceAll("[0-9]+$", "{id}"), location));
        sentExamples.add(name);
      }
    }

    assertThat(sentExamples)
        .as("examples")
        .hasSize(document.at("/components/examples").size());
  }

  /** The path of a request. Its id is that of the resource that was created last. */
  private static String path(Operation operation, Map<String, String> created) {
    return operation.id().equals("createSubzone")
        ? created.get("/api/zones/{id}") + "/subzones"
        : created.getOrDefault(operation.path(), operation.path());
  }

  private static long idOf(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The names of the examples of the request body of an operation. */
  private static List<String> examples(JsonNode document, Operation operation) {
    return document
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT))
        .at("/requestBody/content/application~1json/examples")
        .findValuesAsText("$ref")
        .stream()
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .toList();
  }

  @Test
  void everyResponseMatchesTheDocument() {
    if (ONLY != null) {
      try (RawConnection connection = api.raw()) {
        send(ONLY, world(ONLY / REQUESTS_A_WORLD), connection);
      }
    } else {
      Callable<Integer> sender = this::sendToWorlds;
      ConcurrentTasks.runConcurrently(Collections.nCopies(CONNECTIONS, sender));
    }

    assertThat(findings.values()).as("findings").isEmpty();
    assertThat(application.output()).as("log").doesNotContain("MultiException");
    if (ONLY == null) {
      assertThat(sent).hasSize(operations.size());
      assertThat(sent.values()).allMatch(count -> count >= REQUESTS / operations.size());
      Set<String> expected = new TreeSet<>(sent.keySet());
      expected.removeAll(NOT_GENERATED);
      assertThat(successes.keySet()).as("operations that have succeeded").containsAll(expected);
    }
  }

  @Test
  void requestsOnOneConnectionStayApart() {
    int logged = log().size();
    try (RawConnection connection = api.raw()) {
      for (long number = 0; number < FRAMINGS && findings.size() < MAX_FINDINGS; number++) {
        Framing framing = Framing.of(SeededRandom.of(SEED, FIRST_FRAMING + number));
        try {
          check(framing, connection.sendOctets(framing.octets(), framing.method(), "GET", "GET"));
        } catch (AssertionError | UncheckedIOException wrong) {
          findings.put(
              "" + number,
              "%n%n=== seed %d, number %d: %s%n--- requests%n%s"
                  .formatted(SEED, number, wrong, framing.octets()));
        }
      }
    }

    assertThat(findings.values()).as("findings").isEmpty();
    checkLogSince(logged);
  }

  private static void check(Framing framing, List<ApiResponse> responses) {
    assertThat(responses)
        .isNotEmpty()
        .allSatisfy(
            response -> assertThat(response.status()).isBetween(200, 505).isNotIn(500, 503))
        .flatExtracting(response -> response.headers("X-Request-Id"))
        .doesNotContain(Framing.ID_OF_BODY);
    responses.forEach(GeneratedRequestsIT::checkError);
    ApiResponse first = responses.get(0);
    if (!framing.isHeadValid()) {
      assertThat(responses).hasSize(1);
      assertThat(first.status()).isIn(400, 405, 505);
      assertThat(first.header("Connection")).contains("close");
    } else if (!framing.isBodyValid()) {
      assertThat(responses).hasSize(1);
    } else if (responses.size() > 1) {
      assertThat(responses).hasSize(2);
      assertThat(responses.get(1).expect(200).headers("X-Request-Id"))
          .contains(Framing.ID_OF_SECOND);
    }
  }

  @Test
  void everyNumberIsReadInEveryNotation() {
    int logged = log().size();
    World world = world(0);
    try (RawConnection connection = api.raw()) {
      long number = 0;
      for (Operation operation : operations) {
        for (Numbers.Input input : Numbers.of(operation)) {
          for (String notation : input.notations()) {
            RequestGenerator generator =
                new RequestGenerator(world, SeededRandom.of(SEED, FIRST_NUMBER + number));
            Draft draft = generator.described(operation, Caller.ROOT);
            input.writing().accept(draft, notation);
            draft.writeJson(false);
            exchange(number, operation, draft.request(), connection);
            number++;
          }
        }
      }
      assertThat(number).as("requests").isGreaterThan(1000);
    }
    world.end();

    assertThat(findings.values()).as("findings").isEmpty();
    checkLogSince(logged);
  }

  @Test
  void rowsAsLargeAsAllowedAreReadThroughEveryList() {
    int logged = log().size();
    World world = world(1);
    LargestRows rows =
        new LargestRows(world, new RequestGenerator(world, SeededRandom.of(SEED, FIRST_NUMBER)));
    Set<String> marks = new TreeSet<>();
    Set<String> readers = new TreeSet<>();
    try (RawConnection connection = api.raw()) {
      for (Operation operation : LargestRows.creations(operations)) {
        for (int number = 0; number < MAX_ROWS; number++) {
          Draft draft = rows.creation(operation, number);
          draft.writeJson(false);
          RawRequest request = draft.request();
          assertThat(exchange(number, operation, request, connection).status())
              .as("%s", request)
              .isEqualTo(201);
          marks.add(LargestRows.mark(operation, number));
        }
      }
      for (Operation operation : LargestRows.readings(operations)) {
        for (Caller caller : List.of(Caller.ROOT, Caller.VISITOR)) {
          ApiResponse response =
              exchange(0, operation, rows.reading(operation, caller).request(), connection);
          assertThat(response.status()).as(operation.id()).isIn(200, 403, 404);
          Draft last = rows.readingOfLastPage(operation, caller, response);
          String body = response.body()
              + exchange(0, operation, last.request(), connection).body();
          if (marks.stream().anyMatch(body::contains)) {
            readers.add(operation.id());
          }
        }
      }
    }

    assertThat(findings.values()).as("findings").isEmpty();
    assertThat(readers).as("operations that return a row of these").containsAll(READERS);
    checkLogSince(logged);
  }

  /** Sends the requests of worlds that no other connection has taken. Returns the number of worlds. */
  private int sendToWorlds() {
    int count = 0;
    try (RawConnection connection = api.raw()) {
      for (long world = worlds.getAndIncrement();
          world * REQUESTS_A_WORLD < REQUESTS && findings.size() < MAX_FINDINGS;
          world = worlds.getAndIncrement()) {
        sendToWorld(world, connection);
        count++;
      }
    }
    return count;
  }

  private void sendToWorld(long worldNumber, RawConnection connection) {
    World world = world(worldNumber);
    long first = worldNumber * REQUESTS_A_WORLD;
    for (long number = first; number < Math.min(first + REQUESTS_A_WORLD, REQUESTS); number++) {
      send(number, world, connection);
    }
    world.end();
  }

  private ApiResponse exchange(
      long number, Operation operation, RawRequest request, RawConnection connection) {
    try {
      ApiResponse response = connection.send(request);
      check(number, operation, request, response, connection);
      return response;
    } catch (UncheckedIOException failure) {
      find(number, operation, request, "no answer", failure.toString());
      throw failure;
    }
  }

  private World world(long number) {
    SeededRandom random = SeededRandom.of(SEED, -1 - number);
    World.Centre centre =
        new World.Centre(random.between(-89.0, 89.0), random.between(-179.0, 179.0));
    return new World(api, keeper, folder.resolve("keys.json"), centre);
  }

  private void send(long number, World world, RawConnection connection) {
    Operation operation = operations.get((int) (number % operations.size()));
    RawRequest request =
        new RequestGenerator(world, SeededRandom.of(SEED, number)).request(operation);
    sent.merge(operation.id(), 1, Integer::sum);
    try {
      ApiResponse response = exchange(number, operation, request, connection);
      if (request.method().equals(operation.method()) && response.status() / 100 == 2) {
        successes.merge(operation.id(), 1, Integer::sum);
      }
    } catch (UncheckedIOException failure) {
      // the failure is among the findings
    }
  }

  private void check(
      long number,
      Operation operation,
      RawRequest request,
      ApiResponse response,
      RawConnection connection) {
    try {
      assertThat(response.status()).isLessThan(500).isNotEqualTo(429);
      connection.check(request, response);
      checkError(response);
    } catch (AssertionError wrong) {
      find(
          number,
          operation,
          request,
          response.status() + " " + response.body(),
          wrong.getMessage());
    }
  }

  private static void checkError(ApiResponse response) {
    boolean isProblem = response
        .header("Content-Type")
        .filter("application/problem+json"::equals)
        .isPresent();
    if (!isProblem || response.bytes().length == 0) {
      return;
    }
    JsonNode problem = response.json();
    assertThat(problem.path("status").asInt()).isEqualTo(response.status());
    assertThat(problem.path("message")).isEqualTo(problem.path("detail"));
    assertThat(response.header("X-Request-Id"))
        .contains(problem.path("instance").asText());
    assertThat(response.body()).doesNotContainPattern(INTERNALS);
  }

  /** Records a finding. Of similar findings only the first is kept. */
  private void find(
      long number, Operation operation, RawRequest request, String response, String why) {
    findings.putIfAbsent(
        operation.id() + why.replaceAll("[0-9]", "").lines().limit(2).toList(),
        "%n%n=== seed %d, number %d, %s: %s%n--- request%n%s%n--- answer%n%s"
            .formatted(SEED, number, operation.id(), why, request, response));
  }
}
