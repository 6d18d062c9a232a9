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
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** The form of one event with two languages side by side. */
@IntegrationTest
class EventBrowserIT extends BrowserTest {

  private static final String PATH = "/api/events/";
  private static final String PAGE = "/console/events/";

  private final Users users;
  private final Events events;
  private final Uploads uploads;
  private final Locations locations;

  EventBrowserIT(Api api, Users users, Events events, Uploads uploads, Locations locations) {
    super(api);
    this.users = users;
    this.events = events;
    this.uploads = uploads;
    this.locations = locations;
  }

  @Test
  void eventIsCreatedInTwoLanguagesWithAnImage() {
    long place = locations.createUnder(Locations.ROOT);
    Users.Person editor = openAsAdmin(place, PAGE + "new?with=uk");
    text("en.title").fill("Night <script>alert(1)</script> 🌙");
    text("en.short_description").fill("Until late");
    text("en.description").fill("First line\n\nThird line");
    text("uk.title").fill("Ніч");
    text("uk.short_description").fill("Допізна");
    page().getByRole(AriaRole.BUTTON, named("Choose or upload")).click();
    page()
        .locator("tmtar-file-chooser input[type=file]")
        .setInputFiles(new FilePayload("night.png", "image/png", Samples.png(64, 48)));
    assertThat(page().getByRole(AriaRole.BUTTON, named("Replace"))).isVisible();
    save();

    assertThat(page()).hasURL(Pattern.compile(".*/console/events/\\d+.*"));
    JsonNode event = eventOf(editor, page().url().replaceAll(".*/events/(\\d+).*", "$1"));
    assertThat(event.at("/translations/en/title").asText())
        .isEqualTo("Night <script>alert(1)</script> 🌙");
    assertThat(event.at("/translations/en/description").asText())
        .isEqualTo("First line\n\nThird line");
    assertThat(event.at("/translations/uk/title").asText()).isEqualTo("Ніч");
    assertThat(event.path("location_id").asLong()).isEqualTo(place);
    assertThat(event.path("image_file_name").asText()).endsWith(".png");
  }

  @Test
  void textThatIsMissingGetsTheFocus() {
    openAsAdmin(locations.createUnder(Locations.ROOT), PAGE + "new?with=uk");
    text("en.title").fill("Night");
    text("en.short_description").fill("Until late");
    text("uk.title").fill("Ніч");
    page().keyboard().press("Control+s");

    assertThat(page().getByText("Write this text, or remove the language.")).isVisible();
    assertThat(text("uk.short_description")).isFocused();
    assertThat(text("uk.title")).hasValue("Ніч");
  }

  @Test
  void changesOfDifferentLanguagesAreMerged() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").translated("uk", "Ніч").create();
    Users.Person editor = openAsAdmin(place, PAGE + event + "?with=uk");
    text("uk.title").fill("Моя ніч");
    editor.api().put(PATH + event, "{\"title\": \"Their night\"}").expect(200);
    save();

