package org.tmtar.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tmtar.testing.Api;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** Visitors who read and editors who work, in the data that {@code fill.sql} has made. */
final class Scenario {

  private static final int VISITORS = 50;
  private static final int WARM_UPS = 3;

  private final URI server;
  private final int events;
  private final long firstCity;
  private final int cities;
  private final Person root;
  private final List<Person> visitors;
  private final List<Person> editors;
  private final List<Long> eventsOfEditors;

  private Scenario(URI server, int locations, int events) {
    this.server = server;
    this.events = events;
    this.firstCity = 2L + Math.max(1, locations / 7000) + Math.max(1, locations / 250);
    this.cities = locations / 25;
    Users users = Users.of(Api.withoutContract(server));
    Random random = new Random(events);
    root = users.root();
    long firstDistrict = firstCity + cities;
    visitors = IntStream.range(0, VISITORS)
        .mapToObj(i -> users.newcomer())
        .peek(visitor -> visitor
            .api()
            .put(
                "/api/users/",
                "{\"location_id\":%d}".formatted(random.nextLong(firstDistrict, locations + 1L)))
            .expect(200))
        .toList();
    editors = IntStream.range(0, Math.min(cities, VISITORS))
        .mapToObj(i -> users.administratorOf(firstCity + i))
        .toList();
    eventsOfEditors = editors.stream()
        .map(editor -> editor.api().get("/api/events/all/1").expect(200).json())
        .map(list -> list.path(list.size() - 1).path("id").asLong())
        .toList();
  }

  static Scenario of(URI server, int locations, int events) {
    return new Scenario(server, locations, events);
  }

  /** What is measured; first the cheapest request that reaches the database, for comparison. */
  List<Operation> operations() {
    return List.of(
        operation("health", random -> get("/api/health")),
        operation(
            "rights check: own profile",
            random -> get("/api/users/profile", any(visitors, random))),
        operation("rights check: an editor reads an event below its place", this::eventOfAnEditor),
        operation("feed page: news/1", random -> get("/api/events/news/1", any(visitors, random))),
        operation(
            "feed page: sales/1", random -> get("/api/events/sales/1", any(visitors, random))),
        operation(
            "feed by cursor: both types", random -> get("/api/events/feed", any(visitors, random))),
        operation(
            "search of events: a word of one title",
            random -> get("/api/events/all/search/" + wordOf(1 + random.nextInt(events)), root)),
        operation(
            "search of events: a word of every eighth title",
            random -> get("/api/events/all/search/museum", root)),
        operation(
            "search of locations: a word of one name",
            random -> get("/api/locations/search/" + wordOfPlace(random))),
        operation(
            "subtree listing: a city's locations",
            random -> get("/api/locations/" + anyCity(random) + "/subtree")),
        operation(
            "subtree listing: a city's events, all/1",
            random -> get("/api/events/all/1", any(editors, random))),
        operation(
            "subtree listing: everybody's events, all/1", random -> get("/api/events/all/1", root)),
        operation(
            "nearest locations",
            random -> get("/api/locations/nearest?latitude=%s&longitude=%s"
                .formatted(random.nextInt(120) - 60, random.nextInt(360) - 180))));
  }

  /** Lets the server compile what it does often, and the database fill its memory. */
  void warmUp(Duration span) {
    for (int round = 0; round < WARM_UPS; round++) {
      operations().forEach(operation -> operation.measure(span.dividedBy(2)));
    }
  }

  private HttpRequest eventOfAnEditor(Random random) {
    int editor = random.nextInt(editors.size());
    return get("/api/events/" + eventsOfEditors.get(editor), editors.get(editor));
  }

  private long anyCity(Random random) {
    return firstCity + random.nextInt(cities);
  }

  private String wordOfPlace(Random random) {
    return md5(Long.toString(firstCity + random.nextInt(cities))).substring(0, 8);
  }

  private static String wordOf(long event) {
    return md5(Long.toString(event)).substring(0, 10);
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Person any(List<Person> people, Random random) {
    return people.get(random.nextInt(people.size()));
  }

  private static Operation operation(String name, Function<Random, HttpRequest> request) {
    return new Operation(name, request);
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).build();
  }

  private HttpRequest get(String path, Person person) {
    return request(path, person).build();
  }

  private HttpRequest.Builder request(String path, Person person) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Authorization", "Bearer " + person.accessToken());
  }
}
