package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.Await;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The map of zones, and the editor of zones and subzones beside it. */
@IntegrationTest
class ZoneMapBrowserIT extends BrowserTest {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  /** The colour of buildings in the light theme, {@code --line}. */
  private static final int BUILDING = 0xD5DADE;

  private final Api api;
  private final Users users;
  private final Zones zones;
  private final Locations locations;

  ZoneMapBrowserIT(Api api, Users users, Zones zones, Locations locations) {
    super(api);
    this.api = api;
    this.users = users;
    this.zones = zones;
    this.locations = locations;
  }

  @Test
  void zoneIsPlacedByClickAndChangedByKeysAndNumbers() {
    long place = locations.createUnder(Locations.ROOT);
    Users.Person editor = openAsAdmin(place, "/console/map?at=-49.35,69.5,15");
    page().getByRole(AriaRole.LINK, named("Zone")).click();
    page().mouse().click(600, 400);
    title().fill("Lighthouse");
    radius().fill("120");
    handle("Centre of Lighthouse").focus();
    double latitude = latitude();
    page().keyboard().press("Shift+ArrowUp");
    page().keyboard().press("ArrowUp");
    handle("Radius of Lighthouse").focus();
    page().keyboard().press("ArrowRight");

    assertThat(latitude() - latitude).isCloseTo(110 / 111_200.0, within(0.00002));
    assertThat(radius()).hasValue("130");
    save();
    JsonNode created = onlyZoneOf(editor);
    assertThat(created.path("title").asText()).isEqualTo("Lighthouse");
    assertThat(created.path("radius").asDouble()).isEqualTo(130);
    assertThat(created.path("location_id").asLong()).isEqualTo(place);
    assertThat(page()).hasURL(Pattern.compile(".*zone=" + created.path("id").asLong() + ".*"));
  }

  @Test
  void newZoneIsInTheLanguageOfTheInterface() {
    Users.Person editor = openAsAdmin(
        locations.createUnder(Locations.ROOT), "/console/map?zone=new&at=-49.35,69.5,15");
    page().getByLabel("Language").selectOption("uk");
    page().reload();
    page().getByRole(AriaRole.BUTTON, named("Узяти центр мапи")).click();
    page().locator("tmtar-zone-form").getByLabel("Назва").fill("Маяк");
    page().getByRole(AriaRole.BUTTON, named("Зберегти")).click();
    page()
        .getByRole(AriaRole.LINK, named("Тексти, зображення, об’єкти і QR-код"))
        .click();

    assertThat(page().getByRole(AriaRole.HEADING, named("українська основна мова")))
        .isVisible();
    assertThat(page()).hasURL(Pattern.compile(".*/console/zones/\\d+$"));
    assertThat(onlyZoneOf(editor).path("language").asText()).isEqualTo("uk");
  }

  @Test
  void creationIsUndone() {
    Users.Person editor = openAsAdmin(
        locations.createUnder(Locations.ROOT), "/console/map?zone=new&at=-49.35,69.5,15");
    page().getByRole(AriaRole.BUTTON, named("Use the centre of the map")).click();
    title().fill("Mistake");
    save();
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();

    assertThat(page().getByText("Mistake is deleted.")).isVisible();
    assertThat(zonesOf(editor)).isEmpty();
  }

