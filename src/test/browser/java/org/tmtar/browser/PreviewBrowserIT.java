package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;

/** The screen that shows the content that a visitor of a place sees. */
@IntegrationTest
class PreviewBrowserIT extends BrowserTest {

  private final Users users;
  private final Events events;
  private final Locations locations;

  PreviewBrowserIT(Api api, Users users, Events events, Locations locations) {
    super(api);
    this.users = users;
    this.events = events;
    this.locations = locations;
  }

  @Test
  void previewFollowsTheTimeAndTheLanguage() {
    long place = locations.createAt(50.45, 30.52, Locations.ROOT);
    Instant from = Instant.parse("2099-06-01T00:00:00Z");
    events
        .news(place)
        .titled("Night")
        .translated("uk", "Ніч")
        .published(from, null)
        .create();
    events.news(place).titled("Draft").inactive().create();
    openAsAdmin(place);
    assertThat(page().getByRole(AriaRole.HEADING, named("Zones around"))).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Night"))).hasCount(0);
    page().getByLabel("Time").fill("2099-07-01T12:00");

    assertThat(page().getByRole(AriaRole.HEADING, named("Night"))).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Draft"))).hasCount(0);
    page().getByLabel("Language of the visitor").selectOption("uk");
    assertThat(page().getByRole(AriaRole.HEADING, named("Ніч"))).hasAttribute("lang", "uk");
    assertThat(page()).hasURL(Pattern.compile(".*at=2099-07-01T12.*language=uk.*"));
    page().reload();
    assertThat(page().getByRole(AriaRole.HEADING, named("Ніч"))).isVisible();
  }

  @Test
  void positionIsPastedOrChosenOnTheMapAndEachLanguageOfTheContentIsOffered() {
    long place = locations.createAt(50.45, 30.52, Locations.ROOT);
    events.news(place).titled("Night").translated("pl", "Noc").create();
    openAsAdmin(place);
    Locator position = page().getByLabel("Position", new Page.GetByLabelOptions().setExact(true));
    assertThat(position).hasValue("50.45, 30.52");
    position.fill("48.8584, 2.2945");

    assertThat(page()).hasURL(Pattern.compile(".*latitude=48.8584&longitude=2.2945.*"));
    page()
        .getByRole(AriaRole.GROUP, named("Map of the position"))
        .click(new Locator.ClickOptions().setPosition(60, 60));
    assertThat(position).not().hasValue("48.8584, 2.2945");
    page().getByLabel("Language of the visitor").selectOption("pl");
    assertThat(page().getByRole(AriaRole.HEADING, named("Noc"))).hasAttribute("lang", "pl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void previewIsAccessibleInBothThemes(String theme) {
    long place = locations.createAt(50.45, 30.52, Locations.ROOT);
    events.sale(place).titled("Sale of lamps").create();
    openAsAdmin(place);
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().getByRole(AriaRole.HEADING, named("Sale of lamps"))).isVisible();

    assertAccessible();
  }

  @Test
  void previewFitsOnANarrowPhoneInUkrainian() {
    long place = locations.createAt(50.45, 30.52, Locations.ROOT);
    events.sale(place).titled("Sale of lamps").create();
    openAsAdmin(place);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("uk");

    assertThat(page().getByRole(AriaRole.HEADING, named("Sale of lamps"))).isVisible();
    assertNothingOverflows();
    assertAccessible();
  }

  private void openAsAdmin(long place) {
    page().navigate("/console/preview");
    signIn(users.administratorOf(place).identity());
  }
}
