package org.tmtar.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.tmtar.benchmark.People.Spot;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Uploads;

/**
 * The requests of the scenarios on one server. The only input is the list of users. All ids and names are
 * read from the server itself, so any server with the same contract can be measured. The users sign in
 * again for each scenario, because an access token expires after 15 minutes.
 */
final class Scenarios {

  private static final int VISITORS = 50;
  private static final int EDITORS = 20;
  private static final int SPOTS = 500;
  private static final int EVENTS_OF_A_VISITOR = 3;
  private static final int SUBZONES = 50;

  /** The number of refresh tokens, which is greater than the number of connections. */
  private static final int CHAINS = 64;

  private static final int LARGE = 100_000_000;

  /** The number of changes of a difference. */
  private static final int CHANGES = 10;

  /** Half of the width and height of a map, in degrees. */
  private static final double HALF_BOX = 0.02;

  /** The resolution of the cells of H3 that have about 0.7 km². */
  private static final int CELL_RESOLUTION = 8;

  private static final String EVENTS = "/api/events/";

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Api anonymous;
  private final People people;
  private final List<String> uploaded = new ArrayList<>();

  Scenarios(Api anonymous, People people) {
    this.anonymous = anonymous;
    this.people = people;
  }

  /** The requests of a scenario, and the refresh tokens with which they begin. */
  Load load(ScenarioName name) {
    return load(name.connections(), shares(name), needsTokens(name) ? refreshTokens() : List.of());
  }

  /**
   * The mix of a phone, with requests that add rows to tables: users sign in, and editors create events
   * and upload images.
   */
  Load endurance() {
    List<Share> shares = new ArrayList<>(shares(ScenarioName.PHONE));
    shares.add(new Share(2, requests(ScenarioName.SIGN_IN)));
    shares.add(new Share(1, requests(ScenarioName.CREATE_EVENT)));
    shares.add(new Share(1, newPictures()));
    return load(ScenarioName.PHONE.connections(), shares, refreshTokens());
  }

  private Load load(int connections, List<Share> shares, List<String> tokens) {
    return new Load(
        anonymous.server().getHost(),
        anonymous.server().getPort() < 0 ? 80 : anonymous.server().getPort(),
        connections,
        1,
        0,
        shares,
        tokens);
  }

  /** Deletes the files that the scenarios have uploaded. */
  void cleanUp() {
    Api editor = signIn(people.editors().get(0));
    uploaded.forEach(file -> editor.delete(Uploads.PATH + file));
  }

  private static boolean needsTokens(ScenarioName name) {
    return name == ScenarioName.REFRESH || name == ScenarioName.PHONE;
  }

  private List<Share> shares(ScenarioName name) {
    if (name != ScenarioName.PHONE) {
      return List.of(new Share(1, requests(name)));
    }
    return List.of(
        new Share(30, requests(ScenarioName.FEED)),
        new Share(30, requests(ScenarioName.EVENT_UNCHANGED)),
        new Share(10, requests(ScenarioName.AROUND)),
        new Share(10, requests(ScenarioName.WATCH)),
        new Share(10, requests(ScenarioName.OBJECTS)),
        new Share(5, requests(ScenarioName.PROFILE)),
        new Share(5, requests(ScenarioName.REFRESH)));
  }

  private List<PreparedRequest> requests(ScenarioName name) {
    return switch (name) {
      case HEALTH -> List.of(PreparedRequest.get("/api/health"));
      case STATIC_FILE -> List.of(PreparedRequest.get("/robots.txt"));
      case PROFILE -> byVisitors("/api/users/profile");
      case FEED -> byVisitors("/api/events/news/1");
      case AROUND -> atSpots("/api/zones/around?radius=5000&limit=20&");
      case WATCH -> atSpots("/api/zones/watch?");
      case EVENT -> events(false);
      case EVENT_UNCHANGED -> events(true);
      case EVENT_SEARCH -> eventSearches();
      case LOCATION_SEARCH -> locationSearches();
      case SUBTREE -> subtrees();
      case OBJECTS -> objects();
      case BUNDLE -> bundles();
      case BUNDLE_DIFFERENCE -> differences();
      case OGC_ITEMS -> boxes();
      case OSCP -> cells();
      case SMALL_FILE -> download(Uploads.by(editor()).png(300, 200).create());
      case LARGE_FILE -> download(Uploads.by(editor()).of(film(LARGE)).create());
      case SIGN_IN ->
        people.visitors().stream()
            .map(PreparedRequest.get("/api/users/login")::withBearer)
            .toList();
      case REFRESH ->
        List.of(PreparedRequest.post(
            "/api/oauth/token",
            FORM,
            "grant_type=refresh_token&refresh_token=" + PreparedRequest.TOKEN));
      case CREATE_EVENT -> newEvents();
      case PHONE -> throw new IllegalArgumentException("A mix has no requests of its own");
    };
  }

