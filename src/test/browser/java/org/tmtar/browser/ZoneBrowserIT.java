package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The screen of one zone with its subzones, their objects, and the QR code for visitors. */
@IntegrationTest
class ZoneBrowserIT extends BrowserTest {

  private static final String QR_NOT_PUBLIC =
      "Visitors see the page as soon as the place of the zone is visible without an account.";

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
    Locator menu = page().getByRole(AriaRole.NAVIGATION, named("Menu"));
    assertThat(menu.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Map")))
        .hasAttribute("aria-current", "true");
    page().getByRole(AriaRole.LINK, named("Subzone")).click();
    page().getByRole(AriaRole.BUTTON, named("Use the centre of the zone")).click();
    Locator form = page().locator("tmtar-subzone-form");
    form.locator("input[name=title]").fill("Gate");
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
        .click();

    assertThat(page()).hasURL(Pattern.compile(".*subzone=\\d+"));
    assertThat(page().getByText("No object stands here yet.")).isVisible();
    assertThat(page().locator("tmtar-subzone-objects a.button")).isFocused();
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
  void zoneIsDescribedInTwoLanguagesWithAnImage() {
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).titled("Gate").create();
    Users.Person editor = openAsAdmin(place, "/console/zones/" + zone);
    page().getByLabel("Main language").selectOption("en");
    page().getByLabel("Add a language").selectOption("uk");
    text(".description").fill("Old\n\nand <b>high</b>");
    text("uk.title").fill("Брама");
    assertThat(page().getByText("1 missing")).isVisible();
    page().getByRole(AriaRole.BUTTON, named("Choose or upload")).click();
    page()
        .locator("tmtar-file-chooser input[type=file]")
        .setInputFiles(new FilePayload("gate.png", "image/png", Samples.png(64, 48)));
    assertThat(page().getByRole(AriaRole.BUTTON, named("Replace"))).isVisible();
    save();

    assertThat(text("en.description")).hasValue("Old\n\nand <b>high</b>");
    assertThat(page().getByRole(AriaRole.HEADING, named("Gate"))).hasAttribute("lang", "en");
    JsonNode saved = zoneOf(editor, zone);
    assertThat(saved.path("language").asText()).isEqualTo("en");
    assertThat(saved.at("/translations/en/title").asText()).isEqualTo("Gate");
    assertThat(saved.at("/translations/uk/title").asText()).isEqualTo("Брама");
    assertThat(saved.path("image_file_name").asText()).endsWith(".png");
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(zoneOf(editor, zone).path("language").isNull()).isTrue();
    assertThat(zoneOf(editor, zone).path("description").isNull()).isTrue();
  }

  @Test
  void draftSurvivesTheEndOfTheSessionAndAnotherEditor() {
    expectRefusals(400, 401, 412);
    long place = locations.createUnder(Locations.ROOT);
    long zone =
        zones.at(place, Spot.alone()).titled("Gate").with("language", "en").create();
    Users.Person editor = openAsAdmin(place, "/console/zones/" + zone + "?with=uk");
    text("uk.title").fill("Моя брама");
    page().onceDialog(Dialog::accept);
    page().reload();
    assertThat(page().getByText("Your unsaved changes")).isVisible();
    editor
        .api()
        .put(
            Zones.PATH + zone,
            "{\"title\": \"Their gate\", \"translations\": {\"uk\": {\"title\": \"Їхня брама\"}}}")
        .expect(200);
    editor.api().delete("/api/users/sessions").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Save")).click();
    page().getByLabel("Identity").fill(editor.identity());
    page().keyboard().press("Enter");

    assertThat(page().getByText("Title (Ukrainian)")).isVisible();
    assertThat(text("en.title")).hasValue("Their gate");
    page().getByLabel("Yours").check();
    page().getByRole(AriaRole.BUTTON, named("Save the chosen")).click();
    assertThat(page().getByText("Saved.")).isVisible();
    JsonNode translations = users
        .administratorOf(place)
        .api()
        .get(Zones.PATH + zone)
        .expect(200)
        .json()
        .path("translations");
    assertThat(translations.at("/uk/title").asText()).isEqualTo("Моя брама");
    assertThat(translations.at("/en/title").asText()).isEqualTo("Their gate");
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
    long place = locations.createPublicUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    openAsAdmin(place, "/console/zones/" + zone);

    assertThat(page()
            .getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("/visit/zones/" + zone)))
        .isVisible();
    assertThat(page().getByText(QR_NOT_PUBLIC)).hasCount(0);
  }

  @Test
  void qrCodeOfAPlaceThatIsNotPublicSaysWhenVisitorsSeeThePage() {
    long place = locations.createUnder(locations.createUnder(Locations.ROOT));
    openAsAdmin(place, "/console/zones/" + zones.at(place, Spot.alone()).create());

    assertThat(page().getByText(QR_NOT_PUBLIC)).isVisible();
    assertAccessible();
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
    page().getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("uk");

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

  /** The input of a text, such as {@code uk.title}. */
  private Locator text(String name) {
    return page().locator("tmtar-field[name='%s']".formatted(name)).locator("input, textarea");
  }

  private void save() {
    page().getByRole(AriaRole.BUTTON, named("Save")).first().click();
    assertThat(page().getByText("Saved.")).isVisible();
  }

  private static JsonNode zoneOf(Users.Person editor, long id) {
    return editor.api().get(Zones.PATH + id).expect(200).json();
  }

  private Locator handle(String name) {
    return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
