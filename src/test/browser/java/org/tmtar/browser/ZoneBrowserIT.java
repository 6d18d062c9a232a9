package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The screen of one zone with its subzones, their objects, and the QR code for visitors. */
@IntegrationTest
class ZoneBrowserIT extends BrowserTest {

  private final Users users;
  private final Zones zones;
  private final Objects objects;
  private final Locations locations;

  ZoneBrowserIT(Api api, Users users, Zones zones, Objects objects, Locations locations) {
    super(api);
    this.users = users;
    this.zones = zones;
    this.objects = objects;
    this.locations = locations;
  }

  @Test
  void subzoneIsCreatedChangedAndDeleted() {
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    Users.Person editor = openAsAdmin(place, "/console/zones/" + zone);
    page().getByRole(AriaRole.LINK, named("Subzone")).click();
    page().getByRole(AriaRole.BUTTON, named("Use the centre of the zone")).click();
    Locator form = page().locator("tmtar-subzone-form");
    form.locator("input[name=title]").fill("Gate");
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
        .click();

    assertThat(page()).hasURL(Pattern.compile(".*subzone=\\d+"));
    assertThat(page().getByText("No object stands here yet.")).isVisible();
    assertThat(editor.api().get(Zones.PATH + zone).expect(200).json().path("subzones"))
        .hasSize(1);
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete the subzone"))
        .click();
    page()
        .locator("tmtar-dialog[open]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete the subzone"))
        .click();
    assertThat(page().getByText("Gate is deleted.")).isVisible();
    assertThat(page().getByText("Objects stand in subzones.")).isVisible();
  }

  @Test
  void nothingIsDeletedThatAnotherEditorHasAddedOrChanged() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    Users.Person editor = openAsAdmin(place, "/console/zones/" + zone);
    page().getByRole(AriaRole.LINK, named("Subzone")).click();
    page().getByRole(AriaRole.BUTTON, named("Use the centre of the zone")).click();
    Locator form = page().locator("tmtar-subzone-form");
    form.locator("input[name=title]").fill("Gate");
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
        .click();
    assertThat(page()).hasURL(Pattern.compile(".*subzone=\\d+"));
    long subzone = Long.parseLong(page().url().replaceAll(".*=", ""));
    objects.in(subzone).create();
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByText("because it is not empty any more")).isVisible();
    editor.api().put(Zones.PATH + zone, "{\"title\": \"Theirs\"}").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Delete the zone")).click();

    assertThat(page().getByText("Another editor has changed this")).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Theirs"))).isVisible();
    editor.api().get(Zones.SUBZONES + subzone).expect(200);
  }

  @Test
  void objectsOfASubzoneAreReadWhenItIsOpened() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).create();
    long subzone = zones.in(zone, spot).titled("Gate").create();
    long object = objects.in(subzone).named("Dragon").create();
    openAsAdmin(place, "/console/zones/" + zone);
    page().getByRole(AriaRole.BUTTON, named("Gate")).click();

    Locator dragon = page().getByRole(AriaRole.LINK, named("Dragon"));
    assertThat(dragon).hasAttribute("href", "/console/objects/" + object);
    assertThat(page().getByText("No model for iPhones")).isVisible();
    assertThat(handle("Centre of Gate")).isVisible();
  }

  @Test
  void qrCodeLeadsToThePageForVisitors() {
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    openAsAdmin(place, "/console/zones/" + zone);

    assertThat(page()
            .getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("/visit/zones/" + zone)))
        .isVisible();
  }

  @Test
  void secretZoneHasNoQrCode() {
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).secret().create();
    openAsAdmin(place, "/console/zones/" + zone);

    assertThat(page().getByText("A secret zone has no page for visitors.")).isVisible();
  }

  @Test
  void missingZoneIsExplained() {
    expectRefusals(404);
    openAsAdmin(locations.createUnder(Locations.ROOT), "/console/zones/999999999");

    assertThat(page().getByText("This no longer exists")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void zoneIsAccessibleInBothThemes(String theme) {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).create();
    long subzone = zones.in(zone, spot).create();
    openAsAdmin(place, "/console/zones/%d?subzone=%d".formatted(zone, subzone));
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().getByText("No object stands here yet.")).isVisible();

    assertAccessible();
  }

  @Test
  void zoneFitsOnANarrowPhoneInUkrainian() {
    Spot spot = Spot.alone();
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, spot).create();
    long subzone = zones.in(zone, spot).create();
    openAsAdmin(place, "/console/zones/%d?subzone=%d".formatted(zone, subzone));
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language").selectOption("uk");

    assertThat(page().getByText("Тут ще немає об’єктів.")).isVisible();
    assertNothingOverflows();
    assertAccessible();
  }

  private Users.Person openAsAdmin(long place, String address) {
    Users.Person editor = users.administratorOf(place);
    page().navigate(address);
    signIn(editor.identity());
    return editor;
  }

  private Locator handle(String name) {
    return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
