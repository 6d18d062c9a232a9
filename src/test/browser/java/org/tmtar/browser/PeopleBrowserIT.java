package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The screens of users: rights, invitations, and for root the sessions, blocks and deletions. */
@IntegrationTest
class PeopleBrowserIT extends BrowserTest {

  private final Users users;
  private final Locations locations;

  PeopleBrowserIT(Api api, Users users, Locations locations) {
    super(api);
    this.users = users;
    this.locations = locations;
  }

  @Test
  void administratorInvitesAUserBelowTheOwnPlace() {
    long top = locations.createUnder(Locations.ROOT);
    String name = Locations.newName();
    long below = locations.create(name, top);
    String identity = Users.newIdentity();
    signIn(users.administratorOf(top).identity());
    page().navigate("/console/places/" + below);
    page().getByRole(AriaRole.LINK, named("Invite")).click();
    Locator dialog = page().locator("tmtar-invite");
    assertThat(dialog.getByLabel("Administers")).hasValue(name);
    dialog.getByLabel("Identity *").fill(identity);
    dialog.getByLabel("Name").fill("Olena");
    assertAccessible();
    dialog.getByRole(AriaRole.BUTTON, in("Invite")).click();

    assertThat(page().getByText("is invited.")).isVisible();
    assertThat(page().getByRole(AriaRole.TABLE).getByText(identity)).isVisible();
    Locator invited = page().getByText("Invited, has not signed in yet");
    assertThat(invited).isVisible();
    assertThat(users.signIn(identity).profile().path("admin_location_id").asLong())
        .isEqualTo(below);
    page().reload();
    assertThat(page().getByText(identity)).isVisible();
    assertThat(invited).hasCount(0);
  }

  @Test
  void refusedInvitationKeepsWhatWasTyped() {
    expectRefusals(409);
    Person known = users.newcomer();
    signIn(Users.ROOT);
    page().navigate("/console/people?invite=new");
    Locator dialog = page().locator("tmtar-invite");
    dialog.getByLabel("Identity *").fill(known.identity());
    dialog.getByRole(AriaRole.BUTTON, in("Invite")).click();

    assertThat(dialog.getByRole(AriaRole.ALERT)).not().isEmpty();
    assertThat(dialog.getByLabel("Identity *")).hasValue(known.identity());
  }

  @Test
  void rightsAreWithdrawnAndGivenBack() {
    long top = locations.createUnder(Locations.ROOT);
    long below = locations.createUnder(top);
    Person person = users.administratorOf(below);
    signIn(users.administratorOf(top).identity());
    page().navigate("/console/people");
    button("Withdraw the rights of " + person.identity()).click();
    page().locator("tmtar-confirm").getByRole(AriaRole.BUTTON, in("Withdraw")).click();

    assertThat(page().getByText("no longer administers a place")).isVisible();
    assertThat(person.profile().path("admin_location_id").isNull()).isTrue();
    button("Undo").click();
    assertThat(page().getByText(person.identity() + " now administers")).isVisible();
    assertThat(person.profile().path("admin_location_id").asLong()).isEqualTo(below);
  }

  @Test
  void undoDoesNotGiveBackRightsThatAnotherAdministratorHasChanged() {
    expectRefusals(412);
    long top = locations.createUnder(Locations.ROOT);
    Person person = users.administratorOf(locations.createUnder(top));
    long other = locations.createUnder(top);
    Person administrator = users.administratorOf(top);
    signIn(administrator.identity());
    page().navigate("/console/people");
    button("Withdraw the rights of " + person.identity()).click();
    page().locator("tmtar-confirm").getByRole(AriaRole.BUTTON, in("Withdraw")).click();
    assertThat(page().getByText("no longer administers a place")).isVisible();
    administrator.appoint(person.id(), other).expect(200);
    button("Undo").click();

    assertThat(page().getByText("Another editor has changed this")).isVisible();
    assertThat(person.profile().path("admin_location_id").asLong()).isEqualTo(other);
  }

  @Test
  void staleRowNeitherWithdrawsNorDeletes() {
    expectRefusals(412);
    Person person = users.administratorOf(locations.createUnder(Locations.ROOT));
    long other = locations.createUnder(Locations.ROOT);
    signIn(Users.ROOT);
    page().navigate("/console/people?q=" + person.identity());
    Locator withdraw = button("Withdraw the rights of " + person.identity());
    withdraw.waitFor();
    users.root().appoint(person.id(), other).expect(200);
    withdraw.click();
    page().locator("tmtar-confirm").getByRole(AriaRole.BUTTON, in("Withdraw")).click();

    assertThat(page().getByText("Another editor has changed this")).isVisible();
    assertThat(person.profile().path("admin_location_id").asLong()).isEqualTo(other);
  }

  @Test
  void newestUserIsFirstAndFoundByTheName() {
    String prefix = Users.newIdentity();
    Person first = users.signIn(prefix + "-first");
    Person second = users.signIn(prefix + "-second");
    String label = "Олена " + Users.newIdentity();
    users
        .root()
        .api()
        .post(
            "/api/users/",
            "{\"identity\":\"%s\",\"label\":\"%s\"}".formatted(Users.newIdentity(), label))
        .expect(201);
    signIn(Users.ROOT);
    page().navigate("/console/people?q=" + label.toLowerCase(Locale.ROOT));
    assertThat(page().getByRole(AriaRole.TABLE).getByText(label)).isVisible();
    page().getByLabel("Search by name or identity").fill(prefix);

    Locator rows = page().getByRole(AriaRole.TABLE).locator("tbody tr");
    assertThat(rows).containsText(new String[] {second.identity(), first.identity()});
  }

