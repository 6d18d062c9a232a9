package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The screen of changes. */
@IntegrationTest
class AuditBrowserIT extends BrowserTest {

  private static final String PATH = "/api/locations/";

  private final Users users;
  private final Uploads uploads;
  private final Locations locations;

  AuditBrowserIT(Api api, Users users, Uploads uploads, Locations locations) {
    super(api);
    this.users = users;
    this.uploads = uploads;
    this.locations = locations;
  }

  @Test
  void earlierNameIsRestoredAndTheRestorationUndone() {
    Person person = users.administratorOf(locations.createUnder(Locations.ROOT));
    String before = Locations.newName();
    String after = Locations.newName();
    long place = renamed(person, before, after);
    signIn(person.identity());
    page().navigate("/console/audit?resource=locations&action=update");
    assertThat(entries().first().getByText(before)).isVisible();
    assertThat(entries().first().getByText(after).last()).isVisible();
    restore().click();

    Locator dialog = page().locator("tmtar-restore");
    assertThat(dialog.getByText("These values change.")).isVisible();
    assertAccessible();
    dialog.getByRole(AriaRole.BUTTON, in("Restore")).click();
    assertThat(page().getByText("The earlier values are saved.")).isVisible();
    assertThat(nameOf(place)).isEqualTo(before);
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(nameOf(place)).isEqualTo(after);
  }

  @Test
  void deletedResourceIsNotRestored() {
    expectRefusals(404);
    Person person = users.administratorOf(locations.createUnder(Locations.ROOT));
    long place = renamed(person, Locations.newName(), Locations.newName());
    person.api().delete(PATH + place).expect(200);
    signIn(person.identity());
    page().navigate("/console/audit?resource=locations&action=update");
    restore().click();

    assertThat(page().getByText("It no longer exists")).isVisible();
  }

  @Test
  void earlierLabelOfAFileIsRestoredAndTheEntryLeadsToTheFile() {
    long place = locations.createUnder(Locations.ROOT);
    Person person = users.administratorOf(place);
    String filename =
        uploads.png(8, 8).named("night.png", "image/png").to(place).create();
    person.api().put(Uploads.PATH + filename, "{\"label\":\"Tower at night\"}").expect(200);
    signIn(person.identity());
    page().navigate("/console/audit?resource=files&action=update");
    restore().click();
    page().locator("tmtar-restore").getByRole(AriaRole.BUTTON, in("Restore")).click();
    assertThat(page().getByText("The earlier values are saved.")).isVisible();
    entries().first().getByRole(AriaRole.LINK).first().click();

    assertThat(page().getByRole(AriaRole.HEADING, named("night.png"))).isVisible();
  }

  @Test
  void placeOfOthersIsRefusedWithTheMissingRightAndTheOwnPlace() {
    expectRefusals(403);
    String name = Locations.newName();
    long place = locations.create(name, Locations.ROOT);
    signIn(users.administratorOf(place).identity());
    page().navigate("/console/people?place=" + Locations.ROOT);

    assertThat(page().getByText("Only administrators of All places")).isVisible();
    assertThat(page().getByText("You administer " + name + ".")).isVisible();
    page().getByRole(AriaRole.LINK, named("To " + name)).click();
    assertThat(page()).hasURL(Pattern.compile(".*/console/places/" + place + "$"));
  }

  @Test
  void filtersAreInTheAddress() {
    Person person = users.administratorOf(locations.createUnder(Locations.ROOT));
    renamed(person, Locations.newName(), Locations.newName());
    signIn(person.identity());
    page().navigate("/console/audit");
    page().getByLabel("Action").selectOption("create");

    assertThat(page()).hasURL(Pattern.compile(".*/console/audit\\?action=create$"));
    assertThat(page().getByText("Changed:")).hasCount(0);
    page().reload();
    assertThat(page().getByLabel("Action")).hasValue("create");
    assertThat(page().getByText("Created:").first()).isVisible();
  }

  @Test
  void partsFollowEachOther() {
    signIn(Users.ROOT);
    Person person = users.administratorOf(locations.createUnder(Locations.ROOT));
    long place =
        locations.createUnder(person.profile().path("admin_location_id").asLong());
    for (int index = 0; index < 51; index++) {
      person
          .api()
          .put(PATH + place, "{\"latitude\":%d,\"longitude\":1}".formatted(index))
          .expect(200);
    }
    page().navigate("/console/audit?actor=" + person.id() + "&action=update");
    assertThat(entries()).hasCount(50);
    page().getByRole(AriaRole.BUTTON, named("Show older")).click();

    assertThat(entries()).hasCount(51);
    assertThat(page().getByText("There is nothing older.")).isVisible();
  }

  @Test
  void valuesAreTextAndNeverHtml() {
    Person person = users.administratorOf(locations.createUnder(Locations.ROOT));
    String name = "<script>alert(1)</script> 🎉 " + Locations.newName();
    renamed(person, Locations.newName(), name);
    signIn(person.identity());
    page().navigate("/console/audit?action=update");

    assertThat(entries().first().locator("ins")).containsText("<script>alert(1)</script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void changesAreAccessibleInBothThemes(String theme) {
    signIn(Users.ROOT);
    page().getByLabel("Theme").selectOption(theme);
    page().navigate("/console/audit");
    entries().first().waitFor();

    assertAccessible();
  }

  @Test
  void changesFitOnANarrowPhoneInUkrainian() {
    signIn(Users.ROOT);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language").selectOption("uk");
    page().navigate("/console/audit");
    entries().first().waitFor();

    assertNothingOverflows();
  }

  private long renamed(Person person, String before, String after) {
    long place =
        locations.create(before, person.profile().path("admin_location_id").asLong());
    person.api().put(PATH + place, "{\"name\":\"%s\"}".formatted(after)).expect(200);
    return place;
  }

  private String nameOf(long place) {
    return locations.get(place).path("name").asText();
  }

  private Locator entries() {
    return page().locator("li.entry");
  }

  private Locator restore() {
    return entries().first().getByText("Restore");
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
