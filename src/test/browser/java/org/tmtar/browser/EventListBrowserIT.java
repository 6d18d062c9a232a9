package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;

/** The list of events with its filters, and the timeline of their publishing windows. */
@IntegrationTest
class EventListBrowserIT extends BrowserTest {

  private static final String PATH = "/api/events/";
  private static final String PAGE = "/console/events";
  private static final String TIMELINE = PAGE + "?view=timeline";

  private final Users users;
  private final Events events;
  private final Locations locations;

  EventListBrowserIT(Api api, Users users, Events events, Locations locations) {
    super(api);
    this.users = users;
    this.events = events;
    this.locations = locations;
  }

  @Test
  void filtersAreInTheAddress() {
    long place = locations.createUnder(Locations.ROOT);
    events.news(place).titled("Shown").create();
    events.news(place).titled("Draft").inactive().create();
    openAsAdmin(place, PAGE);
    assertThat(page().locator("tmtar-event-summary")).hasCount(2);
    page().getByLabel("State").selectOption("inactive");

    assertThat(page().locator("tmtar-event-summary")).hasCount(1);
    assertThat(page().getByRole(AriaRole.LINK, named("Draft"))).isVisible();
    assertThat(page()).hasURL(Pattern.compile(".*state=inactive.*"));
    page().getByLabel("Search titles").fill("nothing like it");
    assertThat(page().getByText("No event matches")).isVisible();
    page().getByRole(AriaRole.BUTTON, named("Remove the filters")).click();
    assertThat(page().locator("tmtar-event-summary")).hasCount(2);
  }

  @Test
  void searchThatIsLeftDoesNotChangeTheAddressOfTheNextScreen() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    page().clock().install();
    openAsAdmin(place, PAGE);
    Locator link = page().getByRole(AriaRole.LINK, named("Night"));
    assertThat(link).isVisible();
    page().getByLabel("Search titles").fill("Nig");
    link.click();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Delete"))).isVisible();
    page().clock().runFor(1000);