  @Test
  void handlesAreDragged() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).titled("Harbour").create();
    openAsAdmin(place, "/console/map?zone=" + zone);
    Locator centre = handle("Centre of Harbour");
    centre.waitFor();
    page().waitForTimeout(1000);
    String before = centreField().inputValue();
    drag(centre, 60, 0);

    assertThat(centreField()).not().hasValue(before);
    drag(handle("Radius of Harbour"), -40, 0);
    assertThat(Double.parseDouble(radius().inputValue())).isLessThan(100);
    page().getByRole(AriaRole.BUTTON, named("Discard")).click();
    assertThat(centreField()).hasValue(before);
    assertThat(radius()).hasValue("100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "48.8584, 2.2945",
        "48,8584; 2,2945",
        "48°51'30.24\"N 2°17'40.2\"E",
        "geo:48.8584,2.2945?z=17",
        "https://www.openstreetmap.org/#map=17/48.8584/2.2945"
      })
  void coordinatesAreReadAsTheyAreCopied(String copied) {
    Users.Person editor =
        openAsAdmin(locations.createUnder(Locations.ROOT), "/console/map?zone=new&at=48,2,5");
    title().fill("Tower");
    centreField().fill(copied);
    save();

    JsonNode zone = onlyZoneOf(editor);
    assertThat(zone.path("latitude").asDouble()).isEqualTo(48.8584);
    assertThat(zone.path("longitude").asDouble()).isEqualTo(2.2945);
  }

  @Test
  void zoneWithoutTitleAndCentreIsNotSent() {
    Users.Person editor =
        openAsAdmin(locations.createUnder(Locations.ROOT), "/console/map?zone=new&at=48,2,5");
    centreField().fill("somewhere");
    radius().fill("2001");
    page().keyboard().press("Control+s");

    assertThat(page().getByText("Write this text.")).isVisible();
    assertThat(page().getByText("This is no position.")).isVisible();
    assertThat(page().getByText("The radius must be more than 0 and at most 2,000 m."))
        .isVisible();
    assertThat(title()).isFocused();
    assertThat(zonesOf(editor)).isEmpty();
  }

  @Test
  void subzoneStaysWithinItsZone() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).create();
    openAsAdmin(place, "/console/map?zone=%d&subzone=new".formatted(zone));
    centreField().fill(spot.latitude() + ", " + spot.longitude());
    title().fill("Gate");
    radius().fill("20");
    Locator centre = handle("Centre of Gate");
    centre.focus();
    for (int step = 0; step < 3; step++) {
      page().keyboard().press("Shift+ArrowUp");
    }

    assertThat(page().getByText("It touches the edge of its zone.")).isAttached();
    save();
    assertThat(page()).hasURL(Pattern.compile(".*subzone=\\d+.*"));
    centreField().fill(spot.north(150).latitude() + ", " + spot.longitude());
    page().keyboard().press("Control+s");
    assertThat(page().getByText(Pattern.compile("The subzone extends \\d+ m beyond its zone.")))
        .isVisible();
  }

  @Test
  void zoneDoesNotShrinkBelowItsSubzones() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).create();
    zones.in(zone, spot).titled("Gate").radius(50).create();
    openAsAdmin(place, "/console/map?zone=" + zone);
    radius().fill("40");

    assertThat(page().getByText("The subzone Gate would extend beyond the zone."))
        .isVisible();
    page().keyboard().press("Control+s");
    assertThat(radius()).isFocused();
    assertThat(radius()).hasAttribute("aria-invalid", "true");
  }

  @Test
  void subzoneOfAnotherEditorIsNoConflict() {
    expectRefusals(412);
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).create();
    openAsAdmin(place, "/console/map?zone=" + zone);
    title().fill("Renamed");
    zones.in(zone, spot).titled("Theirs").create();
    save();

    assertThat(page().getByRole(AriaRole.LINK, named("Theirs"))).isVisible();
    assertThat(title()).hasValue("Renamed");
  }

  @Test
  void changesOfTheSameRadiusAreCompared() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    Users.Person editor = openAsAdmin(place, "/console/map?zone=" + zone);
    radius().fill("120");
    editor.api().put(Zones.PATH + zone, "{\"radius\": 150}").expect(200);
    page().keyboard().press("Control+s");

    assertThat(page().getByText("Another editor has changed the same")).isVisible();
    page().getByLabel("Yours").check();
    page().getByRole(AriaRole.BUTTON, named("Save the chosen")).click();
    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(onlyZoneOf(editor).path("radius").asDouble()).isEqualTo(120);
  }

  @Test
  void zoneWithContentIsDeletedAfterItsTitleWasTyped() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).titled("Old harbour").create();
    zones.in(zone, spot).create();
    Users.Person editor = openAsAdmin(place, "/console/map?zone=" + zone);
    page().getByRole(AriaRole.BUTTON, named("Delete the zone")).click();
    Locator dialog = page().locator("tmtar-dialog[open]");
    Locator delete = dialog.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete the zone"));

    assertThat(dialog.getByText("subzones: 1, objects: 0")).isVisible();
    assertThat(delete).isDisabled();
    dialog.getByLabel("To confirm").fill("Old harbour");
    delete.click();
    assertThat(page().getByText("Old harbour is deleted.")).isVisible();
    assertThat(zonesOf(editor)).isEmpty();
  }

  @Test
  void draftIsNotLeftWithoutAQuestion() {
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    openAsAdmin(place, "/console/map?zone=" + zone);
    radius().fill("77");
    page().onceDialog(dialog -> dialog.dismiss());
    page().getByRole(AriaRole.LINK, named("All zones")).click();

    assertThat(radius()).hasValue("77");
    page().onceDialog(dialog -> dialog.accept());
    page().getByRole(AriaRole.LINK, named("All zones")).click();
    assertThat(page().getByRole(AriaRole.HEADING, named("Zones on the map"))).isVisible();
  }

  @Test
  void mapRequestsOnlyTheVisibleZones() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    zones.at(place, spot).titled("Seen").create();
    zones.at(place, spot.east(40_000)).titled("Far away").create();
    List<String> requested = new CopyOnWriteArrayList<>();
    page().onRequest(request -> {
      if (request.url().contains("bbox=")) {
        requested.add(request.url());
      }
    });
    openAsAdmin(place, "/console/map?at=%f,%f,14".formatted(spot.latitude(), spot.longitude()));

    assertThat(page().getByRole(AriaRole.LINK, named("Seen 100 m"))).isVisible();
    assertThat(page().getByText("Far away")).hasCount(0);
    assertThat(requested).hasSize(1);
  }

  @Test
  void searchFindsZonesOutsideTheVisibleMap() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    zones.at(place, spot.east(40_000)).titled("Far lighthouse").create();
    openAsAdmin(place, "/console/map?at=%f,%f,14".formatted(spot.latitude(), spot.longitude()));
    page().getByLabel("Search zones").fill("LIGHT");

    assertThat(page().getByText("1 zone found")).isVisible();
    page().getByRole(AriaRole.LINK, named("Far lighthouse 100 m")).click();
    assertThat(handle("Centre of Far lighthouse")).isVisible();
    assertThat(handle("Centre of Far lighthouse")).isInViewport();
  }

  @Test
  void creationWithoutAResponseIsSentAgainOnlyByTheUser() {
    Users.Person editor =
        openAsAdmin(locations.createUnder(Locations.ROOT), "/console/map?zone=new&at=48,2,5");
    title().fill("Offline");
    centreField().fill("48.8584, 2.2945");
    disconnect(true);
    page().keyboard().press("Control+s");
    assertThat(page().getByText("The server cannot be reached.").first()).isVisible();
    assertThat(page().getByText("it is unknown whether this was created")).isVisible();
    assertThat(title()).hasValue("Offline");

    disconnect(false);
    assertThat(page().getByText("it is unknown whether this was created")).isVisible();
    page().keyboard().press("Control+s");
    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(onlyZoneOf(editor).path("title").asText()).isEqualTo("Offline");
  }

  @Test
  void zonesAreFilteredByTheAddress() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    zones.at(place, spot).titled("Open").create();
    zones.at(place, spot).titled("Closed").inactive().create();
    zones.at(place, spot).titled("Hidden").secret().create();
    openAsAdmin(place, "/console/map?at=%f,%f,14".formatted(spot.latitude(), spot.longitude()));
    assertThat(page().getByText("3 zones in view")).isVisible();
    page().getByLabel("State").selectOption("false");

    assertThat(page().getByRole(AriaRole.LINK, named("Closed 100 m · Inactive")))
        .isVisible();
    assertThat(page().getByText("1 zone in view")).isVisible();
    page().reload();
    assertThat(page().getByText("1 zone in view")).isVisible();
    page().getByLabel("State").selectOption("");
    page().getByLabel("Secret").selectOption("true");
    assertThat(page().getByText("1 zone in view")).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("Hidden 100 m Secret"))).isVisible();
  }

  @Test
  void zonesAreOrderedByTheAddress() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    zones.at(place, spot).titled("Arch").create();
    zones.at(place, spot).titled("Bridge").create();
    openAsAdmin(place, "/console/map?at=%f,%f,14".formatted(spot.latitude(), spot.longitude()));
    Locator list = page().locator("tmtar-zone-list");
    assertThat(list).containsText(Pattern.compile("Arch.*Bridge", Pattern.DOTALL));
    page().getByLabel("Order").selectOption("-id");

    assertThat(list).containsText(Pattern.compile("Bridge.*Arch", Pattern.DOTALL));
    page().reload();
    assertThat(list).containsText(Pattern.compile("Bridge.*Arch", Pattern.DOTALL));
  }

  @Test
  void zoneOfAnotherPlaceHasNoControls() {
    long zone = zones.at(locations.createUnder(Locations.ROOT), Spot.alone()).create();
    openAsAdmin(locations.createUnder(Locations.ROOT), "/console/map?zone=" + zone);

    assertThat(page().getByText("it belongs to a place that you do not administer"))
        .isVisible();
    assertThat(title()).isDisabled();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Save"))).hasCount(0);
    assertThat(handle("Centre of")).hasCount(0);
  }

  @Test
  void userWithoutAPlaceHasNoMap() {
    signIn();

    assertThat(page().getByRole(AriaRole.LINK, named("Map"))).hasCount(0);
    page().navigate("/console/map");
    assertThat(page().getByText("There is no such page")).isVisible();
  }

  @Test
  void zoneIsCreatedByKeysAlone() {
    Users.Person editor =
        openAsAdmin(locations.createUnder(Locations.ROOT), "/console/map?zone=new&at=48,2,12");
    assertThat(title()).isVisible();
    tabTo(page().getByText("Use the centre of the map"));
    page().keyboard().press("Enter");
    tabTo(title());
    page().keyboard().type("By keys");
    page().keyboard().press("Enter");

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(onlyZoneOf(editor).path("title").asText()).isEqualTo("By keys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void mapIsAccessibleInBothThemes(String theme) {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).secret().create();
    zones.in(zone, spot).create();
    openAsAdmin(place, "/console/map?at=%f,%f,14".formatted(spot.latitude(), spot.longitude()));
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().getByText("1 zone in view")).isVisible();

    assertAccessible();
    page().navigate("/console/map?zone=" + zone);
    assertThat(handle("Centre of").first()).isVisible();
    assertAccessible();
  }

  @Test
  void mapFillsTheWindowBelowThePathOfThePlace() {
    long above = locations.createUnder(Locations.ROOT);
    long place = locations.createUnder(above);
    Spot spot = Spot.alone();
    for (int count = 0; count < 12; count++) {
      zones.at(place, spot).create();
    }
    openAsAdmin(above, "/console/map?place=" + place);

    Locator map = page().locator("tmtar-map-screen");
    assertThat(map.getByText("12 zones in view")).isVisible();
    assertThat(map).hasAttribute("below", "");
    assertThat(page().evaluate("document.documentElement.scrollHeight - innerHeight"))
        .isEqualTo(0);
  }

  @Test
  void mapFitsOnANarrowPhoneInUkrainian() {
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    openAsAdmin(place, "/console/map?zone=" + zone);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language").selectOption("uk");

    assertThat(page().getByRole(AriaRole.BUTTON, named("Зберегти"))).isVisible();
    assertNothingOverflows();
    assertAccessible();
    page().getByRole(AriaRole.BUTTON, named("Показати більше мапи")).click();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Показати список"))).isVisible();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Зберегти"))).isHidden();
    assertNothingOverflows();
  }

  /** The tile is the square of a building around the origin, on land and water. */
  @Test
  void tilesOfTheFileOfTheOperatorAreDrawn() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("src/test/resources/map/one-tile.pmtiles"));
    page().route("**/api/configuration", route -> {
      ObjectNode configuration = (ObjectNode) api.get("/api/configuration").json();
      configuration
          .withObject("/map")
          .put("pmtiles", "/map.pmtiles")
          .put("attribution", "City of Kyiv & others");
      route.fulfill(new Route.FulfillOptions()
          .setContentType("application/json")
          .setBody(configuration.toString()));
    });
    page().route("**/map.pmtiles", route -> route.fulfill(part(file, route.request())));
    openAsAdmin(locations.createUnder(Locations.ROOT), "/console/map?at=0,15,2");

    assertThat(page().getByText("City of Kyiv & others")).isVisible();
    Locator map = page().locator("tmtar-map");
    Await.until(() -> pixels(map.screenshot(), BUILDING) > 1000, "the tile is drawn");
  }

  /** The response with the requested range of a file. */
  private static Route.FulfillOptions part(byte[] file, Request request) {
    Matcher range = RANGE.matcher(request.headerValue("range"));
    assertThat(range.matches()).isTrue();
    int first = Integer.parseInt(range.group(1));
    int end = Math.min(Integer.parseInt(range.group(2)) + 1, file.length);
    return new Route.FulfillOptions()
        .setStatus(206)
        .setHeaders(
            Map.of("Content-Range", "bytes %d-%d/%d".formatted(first, end - 1, file.length)))
        .setBodyBytes(Arrays.copyOfRange(file, first, end));
  }

  /** The number of pixels of an image that have a colour. */
  private static long pixels(byte[] png, int colour) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      int[] all =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      return Arrays.stream(all).filter(pixel -> (pixel & 0xFFFFFF) == colour).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Users.Person openAsAdmin(long place, String address) {
    Users.Person editor = users.administratorOf(place);
    page().navigate(address);
    signIn(editor.identity());
    return editor;
  }

  private void save() {
    page().getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page().getByText("Saved.").last()).isVisible();
  }

  private Locator title() {
    return page().locator("tmtar-zone-form, tmtar-subzone-form").getByLabel("Title");
  }

  private Locator centreField() {
    return page().locator("input[name=latitude]");
  }

  private Locator radius() {
    return page().locator("input[name=radius]");
  }

  private double latitude() {
    return Double.parseDouble(centreField().inputValue().split(",", -1)[0]);
  }

  private Locator handle(String name) {
    return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private void drag(Locator handle, double right, double down) {
    var box = handle.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page().mouse().move(x, y);
    page().mouse().down();
    page().mouse().move(x + right, y + down);
    page().mouse().up();
  }

  private static JsonNode zonesOf(Users.Person editor) {
    return editor.api().get(Zones.PATH).expect(200).json();
  }

  private static JsonNode onlyZoneOf(Users.Person editor) {
    JsonNode found = zonesOf(editor);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
