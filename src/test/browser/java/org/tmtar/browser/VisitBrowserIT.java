package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The page for visitors without an account. */
@IntegrationTest
class VisitBrowserIT extends BrowserTest {

  private static final String PLACE = "/visit?place=";
  private static final String ZONE = "/visit/zones/";
  private static final String AROUND_ME = "What is around me";

  /** The limit for the first screen with its map, as the browser receives it. */
  private static final int MAX_FIRST_BYTES = 200_000;

  /** The maximum time until a model is drawn by software, in milliseconds. */
  private static final double MODEL_PATIENCE = 60_000;

  private static final Pattern COARSE = Pattern.compile(
      ".*/api/visit\\?latitude=-?\\d+(\\.\\d{1,2})?&longitude=-?\\d+(\\.\\d{1,2})?");

  private static final String WITHOUT_WEBGL = """
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (type, ...options) {
        return type.startsWith('webgl') ? null : original.call(this, type, ...options);
      };""";

  private static final String REFUSED = """
      navigator.geolocation.watchPosition = (found, failed) => {
        failed({ code: 1, PERMISSION_DENIED: 1 });
        return 1;
      };""";

  private final Locations locations;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final Users users;

  VisitBrowserIT(
      Api api,
      Locations locations,
      Events events,
      Zones zones,
      Objects objects,
      Uploads uploads,
      Users users) {
    super(api);
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.users = users;
  }

  @Test
  void aroundMeMeasuresOnThePhoneAndSendsTwoDecimalsOnly() {
    Spot here = Spot.alone().north(137).east(219);
    long place = publicPlaceAt(here);
    zones.at(place, here.north(600)).titled("The far gate").create();
    zones.at(place, here.north(300)).titled("The near gate").create();
    List<Request> requests = record();
    locate(here.latitude(), here.longitude(), 10);
    page().navigate("/visit");
    page().getByRole(AriaRole.LINK, named(AROUND_ME)).click();

    assertThat(page().getByRole(AriaRole.HEADING, named("What to see within 5 km")))
        .isVisible();
    Locator items = page().locator("tmtar-zone-list li");
    assertThat(items).hasCount(2);
    assertThat(items.first()).containsText("The near gate");
    assertThat(items.first()).containsText("200 m away");
    Spot inside = here.north(320);
    locate(inside.latitude(), inside.longitude(), 10);
    assertThat(items.first()).containsText("You are here");
    assertThat(items.last()).containsText("180 m away");

    String exact = String.valueOf(here.latitude()).substring(0, 7);
    assertThat(requests.stream().map(Request::url))
        .noneMatch(url -> url.contains(exact))
        .filteredOn(url -> url.contains("latitude"))
        .hasSize(1)
        .allMatch(url -> COARSE.matcher(url).matches());
    assertThat(requests).allMatch(request -> request.postData() == null);
  }

  @Test
  void olderNewsFollowOnDemandWithTheirDescribedImages() {
    long place = locations.createPublicUnder(Locations.ROOT);
    String image = uploads.png().to(place).create();
    users
        .root()
        .api()
        .put(Uploads.PATH + image, "{\"alt\":\"A tower at night\"}")
        .expect(200);
    events
        .news(place)
        .with("image_file_name", image)
        .with("ends_at", "2090-01-01T10:00:00Z")
        .create();
    IntStream.range(0, 20).forEach(number -> events.news(place).create());
    page().navigate(PLACE + place);
    Locator items = page().locator("tmtar-event-item");
    Locator older = page().getByRole(AriaRole.BUTTON, named("Show older news"));

    assertThat(items).hasCount(20);
    tabTo(older);
    page().keyboard().press("Enter");
    assertThat(items).hasCount(21);

    assertThat(older).hasCount(0);
    assertThat(page().locator("tmtar-feed li").nth(20)).isFocused();
    assertThat(page().getByRole(AriaRole.IMG, named("A tower at night"))).isVisible();
    assertThat(items.last()).containsText(Pattern.compile("until .*2090"));
    assertAccessible();
  }

  @Test
  void aroundMeCrossesTheAntimeridian() {
    Spot west = new Spot(-61.4321, -179.9995);
    long place = publicPlaceAt(west);
    zones.at(place, west).titled("Beyond the date line").radius(10).create();
    locate(-61.4321, 179.9995, 10);
    page().navigate("/visit?around=me");

    assertThat(page().locator("tmtar-zone-list li")).containsText("43 m away");
  }