    assertThat(page()).hasURL(Pattern.compile(".*/console/events/" + event + "$"));
  }

  @Test
  void gapOfALanguageLeadsToItsTexts() {
    long place = locations.createUnder(Locations.ROOT);
    events.news(place).translated("uk", "Ніч").create();
    events.news(place).titled("Untranslated").create();
    openAsAdmin(place, PAGE + "?untranslated=uk");
    assertThat(page().locator("tmtar-event-summary")).hasCount(1);
    page().locator("tmtar-text-languages").getByText("missing").click();

    assertThat(page()).hasURL(Pattern.compile(".*with=uk"));
    assertThat(page().locator("tmtar-field[name='uk.title'] input")).isVisible();
  }

  @Test
  void selectedEventsAreDeletedAfterTheWait() {
    long place = locations.createUnder(Locations.ROOT);
    long first = events.news(place).titled("First").create();
    long second = events.news(place).titled("Second").create();
    Users.Person editor = openAsAdmin(place, PAGE);
    page().getByRole(AriaRole.BUTTON, named("Select all")).click();
    page().getByRole(AriaRole.BUTTON, named("Delete 2 selected")).click();
    assertThat(page().locator("tmtar-event-summary")).hasCount(0);
    editor.api().get(PATH + first).expect(200);

    // Closing the message ends the wait.
    page().locator("tmtar-toasts").getByRole(AriaRole.BUTTON, in("Close")).click();
    assertThat(page().getByText("There are no events yet")).isVisible();
    editor.api().get(PATH + first).expect(404);
    editor.api().get(PATH + second).expect(404);
  }

  @Test
  void selectedEventThatAnotherEditorHasChangedIsNotDeleted() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, PAGE);
    page().getByRole(AriaRole.BUTTON, named("Select all")).click();
    editor.api().put(PATH + event, "{\"title\": \"Their night\"}").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Delete 1 selected")).click();
    page().locator("tmtar-toasts").getByRole(AriaRole.BUTTON, in("Close")).click();

    assertThat(page().getByText("1 of 1 could not be deleted.")).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("Their night"))).isVisible();
  }

  @Test
  void windowIsMovedByKeysAndMovedBack() {
    long place = locations.createUnder(Locations.ROOT);
    Instant until = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    long event = events.news(place).titled("Night").published(null, until).create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    page().getByRole(AriaRole.SLIDER, named("End of Night")).focus();
    page().keyboard().press("ArrowRight");
    page().keyboard().press("Shift+ArrowRight");

    assertThat(page().getByText("The window of “Night” is saved.")).isVisible();
    assertThat(endOf(editor, event)).isEqualTo(until.plus(8, ChronoUnit.DAYS));
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByRole(AriaRole.SLIDER, named("End of Night"))).isVisible();
    page().waitForCondition(() -> endOf(editor, event).equals(until));
  }

  @Test
  void keysOnAnotherEventLeaveTheWindowOfTheFirstOneToBeSaved() {
    long place = locations.createUnder(Locations.ROOT);
    Instant until = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    long night = events.news(place).titled("Night").published(null, until).create();
    events.news(place).titled("Day").published(null, until).create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    page().getByRole(AriaRole.SLIDER, named("End of Night")).press("ArrowRight");
    page().getByRole(AriaRole.SLIDER, named("End of Day")).press("ArrowRight");
    page().getByRole(AriaRole.SLIDER, named("End of Day")).press("Escape");

    assertThat(page().getByText("The window of “Night” is saved.")).isVisible();
    assertThat(endOf(editor, night)).isEqualTo(until.plus(1, ChronoUnit.DAYS));
  }

  @Test
  void secondChangeIsBasedOnTheFirstAlsoBeforeTheListIsRead() {
    long place = locations.createUnder(Locations.ROOT);
    Instant until = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    long event = events.news(place).titled("Night").published(null, until).create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    Locator end = page().getByRole(AriaRole.SLIDER, named("End of Night"));
    assertThat(end).isVisible();
    List<Route> held = new CopyOnWriteArrayList<>();
    page().route("**/api/events/all**", held::add);
    end.press("ArrowRight");
    assertThat(page().getByText("The window of “Night” is saved.")).isVisible();
    assertThat(endOf(editor, event)).isEqualTo(until.plus(1, ChronoUnit.DAYS));
    end.press("ArrowRight");

    Instant wanted = until.plus(2, ChronoUnit.DAYS);
    page().waitForCondition(() -> endOf(editor, event).equals(wanted));
  }

  @Test
  void windowIsDragged() {
    long place = locations.createUnder(Locations.ROOT);
    Instant until = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    long event = events.news(place).titled("Night").published(null, until).create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    BoundingBox handle =
        page().getByRole(AriaRole.SLIDER, named("End of Night")).boundingBox();
    page().mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    page().mouse().down();
    page().mouse().move(handle.x + 60, handle.y);
    page().mouse().up();

    assertThat(page().getByText("The window of “Night” is saved.")).isVisible();
    assertThat(endOf(editor, event)).isAfter(until.plus(1, ChronoUnit.DAYS));
  }

  @Test
  void windowIsTyped() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    page().getByRole(AriaRole.BUTTON, named("Change: Night")).click();
    assertAccessible();
    Locator dialog = page().locator("tmtar-window-dialog");
    dialog.getByLabel("Show until").fill("2099-01-01T12:00");
    dialog.getByRole(AriaRole.BUTTON, in("Save")).click();

    assertThat(page().getByText("The window of “Night” is saved.")).isVisible();
    assertThat(endOf(editor, event)).isEqualTo(Instant.parse("2099-01-01T10:00:00Z"));
  }

  @Test
  void yearIsTypedDigitByDigitWithoutAChangeOfTheDay() {
    long place = locations.createUnder(Locations.ROOT);
    Instant until = Instant.parse("2099-03-01T10:00:00Z");
    long event = events.news(place).titled("Night").published(null, until).create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    page().getByRole(AriaRole.BUTTON, named("Change: Night")).click();
    Locator dialog = page().locator("tmtar-window-dialog");
    Locator field = dialog.getByLabel("Show until");
    assertThat(field).hasValue("2099-03-01T12:00");
    // The year follows the day and the month in every order of these.
    field.focus();
    page().keyboard().press("ArrowRight");
    page().keyboard().press("ArrowRight");
    page().keyboard().type("2098");

    assertThat(field).hasValue("2098-03-01T12:00");
    dialog.getByRole(AriaRole.BUTTON, in("Save")).click();
    assertThat(page().getByText("The window of “Night” is saved.")).isVisible();
    assertThat(endOf(editor, event)).isEqualTo(Instant.parse("2098-03-01T10:00:00Z"));
  }

  @Test
  void typedEndKeepsTheStartThatTheKeysHaveMoved() {
    long place = locations.createUnder(Locations.ROOT);
    Instant from = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    long event = events
        .news(place)
        .titled("Night")
        .published(from, from.plus(10, ChronoUnit.DAYS))
        .create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    Locator start = page().getByRole(AriaRole.SLIDER, named("Start of Night"));
    start.press("ArrowRight");
    start.press("Enter");
    assertThat(page().getByText("The window of “Night” is saved.")).isVisible();
    Locator dialog = page().locator("tmtar-window-dialog");
    dialog.getByLabel("Show until").fill("2099-01-01T12:00");
    dialog.getByRole(AriaRole.BUTTON, in("Save")).click();

    Instant until = Instant.parse("2099-01-01T10:00:00Z");
    page().waitForCondition(() -> endOf(editor, event).equals(until));
    assertThat(timeOf(editor, event, "publish_from")).isEqualTo(from.plus(1, ChronoUnit.DAYS));
  }

  @Test
  void windowWhoseSaveFailsBehindTheDialogIsSavedFromTheDialog() {
    expectRefusals(503);
    long place = locations.createUnder(Locations.ROOT);
    Instant until = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    long event = events.news(place).titled("Night").published(null, until).create();
    Users.Person editor = openAsAdmin(place, TIMELINE);
    List<Route> held = new CopyOnWriteArrayList<>();
    page().route("**" + PATH + event, held::add);
    Locator end = page().getByRole(AriaRole.SLIDER, named("End of Night"));
    end.press("ArrowRight");
    page().waitForCondition(() -> !held.isEmpty());
    end.press("Enter");
    Locator dialog = page().locator("tmtar-window-dialog");
    assertThat(dialog.getByLabel("Show until")).isVisible();
    page()
        .waitForResponse(
            "**/api/events/all**",
            () -> held.get(0).fulfill(new Route.FulfillOptions().setStatus(503)));
    page().unroute("**" + PATH + event);
    dialog.getByRole(AriaRole.BUTTON, in("Save")).click();

    Instant moved = until.plus(1, ChronoUnit.DAYS);
    page().waitForCondition(() -> endOf(editor, event).equals(moved));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void listAndTimelineAreAccessibleInBothThemes(String theme) {
    long place = locations.createUnder(Locations.ROOT);
    events.sale(place).titled("Sale").create();
    openAsAdmin(place, PAGE);
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().getByRole(AriaRole.LINK, named("Sale"))).isVisible();

    assertAccessible();
    page().getByRole(AriaRole.LINK, named("Timeline")).click();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Change: Sale"))).isVisible();
    assertAccessible();
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, TIMELINE})
  void eventsFitOnANarrowPhoneInUkrainian(String address) {
    long place = locations.createUnder(Locations.ROOT);
    events
        .sale(place)
        .titled("A title that is as long as it is on a poster of a town")
        .create();
    openAsAdmin(place, address);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("uk");

    assertThat(page().getByRole(AriaRole.HEADING, named("Події"))).isVisible();
    assertNothingOverflows();
    assertAccessible();
  }

  private Users.Person openAsAdmin(long place, String address) {
    Users.Person editor = users.administratorOf(place);
    page().navigate(address);
    signIn(editor.identity());
    return editor;
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Instant endOf(Users.Person editor, long event) {
    return timeOf(editor, event, "publish_until");
  }

  private static Instant timeOf(Users.Person editor, long event, String member) {
    return Instant.parse(
        editor.api().get(PATH + event).expect(200).json().path(member).asText());
  }
}
