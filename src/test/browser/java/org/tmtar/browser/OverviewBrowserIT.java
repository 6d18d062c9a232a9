package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The start page of administrators, and the state of the service for root. */
@IntegrationTest
class OverviewBrowserIT extends BrowserTest {

  private final Users users;
  private final Locations locations;
  private final Events events;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final TestDatabase database;

  OverviewBrowserIT(
      Api api,
      Users users,
      Locations locations,
      Events events,
      Zones zones,
      Objects objects,
      Uploads uploads,
      TestDatabase database) {
    super(api);
    this.users = users;
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.database = database;
  }

  @Test
  void newPlaceShowsTheFirstSteps() {
    String name = Locations.newName();
    signIn(users.administratorOf(locations.create(name, Locations.ROOT)).identity());

    assertThat(page().getByRole(AriaRole.HEADING, named("Overview of " + name))).isVisible();
    assertThat(page().getByText("There is nothing here yet.")).isVisible();
    assertThat(page().getByText("What is missing")).hasCount(0);
  }

  @Test
  void missingModelAndTextsLeadToAListThatShowsThem() {
    long place = locations.createUnder(Locations.ROOT);
    String model = uploads.glb().to(place).create();
    objects.of(place).named("The lion").asset(model).create();
    objects.of(place).named("The plain column").create();
    signIn(users.administratorOf(place).identity());

    assertThat(page().getByText("2 zones have no texts in this language: Ukrainian"))
        .isVisible();
    page().getByRole(AriaRole.LINK, named("1 object has no model for iPhones.")).click();
    Locator rows = page().locator("tmtar-objects tbody tr");
    assertThat(rows).hasCount(1);
    assertThat(rows).containsText("The lion");
    assertThat(rows).containsText("No model for iPhones");
    assertAccessible();
    page().setViewportSize(PHONE, 740);
    assertNothingOverflows();
    page().getByLabel("Model for iPhones").selectOption("false");
    assertThat(rows).containsText("The plain column");
    rows.getByText("missing").click();

    assertThat(page()).hasURL(Pattern.compile(".*/console/objects/\\d+\\?with=uk$"));
  }

  @Test
  void missingTextsOfZonesAndObjectsLeadToTheirLists() {
    long place = locations.createUnder(Locations.ROOT);
    Spot spot = Spot.alone();
    long gate = zones.at(place, spot).titled("The gate").create();
    zones
        .at(place, spot.east(40_000))
        .titled("The tower")
        .with("language", "en")
        .with("translations", Map.of("uk", Map.of("title", "Вежа")))
        .create();
    objects.in(zones.in(gate, spot).create()).named("The lion").create();
    signIn(users.administratorOf(place).identity());
    page()
        .getByRole(AriaRole.LINK, named("1 zone has no texts in this language: Ukrainian"))
        .click();

    assertThat(page().getByText("1 zone found")).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("The gate 100 m"))).isVisible();
    assertThat(page().getByLabel("Missing in")).hasValue("uk");
    assertAccessible();
    page().goBack();
    page()
        .getByRole(AriaRole.LINK, named("1 object has no texts in this language: Ukrainian"))
        .click();
    Locator rows = page().locator("tmtar-objects tbody tr");
    assertThat(rows).hasCount(1);
    assertThat(rows).containsText("The lion");
    page().getByLabel("Missing in").selectOption("en");
    assertThat(page().getByText("Nothing matches")).isVisible();
  }

  @Test
  void eventStatesItsLanguage() {
    long place = locations.createUnder(Locations.ROOT);
    events.news(place).in("uk").titled("Подія").create();
    signIn(users.administratorOf(place).identity());

    assertThat(page().getByRole(AriaRole.LINK, named("Подія"))).hasAttribute("lang", "uk");
  }

  @Test
  void chartAndTableHaveThirtyDays() {
    signIn(Users.ROOT);
    page()
        .getByLabel("Events published", new Page.GetByLabelOptions().setExact(true))
        .check();

    assertThat(page()).hasURL(Pattern.compile(".*chart=events$"));
    assertThat(page().locator("tmtar-days rect")).hasCount(30);
    Locator table = page().getByRole(AriaRole.REGION, named("Each day as a table"));
    assertThat(table.getByRole(AriaRole.ROW)).hasCount(31);
  }

  @Test
  void visitsAreAChartAndATableAndCanBeSaved() throws SQLException, IOException {
    long place = locations.createUnder(Locations.ROOT);
    long zone = zones.at(place, Spot.alone()).create();
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO visit_counts (zone_id, object_id, day, visits) VALUES (%d, 0, '%s', 42)"
              .formatted(zone, yesterday));
    }
    signIn(users.administratorOf(place).identity());

    Locator table = page().getByRole(AriaRole.REGION, named("Each day as a table"));
    assertThat(table.getByRole(AriaRole.ROW).nth(2)).containsText("42");
    assertThat(table.getByRole(AriaRole.ROW).nth(1)).containsText("not published");
    assertThat(
            page().getByRole(AriaRole.IMG, named("Visits: 42 in 30 days. The table has each day.")))
        .isVisible();
    assertAccessible();
    Download byDay = page().waitForDownload(() -> button("Visits by day (CSV)").click());
    Download byZone =
        page().waitForDownload(() -> button("Visits by zone (CSV)").click());

    assertThat(Files.readString(byDay.path()))
        .startsWith("date,zone_id,object_id,visits")
        .contains(yesterday + ",,,42");
    assertThat(Files.readString(byZone.path())).contains("," + zone + ",,42");
  }

  @Test
  void treeKeepsTheScreenAndChangesItsPlace() {
    long top = locations.createUnder(Locations.ROOT);
    String name = Locations.newName();
    long below = locations.create(name, top);
    signIn(users.administratorOf(top).identity());
    page().getByRole(AriaRole.TREEITEM, named(name)).click();

    assertThat(page()).hasURL(Pattern.compile(".*/console/\\?place=" + below + "$"));
    assertThat(page().getByRole(AriaRole.HEADING, named("Overview of " + name))).isVisible();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, named(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void overviewIsAccessibleInBothThemes(String theme) {
    signIn(Users.ROOT);
    page().getByLabel("Theme").selectOption(theme);
    page().locator("tmtar-days").waitFor();

    assertAccessible();
  }

  @Test
  void overviewFitsOnANarrowPhoneInUkrainian() {
    signIn(Users.ROOT);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language").selectOption("uk");
    page().locator("tmtar-days").waitFor();

    assertNothingOverflows();
    assertAccessible();
  }

  @Test
  void rootSeesTheStateOfTheService() {
    signIn(Users.ROOT);
    page().getByRole(AriaRole.LINK, named("Operations")).click();

    assertThat(page().getByRole(AriaRole.HEADING, named("Database"))).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("File store"))).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Museum"))).isVisible();
    assertThat(page().getByText(Pattern.compile("[0-9]+ of [0-9]+ connections")))
        .isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Limits"))).isVisible();
    assertThat(
            page().getByText("Up", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    assertAccessible();
  }

  @Test
  void operationsFitOnANarrowPhoneInUkrainian() {
    signIn(Users.ROOT);
    page().setViewportSize(PHONE, 740);
    page().navigate("/console/operations");
    page().getByLabel("Language").selectOption("uk");
    page().getByRole(AriaRole.HEADING, named("База даних")).waitFor();

    assertNothingOverflows();
    assertAccessible();
  }

  @Test
  void operationsAreForRootOnly() {
    signIn(users.administratorOf(locations.createUnder(Locations.ROOT)).identity());

    assertThat(page().getByRole(AriaRole.LINK, named("Operations"))).isHidden();
  }
}