    assertThat(text("en.title")).hasValue("Their night");
    JsonNode saved = eventOf(editor, event);
    assertThat(saved.at("/translations/en/title").asText()).isEqualTo("Their night");
    assertThat(saved.at("/translations/uk/title").asText()).isEqualTo("Моя ніч");
  }

  @Test
  void changesOfTheSameTextAreCompared() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).translated("uk", "Ніч").create();
    Users.Person editor = openAsAdmin(place, PAGE + event + "?with=uk");
    text("uk.title").fill("Моя ніч");
    editor
        .api()
        .put(PATH + event, "{\"translations\": {\"uk\": {\"title\": \"Їхня ніч\"}}}")
        .expect(200);
    page().keyboard().press("Control+s");

    Locator dialog = page().locator("tmtar-form-bar");
    assertThat(dialog.getByText("Title (Ukrainian)")).isVisible();
    assertAccessible();
    page().keyboard().press("Control+s");
    page().keyboard().press("Escape");
    assertThat(dialog.getByText("Title (Ukrainian)")).isHidden();
    page().keyboard().press("Control+s");
    assertThat(dialog.getByText("Title (Ukrainian)")).isVisible();
    assertThat(eventOf(editor, event).at("/translations/uk/title").asText()).isEqualTo("Їхня ніч");
    dialog.getByLabel("Yours").check();
    dialog.getByRole(AriaRole.BUTTON, in("Save the chosen")).click();
    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(eventOf(editor, event).at("/translations/uk/title").asText()).isEqualTo("Моя ніч");
  }

  @Test
  void conflictThatIsPostponedIsNotForgottenByAReload() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    text("en.title").fill("My night");
    editor.api().put(PATH + event, "{\"title\": \"Their night\"}").expect(200);
    page().keyboard().press("Control+s");
    Locator question = page().locator("tmtar-form-bar").getByText("Their night");
    assertThat(question).isVisible();
    page().keyboard().press("Escape");
    assertThat(question).isHidden();
    page().onceDialog(Dialog::accept);
    page().reload();

    assertThat(question).isVisible();
    page().keyboard().press("Escape");
    assertThat(text("en.title")).hasValue("My night");
    page().keyboard().press("Control+s");
    assertThat(question).isVisible();
    assertThat(eventOf(editor, event).path("title").asText()).isEqualTo("Their night");
  }

  @Test
  void draftSurvivesAReloadAndTheEndOfTheSession() {
    expectRefusals(400, 401);
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    text("en.description").fill("Written for an hour");
    page().onceDialog(Dialog::accept);
    page().reload();
    assertThat(page().getByText("Your unsaved changes")).isVisible();
    assertThat(text("en.description")).hasValue("Written for an hour");

    editor.api().delete("/api/users/sessions").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page().getByText("Your session has ended.")).isVisible();
    page().getByLabel("Identity").fill(editor.identity());
    page().keyboard().press("Enter");

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(text("en.description")).hasValue("Written for an hour");
  }

  @Test
  void languageIsRemovedAndGivenBack() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).translated("uk", "Ніч").create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    page().getByRole(AriaRole.BUTTON, named("Remove Ukrainian")).click();
    save();
    assertThat(eventOf(editor, event).path("translations").has("uk")).isFalse();
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();

    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(eventOf(editor, event).at("/translations/uk/title").asText()).isEqualTo("Ніч");
  }

  @Test
  void windowIsInLocalTimeWithUtcBesideIt() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    page().getByLabel("Show from").fill("2026-12-01T08:00");
    assertThat(page().getByText("2026-12-01 06:00 UTC")).isVisible();
    page().getByLabel("Show until").fill("2026-11-30T08:00");
    page().keyboard().press("Control+s");
    assertThat(page().getByText("The end must be after the start.")).isVisible();
    page().getByLabel("Show until").fill("2026-12-31T08:00");
    save();

    JsonNode saved = eventOf(editor, event);
    assertThat(saved.path("publish_from").asText()).isEqualTo("2026-12-01T06:00:00Z");
    assertThat(saved.path("publish_until").asText()).isEqualTo("2026-12-31T06:00:00Z");
  }

  @Test
  void eventTakesPlaceInItsOwnTimeZone() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    page().getByLabel("Begins").fill("2026-12-05T19:00");
    Locator zone = page().getByRole(AriaRole.COMBOBOX, named("Time zone of the event"));
    assertThat(zone).hasValue("Europe/Kyiv");
    zone.fill("new york");
    page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("America/New York"))
        .click();
    assertThat(page().getByText("2026-12-06 00:00 UTC")).isVisible();
    page().getByLabel("Ends").fill("2026-12-05T18:00");
    page().keyboard().press("Control+s");
    assertThat(page().getByText("The end must not be before the beginning.")).isVisible();
    page().getByLabel("Ends").fill("2026-12-05T22:00");
    save();

    JsonNode saved = eventOf(editor, event);
    assertThat(saved.path("starts_at").asText()).isEqualTo("2026-12-06T00:00:00Z");
    assertThat(saved.path("ends_at").asText()).isEqualTo("2026-12-06T03:00:00Z");
    assertThat(saved.path("time_zone").asText()).isEqualTo("America/New_York");
    page().navigate("/console/events");
    assertThat(page().getByText("(America/New_York, GMT-5)")).isVisible();
  }

  @Test
  void previewShowsBothLanguagesWithTheirLineBreaks() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").translated("uk", "Ніч").create();
    openAsAdmin(place, PAGE + event);
    text("en.description").fill("First line\nSecond line");
    page().getByText("Preview as a visitor sees it").click();

    assertThat(page().locator("tmtar-event-card h3")).hasText(new String[] {"Night", "Ніч"});
    assertThat(page().getByText("First line\nSecond line").last()).isVisible();
    assertThat(page().locator("tmtar-event-card h3").last()).hasAttribute("lang", "uk");
  }

  @Test
  void eventOfAPlaceAboveIsShownWithoutControls() {
    long above = locations.createUnder(Locations.ROOT);
    long place = locations.createUnder(above);
    long event = events.news(above).create();
    Users.Person editor = users.administratorOf(place);
    editor.api().put("/api/users/", "{\"location_id\": " + place + "}").expect(200);
    page().navigate(PAGE + event);
    signIn(editor.identity());

    assertThat(page().getByText("a place that you do not administer")).isVisible();
    assertThat(text("en.title")).isDisabled();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Save"))).hasCount(0);
  }

  @Test
  void deletionWaitsAndIsTakenBack() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    page().getByRole(AriaRole.BUTTON, named("Delete")).click();
    assertThat(page().getByText("“Night” is being deleted.")).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("Night"))).hasCount(0);
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();

    assertThat(page().getByRole(AriaRole.LINK, named("Night"))).isVisible();
    editor.api().get(PATH + event).expect(200);
  }

  @Test
  void eventThatAnotherEditorHasChangedIsNotDeleted() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    assertThat(text("en.title")).hasValue("Night");
    editor.api().put(PATH + event, "{\"title\": \"Their night\"}").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Delete")).click();
    // Closing the message ends the wait.
    page().locator("tmtar-toasts").getByRole(AriaRole.BUTTON, in("Close")).click();

    assertThat(page().getByText("1 of 1 could not be deleted.")).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("Their night"))).isVisible();
  }

  @Test
  void textOfAnImageThatAnotherEditorHasWrittenIsNotOverwritten() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    String image = uploads.png(64, 48).to(place).create();
    long event = events.news(place).with("image_file_name", image).create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    Locator alt = page().getByLabel("Text for people who cannot see it");
    alt.fill("Mine");
    String path = Uploads.PATH + image;
    editor.api().put(path, "{\"alt\": \"Theirs\"}").expect(200);
    page().keyboard().press("Tab");

    assertThat(page().getByText("Another editor has changed this text: Theirs."))
        .isVisible();
    assertThat(alt).hasValue("Mine");
    assertThat(editor.api().put(path, "{}").expect(200).json().path("alt").asText())
        .isEqualTo("Theirs");
    alt.focus();
    page().keyboard().press("Tab");
    assertThat(page().getByText("The text of the image is saved.")).isVisible();
    editor.api().put(path, "{\"alt\": \"Theirs again\"}").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByText("Another editor has changed this in the meantime"))
        .isVisible();
  }

  @Test
  void signingOutSendsDeletionsAndClosesTheDialogsOfOtherTabs() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    Page other = newPage();
    other.navigate(PAGE + "new");
    other.getByRole(AriaRole.BUTTON, named("Choose or upload")).click();
    assertThat(other.locator("tmtar-file-chooser dialog")).isVisible();
    page().getByRole(AriaRole.BUTTON, named("Delete")).click();
    assertThat(page().getByText("“Night” is being deleted.")).isVisible();
    page().getByRole(AriaRole.BUTTON, named("Sign out")).click();

    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    editor.api().get(PATH + event).expect(404);
    assertThat(other.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    assertThat(other.locator("tmtar-file-chooser")).hasCount(0);
  }

  @Test
  void erasingTheAccountFirstSendsTheDeletionsOfAllTabs() {
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    Page other = newPage();
    other.navigate("/console/account");
    page().getByRole(AriaRole.BUTTON, named("Delete")).click();
    assertThat(page().getByText("“Night” is being deleted.")).isVisible();
    other.getByRole(AriaRole.BUTTON, named("Erase the account")).click();
    Locator dialog = other.locator("tmtar-dialog[open]");
    dialog.getByLabel("To confirm").fill(editor.identity());
    dialog.getByRole(AriaRole.BUTTON, in("Erase the account")).click();

    assertThat(other.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    users.root().api().get(PATH + event).expect(404);
  }

  @Test
  void userWhoseDeletionFailsInAnotherTabStaysSignedIn() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long event = events.news(place).titled("Night").create();
    Users.Person editor = openAsAdmin(place, PAGE + event);
    assertThat(text("en.title")).hasValue("Night");
    Page other = newPage();
    other.navigate("/console/account");
    editor.api().put(PATH + event, "{\"title\": \"Their night\"}").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Delete")).click();
    assertThat(page().getByText("“Night” is being deleted.")).isVisible();
    other.getByRole(AriaRole.BUTTON, named("Sign out")).click();

    assertThat(page().getByText("1 of 1 could not be deleted.")).isVisible();
    assertThat(other.getByText("Another tab of this page has not deleted everything."))
        .isVisible();
    assertThat(other.getByRole(AriaRole.HEADING, named("Account"))).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void eventIsAccessibleInBothThemes(String theme) {
    long place = locations.createUnder(Locations.ROOT);
    openAsAdmin(place, PAGE + events.news(place).create() + "?with=uk");
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().getByText("2 missing")).isVisible();

    assertAccessible();
  }

  @Test
  void eventFitsOnANarrowPhoneInUkrainian() {
    long place = locations.createUnder(Locations.ROOT);
    openAsAdmin(place, PAGE + events.news(place).create() + "?with=uk");
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("uk");

    assertThat(page().getByText("бракує 2")).isVisible();
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
    page().getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page().getByText("Saved.")).isVisible();
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static JsonNode eventOf(Users.Person editor, Object id) {
    return editor.api().get(PATH + id).expect(200).json();
  }
}