  @Test
  void refusedPositionLeadsToASearchByKeysAlone() {
    expectRefusals(404);
    String name = "Harbour " + Locations.newName();
    long place = locations.create(name, locations.createPublicUnder(Locations.ROOT));
    long closed = locations.create(name + " closed", Locations.ROOT);
    locations.setPublic(closed, false).expect(200);
    page().addInitScript(REFUSED);
    page().navigate("/visit");
    tabTo(page().getByRole(AriaRole.LINK, named(AROUND_ME)));
    page().keyboard().press("Enter");

    assertThat(page().getByText("The browser does not share your position.")).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Around you"))).isFocused();
    tabTo(page().getByLabel("Search places"));
    page().keyboard().type("no such place anywhere");
    assertThat(page().getByText("No place has this name.")).isVisible();
    page().getByLabel("Search places").fill(name);
    assertThat(page().locator("tmtar-place-search li")).hasCount(1);
    tabTo(page().locator("tmtar-place-search li a"));
    page().keyboard().press("Enter");

    assertThat(page().getByRole(AriaRole.HEADING, named(name))).isFocused();
    assertThat(page()).hasTitle(name + " · Take Me To AR");
    assertThat(page()).hasURL(Pattern.compile(".*/visit\\?place=" + place));
  }

  @Test
  void impreciseAndInsecurePositionsAreExplained() {
    Spot here = Spot.alone();
    zones.at(publicPlaceAt(here), here).create();
    locate(here.latitude(), here.longitude(), 2500);
    page().navigate("/visit?around=me");

    assertThat(page().getByText("known only to about 2.5 km")).isVisible();
    assertThat(page().locator("tmtar-zone-list li")).containsText("near you");
    page().addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");
    page().reload();
    assertThat(page().getByText("Browsers share a position only with pages at an https address."))
        .isVisible();
  }

  @Test
  void placeIsSmallAndAccessibleInBothThemes() {
    Spot spot = Spot.alone();
    long place = publicPlaceAt(spot);
    locations.create("The old quarter", place);
    long zone = zones.at(place, spot).titled("Gate").create();
    events
        .news(place)
        .titled("Concert <script>alert(1)</script> \uD83C\uDFBB")
        .with("short_description", "مرحبا بكم في المدينة")
        .with("description", "x".repeat(20_000))
        .with("starts_at", "2099-06-01T16:00:00Z")
        .with("ends_at", "2099-06-01T18:00:00Z")
        .with("time_zone", "America/New_York")
        .create();
    List<Request> requests = record();
    page().navigate(PLACE + place);
    assertThat(page().locator("tmtar-visit-map canvas").first()).isVisible();

    assertThat(bytes(requests)).isLessThan(MAX_FIRST_BYTES);
    assertThat(
            page().getByText("Concert <script>alert(1)</script> \uD83C\uDFBB").first())
        .isVisible();
    // Versions of the browser differ in the spaces around the dash.
    assertThat(page()
            .getByText(
                Pattern.compile("1 Jun 2099, 12:00\\s*–\\s*14:00 \\(America/New_York, GMT-4\\)")))
        .isVisible();
    assertThat(page().getByText("مرحبا بكم في المدينة")).hasAttribute("dir", "auto");
    assertThat(page().getByRole(AriaRole.LINK, named("The old quarter"))).isVisible();
    page().getByText("Read more").click();
    assertThat(page().getByText("x".repeat(20_000))).isVisible();
    assertAccessible();
    page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page().setViewportSize(PHONE, 740);
    assertAccessible();
    assertNothingOverflows();
    page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gate")).click();
    assertThat(page()).hasURL(Pattern.compile(".*/visit/zones/" + zone));
  }

  @Test
  void languageIsThatOfTheAddressAndOfTheContent() {
    long place = locations.createPublicUnder(Locations.ROOT);
    events
        .news(place)
        .titled("Night")
        .translated("uk", "Ніч")
        .translated("fr", "Nuit")
        .translated("de-x-leicht", "Nacht")
        .create();
    page().navigate(PLACE + place + "&lang=no-such-language-at-all");
    assertThat(page().locator("tmtar-event-item h3")).hasText("Night");
    page().navigate(PLACE + place + "&lang=uk");

    Locator heading = page().locator("tmtar-event-item h3");
    assertThat(heading).hasText("Ніч");
    assertThat(heading).hasAttribute("lang", "uk");
    assertThat(page().getByRole(AriaRole.HEADING, named("Новини"))).isVisible();
    assertThat(page().locator("html")).hasAttribute("lang", "uk");
    assertThat(page().locator("select")).hasValue("uk");
    page().locator("select").selectOption("fr");
    assertThat(heading).hasText("Nuit");
    assertThat(page().locator("html")).hasAttribute("lang", "en");
    page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take Me To AR"))
        .click();
    assertThat(page()).hasURL(Pattern.compile(".*/visit\\?lang=fr"));
  }