  @Test
  void rootAppointsAnAdministratorByKeys() {
    String name = Locations.newName();
    long place = locations.create(name, Locations.ROOT);
    Person person = users.newcomer();
    signIn(Users.ROOT);
    page().navigate("/console/people?q=" + person.identity());
    button("Appoint " + person.identity() + " as administrator").press("Enter");
    Locator dialog = page().locator("tmtar-appoint");
    assertThat(dialog.getByRole(AriaRole.COMBOBOX)).isFocused();
    page().keyboard().type(name);
    assertThat(page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)))
        .isVisible();
    page().keyboard().press("Enter");
    dialog.getByRole(AriaRole.BUTTON, in("Appoint")).click();

    assertThat(page().getByText(person.identity() + " now administers " + name)).isVisible();
    assertThat(person.profile().path("admin_location_id").asLong()).isEqualTo(place);
  }

  @Test
  void typedPlaceIsNotReplacedByOneThatWasOfferedBefore() {
    long top = locations.createUnder(Locations.ROOT);
    String name = Locations.newName();
    locations.create(name, top);
    signIn(users.administratorOf(top).identity());
    page().navigate("/console/people?invite=new");
    Locator picker = page().locator("tmtar-invite tmtar-place-picker");
    Locator place = picker.getByRole(AriaRole.COMBOBOX);
    Locator options = picker.getByRole(AriaRole.OPTION);
    place.click();
    assertThat(options).hasCount(2);
    page().keyboard().press("ArrowDown");
    List<Route> held = new CopyOnWriteArrayList<>();
    page().route("**/api/locations/search/**", held::add);
    page().keyboard().type(name);
    Request search = page()
        .waitForRequest("**/api/locations/search/**", () -> page().keyboard().press("Enter"));

    assertThat(place).hasValue(name);
    assertThat(place).hasAttribute("aria-expanded", "true");
    page()
        .waitForCondition(() -> held.stream().anyMatch(route -> route.request().equals(search)));
    held.stream().filter(route -> route.request().equals(search)).forEach(Route::resume);
    assertThat(options).hasCount(1);
    page().keyboard().press("Enter");
    assertThat(place).hasAttribute("aria-expanded", "false");
    assertThat(place).hasValue(name);
  }

  @Test
  void rootDeletesSeveralUsers() {
    String prefix = Users.newIdentity();
    users.signIn(prefix + "-1");
    users.signIn(prefix + "-2");
    signIn(Users.ROOT);
    page().navigate("/console/people?q=" + prefix);
    page().getByLabel("Choose " + prefix + "-1").check();
    page().getByLabel("Choose " + prefix + "-2").check();
    button("Delete 2 users").click();
    page()
        .locator("tmtar-confirm")
        .getByRole(AriaRole.BUTTON, in("Delete 2 users"))
        .click();

    assertThat(page().getByText("2 users were deleted.")).isVisible();
    assertThat(page().getByText("Nothing matches")).isVisible();
  }

  @Test
  void rootBlocksAUserAndEndsItsSessions() {
    Person person = users.newcomer();
    signIn(Users.ROOT);
    page().navigate("/console/people/" + person.id());
    button("End 1 session").click();
    page()
        .locator("tmtar-confirm")
        .getByRole(AriaRole.BUTTON, in("End 1 session"))
        .click();
    assertThat(page().getByText("This user has no session.")).isVisible();
    person.api().get("/api/users/profile").expect(401);
    button("Block").click();
    page().locator("tmtar-confirm").getByRole(AriaRole.BUTTON, in("Block")).click();

    assertThat(button("Unblock")).isVisible();
    button("Undo").click();
    assertThat(button("Block")).isVisible();
    users.signIn(person.identity());
  }

  @Test
  void ownAccountCannotLoseItsRightsHere() {
    signIn(Users.ROOT);
    page().navigate("/console/people?q=" + Users.ROOT);

    assertThat(page().getByLabel("Choose " + Users.ROOT).first()).isDisabled();
  }

  @Test
  void administratorHasNoScreenOfOneUser() {
    long top = locations.createUnder(Locations.ROOT);
    signIn(users.administratorOf(top).identity());
    page().navigate("/console/people/1");

    assertThat(page().getByText("There is no such page")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void peopleAreAccessibleInBothThemes(String theme) {
    signIn(Users.ROOT);
    page().getByLabel("Theme").selectOption(theme);
    page().navigate("/console/people");
    page().getByRole(AriaRole.TABLE).waitFor();

    assertAccessible();
  }

  @Test
  void peopleFitOnANarrowPhoneInUkrainian() {
    signIn(Users.ROOT);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language").selectOption("uk");
    page().navigate("/console/people");
    page().getByRole(AriaRole.TABLE).waitFor();

    assertNothingOverflows();
    assertAccessible();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