  private List<PreparedRequest> byVisitors(String path) {
    return each(
        people.visitors(),
        VISITORS,
        bearer -> PreparedRequest.get(path).withBearer(accessToken(bearer)));
  }

  private List<PreparedRequest> atSpots(String path) {
    List<String> tokens = each(people.visitors(), VISITORS, this::accessToken);
    return IntStream.range(0, Math.min(SPOTS, people.spots().size()))
        .mapToObj(i -> PreparedRequest.get(path + people.spots().get(i).query())
            .withBearer(tokens.get(i % tokens.size())))
        .toList();
  }

  /** Requests of some events in the feed of each visitor. */
  private List<PreparedRequest> events(boolean unchanged) {
    List<PreparedRequest> requests = new ArrayList<>();
    for (String bearer : first(people.visitors(), VISITORS)) {
      String token = accessToken(bearer);
      Api visitor = anonymous.withBearer(token);
      for (JsonNode event : first(list(visitor, "/api/events/news/1"), EVENTS_OF_A_VISITOR)) {
        String path = EVENTS + event.path("id").asLong();
        PreparedRequest request = PreparedRequest.get(path).withBearer(token);
        requests.add(unchanged ? unchanged(request, visitor.get(path).expect(200)) : request);
      }
    }
    return required(requests, "event in the feeds of the visitors");
  }

  private static PreparedRequest unchanged(PreparedRequest request, ApiResponse response) {
    return request
        .withHeader("If-None-Match", response.header("ETag").orElseThrow())
        .expecting(304);
  }

  /** Searches for a word of a title that the editor finds. */
  private List<PreparedRequest> eventSearches() {
    List<PreparedRequest> requests = new ArrayList<>();
    for (String bearer : first(people.editors(), EDITORS)) {
      String token = accessToken(bearer);
      for (JsonNode event : list(anonymous.withBearer(token), "/api/events/all/1")) {
        requests.add(PreparedRequest.get(
                "/api/events/all/search/" + lastWord(event.path("title").asText()))
            .withBearer(token));
      }
    }
    return required(requests, "event at the editors' locations");
  }

  private List<PreparedRequest> locationSearches() {
    return each(people.editors(), EDITORS, bearer -> {
      String path = "/api/locations/" + place(bearer);
      String name = anonymous.get(path).expect(200).text("name");
      return PreparedRequest.get("/api/locations/search/" + lastWord(name));
    });
  }

  private List<PreparedRequest> subtrees() {
    return each(
        people.editors(),
        EDITORS,
        bearer -> PreparedRequest.get("/api/locations/" + place(bearer) + "/subtree"));
  }

  private List<PreparedRequest> objects() {
    String token = accessToken(people.visitors().get(0));
    Api visitor = anonymous.withBearer(token);
    List<PreparedRequest> requests = new ArrayList<>();
    for (Spot spot : first(people.spots(), SUBZONES)) {
      for (JsonNode zone : list(visitor, "/api/zones/around?limit=1&" + spot.query())) {
        ApiResponse whole =
            visitor.get("/api/zones/" + zone.path("id").asLong()).expect(200);
        for (JsonNode subzone : first(whole.json().path("subzones"), 1)) {
          requests.add(
              PreparedRequest.get("/api/objects/subzone/" + subzone.path("id").asLong())
                  .withBearer(token));
        }
      }
    }
    return required(requests, "subzone around the spots");
  }

  private List<PreparedRequest> bundles() {
    return each(
        people.editors(),
        EDITORS,
        bearer -> compressed(bundle(place(bearer))).withBearer(accessToken(bearer)));
  }

  /**
   * Each editor requests the cursor of a bundle and creates ten events. The difference of the first editor is therefore
   * selected from the new events of all editors, that of the last editor from ten.
   */
  private List<PreparedRequest> differences() {
    return each(people.editors(), EDITORS, bearer -> {
      long place = place(bearer);
      String token = accessToken(bearer);
      Api editor = anonymous.withBearer(token);
      String cursor = editor.get(bundle(place)).expect(200).text("cursor");
      for (int i = 0; i < CHANGES; i++) {
        editor.post(EVENTS, oldEvent(place)).expect(201);
      }
      return compressed(bundle(place) + "?since=" + cursor).withBearer(token);
    });
  }