  @Test
  void qrCodeLeadsToTheModelInTheRoom() throws IOException {
    Path models = Path.of("demo", "models");
    long place = locations.createPublicUnder(Locations.ROOT);
    String model = upload(place, models.resolve("arch.glb"));
    String usdz = upload(place, models.resolve("arch.usdz"));
    String target = uploads.png(64, 48).to(place).create();
    Spot spot = Spot.alone();
    long zone = zones.at(place, spot).titled("Gate").create();
    long unscaled = zones.at(place, spot).create();
    objects
        .in(zones.in(unscaled, spot).create())
        .named("Whole arch")
        .asset(model)
        .usdz(usdz)
        .create();
    objects
        .in(zones.in(zone, spot).titled("Under the arch").create())
        .named("Arch")
        .asset(model)
        .usdz(usdz)
        .target(target)
        .with("target_width", 0.3)
        .with("scale", 0.5)
        .with("language", "en")
        .with("alt", "An arch of stone")
        .create();
    page().setViewportSize(PHONE, 740);
    page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page().navigate(ZONE + zone);

    assertThat(page().getByRole(AriaRole.HEADING, named("Under the arch"))).isVisible();
    assertThat(page().getByText("It is 30 cm wide.")).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("Open in maps")))
        .hasAttribute("href", Pattern.compile("geo:.*"));
    page().locator("tmtar-object-stage").scrollIntoViewIfNeeded();
    Locator viewer = page().locator("model-viewer");
    assertThat(viewer).hasAttribute("src", Uploads.PATH + model);
    assertThat(viewer).hasAttribute("ar-modes", "webxr quick-look");
    assertThat(viewer).hasAttribute("scale", "0.5 0.5 0.5");
    // Quick Look would show the file in its own size.
    assertThat(page().locator("model-viewer[ios-src]")).hasCount(0);
    assertThat(viewer).hasAttribute("alt", "An arch of stone");
    assertThat(viewer).hasAttribute("ar", "");
    assertThat(page().locator("model-viewer[auto-rotate]")).hasCount(0);
    assertThat(page().getByText("This browser cannot place models in the room."))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MODEL_PATIENCE));
    assertThat(page().getByText("True size:")).isVisible();
    assertAccessible();
    assertNothingOverflows();
    page().navigate(ZONE + unscaled);
    // What is read later moves the stage.
    assertThat(page().getByRole(AriaRole.HEADING, named("Whole arch"))).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("Open in maps"))).isVisible();
    page().waitForLoadState(LoadState.NETWORKIDLE);
    page().locator("tmtar-object-stage").scrollIntoViewIfNeeded();
    assertThat(viewer).hasAttribute("ios-src", Uploads.PATH + usdz);
  }

  @Test
  void modelsArePartOfSceneViewerOnlyIfItIsEnabled() throws IOException {
    long place = locations.createPublicUnder(Locations.ROOT);
    long zone = zoneWithModel(place);
    page().route("**/api/configuration", VisitBrowserIT::enableSceneViewer);
    page().navigate(ZONE + zone);
    page().locator("tmtar-object-stage").scrollIntoViewIfNeeded();

    assertThat(page().locator("model-viewer"))
        .hasAttribute("ar-modes", "webxr scene-viewer quick-look");
    assertThat(page().locator("model-viewer[auto-rotate]")).hasCount(1);
  }

  private static void enableSceneViewer(Route route) {
    String configuration = route.fetch().text();
    route.fulfill(new Route.FulfillOptions()
        .setContentType("application/json")
        .setBody(configuration.replace("\"scene_viewer\":false", "\"scene_viewer\":true")));
  }

  @Test
  void imageStandsHereWithoutWebGl() throws IOException {
    long place = locations.createPublicUnder(Locations.ROOT);
    long zone = zoneWithModel(place);
    page().addInitScript(WITHOUT_WEBGL);
    page().navigate(ZONE + zone);
    page().locator("tmtar-object-stage").scrollIntoViewIfNeeded();

    assertThat(page().getByText("This browser cannot draw models, so an image stands here."))
        .isVisible();
    assertThat(page().getByRole(AriaRole.IMG, named("Arch"))).isVisible();
    assertThat(page().locator("model-viewer")).hasCount(0);
  }

  @Test
  void whatIsNotPublicIsNeverHere() {
    expectRefusals(404);
    Spot spot = Spot.alone();
    long place = publicPlaceAt(spot);
    long secret = zones.at(place, spot).secret().titled("Hidden garden").create();
    zones.at(place, spot).inactive().titled("Closed gate").create();
    zones.at(place, spot).titled("Open gate").create();
    page().navigate(PLACE + place);
    assertThat(page().locator("tmtar-zone-list li")).hasCount(1);
    assertThat(page().locator("tmtar-zone-list li")).containsText("Open gate");

    for (String address :
        List.of(ZONE + secret, ZONE + "x", PLACE + Locations.ROOT, PLACE + "x", "/visit/nowhere")) {
      page().navigate(address);
      assertThat(page().getByRole(AriaRole.HEADING, named("There is nothing here")))
          .isVisible();
    }
    page().getByRole(AriaRole.LINK, named("To the start page")).click();
    assertThat(page().getByRole(AriaRole.LINK, named(AROUND_ME))).isVisible();
  }

  @Test
  void busyServerAndLostConnectionAreWaitedFor() {
    expectRefusals(503);
    Spot spot = Spot.alone();
    long place = publicPlaceAt(spot);
    long zone = zones.at(place, spot).titled("Gate").create();
    page().clock().install();
    page()
        .route(
            "**/api/visit?*",
            route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(503)
                .setHeaders(Map.of("Retry-After", "30"))
                .setContentType("application/problem+json")
                .setBody("{\"title\":\"Busy\"}")),
            new Page.RouteOptions().setTimes(1));
    page().navigate(PLACE + place);

    assertThat(page().getByText("The page continues in 30 seconds.")).isVisible();
    page().clock().runFor(31_000);
    Locator gate = page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gate"));
    assertThat(gate).isVisible();
    disconnect(true);
    gate.click();
    assertThat(page().getByRole(AriaRole.HEADING, named("No connection"))).isVisible();
    disconnect(false);
    assertThat(page().getByRole(AriaRole.HEADING, named("Gate"))).isVisible();
    assertThat(page()).hasURL(Pattern.compile(".*" + ZONE + zone));
  }

  @Test
  void topmostPlacesAreReadPageByPage() {
    page().route("**/api/visit/locations?*", route -> {
      boolean isFirst = route.request().url().contains("page=1&");
      route.fulfill(new Route.FulfillOptions()
          .setHeaders(Map.of("X-Total-Count", "101"))
          .setContentType("application/json")
          .setBody(isFirst ? topmost(1, 100) : topmost(101, 101)));
    });
    page().navigate("/visit");
    Locator places = page().locator("tmtar-place-search li");
    assertThat(places).hasCount(100);
    page().getByRole(AriaRole.BUTTON, named("Show more places")).click();

    assertThat(places).hasCount(101);
    assertThat(page().getByRole(AriaRole.LINK, named("Place 101"))).isFocused();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Show more places"))).hasCount(0);
  }

  private static String topmost(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj("{\"id\":%1$d,\"name\":\"Place %1$d\",\"public\":true}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private long publicPlaceAt(Spot spot) {
    long place = locations.createAt(spot.latitude(), spot.longitude(), Locations.ROOT);
    locations.setPublic(place, true).expect(200);
    return place;
  }

  /** A zone with an object "Arch" that has a model and a target. */
  private long zoneWithModel(long place) throws IOException {
    Spot spot = Spot.alone();
    long zone = zones.at(place, spot).create();
    objects
        .in(zones.in(zone, spot).create())
        .named("Arch")
        .asset(upload(place, Path.of("demo", "models", "arch.glb")))
        .target(uploads.png(64, 48).to(place).create())
        .create();
    return zone;
  }

  private String upload(long place, Path file) throws IOException {
    return uploads.of(Files.readAllBytes(file)).to(place).create();
  }

  private List<Request> record() {
    List<Request> requests = new CopyOnWriteArrayList<>();
    page().onRequestFinished(requests::add);
    return requests;
  }

  /** The number of bytes of the page without its content, compressed as the browser has received them. */
  private static int bytes(List<Request> requests) {
    return requests.stream()
        .filter(request -> !request.url().contains("/api/"))
        .mapToInt(request -> request.sizes().responseBodySize)
        .sum();
  }
}
