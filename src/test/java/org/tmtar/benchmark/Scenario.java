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
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** Visitors who read and editors who work, in the data that {@code fill.sql} has made. */
final class Scenario {

  private static final int VISITORS = 50;
  private static final int WARM_UPS = 3;

  /** Half of them are in towns, of which each has a hundred. */
  private static final int ZONES_OF_A_TOWN = 200;

  private final URI server;
  private final int events;
  private final long firstCity;
  private final int cities;
  private final Person root;
  private final List<Person> visitors;
  private final List<Person> editors;
  private final List<Long> eventsOfEditors;
  private final int towns;
  private final String image;

  private Scenario(URI server, int locations, int events, int zones) {
    this.server = server;
    this.events = events;
    this.towns = zones / ZONES_OF_A_TOWN;
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
    image = Uploads.by(root.api()).png(300, 200).create();
  }

  static Scenario of(URI server, int locations, int events, int zones) {
    return new Scenario(server, locations, events, zones);
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
                .formatted(random.nextInt(120) - 60, random.nextInt(360) - 180))),
        operation(
            "zones around, in a town of a hundred zones",
            random -> get("/api/zones/around?" + town(random), any(visitors, random))),
        operation(
            "zones around, in a city that has half of all, limit=20",
            random -> get(
                "/api/zones/around?radius=5000&limit=20&" + city(random), any(visitors, random))),
        operation(
            "zones to watch, in a town of a hundred zones",
            random -> get("/api/zones/watch?" + town(random), any(visitors, random))),
        operation(
            "objects of a subzone",
            random ->
                get("/api/objects/subzone/" + (1 + random.nextInt(100)), any(visitors, random))),
        operation("download of a small image", random -> get(Uploads.PATH + image)));
  }

  /** Somewhere in one of the towns that {@code fill.sql} scatters over the world. */
  private String town(Random random) {
    int town = random.nextInt(towns);
    return "latitude=%s&longitude=%s"
        .formatted(
            -50 + town * 37 % 1000 / 10.0 + near(random, 0.01),
            -179 + town * 73 % 3580 / 10.0 + near(random, 0.01));
  }

  /** Somewhere in the one city in which all other zones are. */
  private static String city(Random random) {
    return "latitude=%s&longitude=%s".formatted(10 + near(random, 0.1), 20 + near(random, 0.1));
  }

  private static double near(Random random, double degrees) {
    return degrees * (random.nextDouble() - 0.5);
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
