package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.tmtar.testing.Users;

/** The start page of administrators, and the state of the service for root. */
@IntegrationTest
class OverviewBrowserIT extends BrowserTest {

  private final Users users;
  private final Locations locations;

  OverviewBrowserIT(Api api, Users users, Locations locations) {
    super(api);
    this.users = users;
    this.locations = locations;
  }

  @Test
  void newPlaceShowsTheFirstSteps() {
    String name = Locations.newName();
    signIn(users.administratorOf(locations.create(name, Locations.ROOT)).identity());

    assertThat(page().getByRole(AriaRole.HEADING, named("Overview of " + name))).isVisible();
    assertThat(page().getByText("There is nothing here yet.")).isVisible();
    assertThat(page().getByText("Nothing is missing.")).isVisible();
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
  void treeKeepsTheScreenAndChangesItsPlace() {
    long top = locations.createUnder(Locations.ROOT);
    String name = Locations.newName();
    long below = locations.create(name, top);
    signIn(users.administratorOf(top).identity());
    page().getByRole(AriaRole.TREEITEM, named(name)).click();

    assertThat(page()).hasURL(Pattern.compile(".*/console/\\?place=" + below + "$"));
    assertThat(page().getByRole(AriaRole.HEADING, named("Overview of " + name))).isVisible();
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