  private static String bundle(long place) {
    return "/api/locations/" + place + "/bundle";
  }

  private static PreparedRequest compressed(String path) {
    return PreparedRequest.get(path).withHeader("Accept-Encoding", "gzip");
  }

  /** Pages of the zones on a map of about 4 km. */
  private List<PreparedRequest> boxes() {
    return each(
        people.spots(),
        SPOTS,
        spot -> PreparedRequest.get(String.format(
            Locale.ROOT,
            "/ogc/collections/zones/items?limit=100&bbox=%f,%f,%f,%f",
            spot.longitude() - HALF_BOX,
            spot.latitude() - HALF_BOX,
            spot.longitude() + HALF_BOX,
            spot.latitude() + HALF_BOX)));
  }

  private List<PreparedRequest> cells() {
    H3Core grid = grid();
    return each(
        people.spots(),
        SPOTS,
        spot -> PreparedRequest.get("/oscp/scrs/tmtar?h3Index="
            + grid.latLngToCellAddress(spot.latitude(), spot.longitude(), CELL_RESOLUTION)));
  }

  private static H3Core grid() {
    try {
      return H3Core.newInstance();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<PreparedRequest> download(String file) {
    uploaded.add(file);
    return List.of(PreparedRequest.get(Uploads.PATH + file));
  }

  private List<PreparedRequest> newEvents() {
    return each(
        people.editors(),
        EDITORS,
        bearer -> PreparedRequest.post(EVENTS, JSON, oldEvent(place(bearer)))
            .expecting(201)
            .withBearer(accessToken(bearer)));
  }

  /** A new event that is old, so that the lists and searches of other scenarios do not change. */
  private static String oldEvent(long place) {
    return """
        {"event_type":"news","location_id":%d,"publish_from":"2020-01-01T00:00:00Z","title":"Benchmark",\
        "short_description":"In short","description":"%s"}
        """.formatted(place, "Some words about it. ".repeat(20).strip()).strip();
  }

  private List<PreparedRequest> newPictures() {
    return each(
        people.editors(),
        EDITORS,
        bearer -> PreparedRequest.post(
                Uploads.PATH,
                Uploads.CONTENT_TYPE,
                new String(Uploads.by(anonymous).png(300, 200).form(), StandardCharsets.ISO_8859_1))
            .expecting(201)
            .withBearer(accessToken(bearer)));
  }

  private List<String> refreshTokens() {
    return IntStream.range(0, CHAINS)
        .mapToObj(i -> people.visitors().get(i % people.visitors().size()))
        .map(bearer -> login(bearer).text("refresh_token"))
        .toList();
  }

  private Api editor() {
    return signIn(people.editors().get(0));
  }

  private Api signIn(String bearer) {
    return anonymous.withBearer(accessToken(bearer));
  }

  private String accessToken(String bearer) {
    return login(bearer).text("access_token");
  }

  private ApiResponse login(String bearer) {
    return anonymous.withBearer(bearer).get("/api/users/login").expect(200);
  }

  private long place(String bearer) {
    JsonNode place =
        signIn(bearer).get("/api/users/profile").expect(200).json().path("admin_location_id");
    if (!place.isIntegralNumber()) {
      throw new IllegalArgumentException("An editor administers no place");
    }
    return place.asLong();
  }

  /** A video file. The server and the clients interpret its header only. */
  private static byte[] film(int length) {
    int head = 24;
    ByteBuffer film = ByteBuffer.allocate(length);
    film.putInt(head).put("ftypisom".getBytes(StandardCharsets.US_ASCII)).putInt(512);
    film.put("isommp42".getBytes(StandardCharsets.US_ASCII));
    film.putInt(length - head).put("mdat".getBytes(StandardCharsets.US_ASCII));
    return film.array();
  }

  private static String lastWord(String text) {
    String word = text.substring(text.lastIndexOf(' ') + 1);
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static JsonNode list(Api api, String path) {
    return api.get(path).expect(200).json();
  }

  private static List<JsonNode> first(JsonNode list, int max) {
    return StreamSupport.stream(list.spliterator(), false).limit(max).toList();
  }

  private static <T> List<T> first(List<T> list, int max) {
    return list.subList(0, Math.min(max, list.size()));
  }

  private static <S, T> List<T> each(List<S> list, int max, Function<S, T> make) {
    return first(list, max).stream().map(make).toList();
  }

  private static List<PreparedRequest> required(List<PreparedRequest> requests, String what) {
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("There is no " + what);
    }
    return requests;
  }
}
