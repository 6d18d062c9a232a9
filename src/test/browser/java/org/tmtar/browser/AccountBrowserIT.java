package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;

/** The screen of the own account, and with it the form that all screens share. */
@IntegrationTest
class AccountBrowserIT extends BrowserTest {

  private static final String LOGIN = "/api/users/login";
  private static final String USERS = "/api/users/";

  private static final String PROFILE = "/api/users/profile";

  /** Somewhat more than the time after which an open form asks for changes, in milliseconds. */
  private static final long POLL = 31_000;

  /** Somewhat more than the time after which a form whose save waits asks for the server, in milliseconds. */
  private static final long RETRY = 6_000;

  private final Api api;
  private final Users users;
  private final Locations locations;

  AccountBrowserIT(Api api, Users users, Locations locations) {
    super(api);
    this.api = api;
    this.users = users;
    this.locations = locations;
  }

  @Test
  void savedProfileCanBeUndone() {
    String identity = signIn();
    page().getByLabel("Sex").selectOption("female");
    save().click();

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("female");
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("null");
    assertThat(page().getByLabel("Sex")).hasValue("");
  }

  @Test
  void refusedMemberKeepsItsValueAndGetsTheFocus() {
    expectRefusals(400);
    signIn();
    page().getByLabel("Date of birth").fill("2999-01-01");
    page().keyboard().press("Control+s");

    assertThat(page().getByLabel("Date of birth")).hasValue("2999-01-01");
    assertThat(page().getByLabel("Date of birth")).isFocused();
    assertThat(page().getByLabel("Date of birth")).hasAttribute("aria-invalid", "true");
    page().getByRole(AriaRole.BUTTON, named("Discard")).click();
    assertThat(page().getByLabel("Date of birth")).hasValue("");
  }

  @Test
  void changesOfDifferentMembersAreMerged() {
    expectRefusals(412);
    String identity = signIn();
    page().getByLabel("Sex").selectOption("female");
    caller(identity).put(USERS, "{\"bdate\":\"1990-01-31\"}").expect(200);
    save().click();

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(page().getByLabel("Date of birth")).hasValue("1990-01-31");
    assertThat(sexOf(identity)).isEqualTo("female");
  }

  @Test
  void changesOfTheSameMemberAreCompared() {
    expectRefusals(412);
    String identity = signIn();
    page().getByLabel("Sex").selectOption("female");
    caller(identity).put(USERS, "{\"sex\":\"other\"}").expect(200);
    save().click();

    assertThat(page().getByText("Another editor has changed the same")).isVisible();
    assertAccessible();
    assertThat(sexOf(identity)).isEqualTo("other");
    page().getByLabel("Yours").check();
    page().getByRole(AriaRole.BUTTON, named("Save the chosen")).click();
    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("female");
  }

  @Test
  void formOutlivesItsSession() {
    expectRefusals(400, 401);
    String identity = signIn();
    page().getByLabel("Sex").selectOption("male");
    caller(identity).delete("/api/users/sessions").expect(200);
    save().click();

    assertThat(page().getByText("Your session has ended.")).isVisible();
    assertAccessible();
    page().getByLabel("Identity").fill(identity);
    page().keyboard().press("Enter");
    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("male");
  }

  @Test
  void saveWaitsForTheConnection() {
    String identity = signIn();
    page().getByLabel("Sex").selectOption("male");
    disconnect(true);
    save().click();
    assertThat(page().getByText("The server cannot be reached.").first()).isVisible();
    assertThat(page().getByLabel("Sex")).hasValue("male");

    disconnect(false);

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("male");
  }

  @Test
  void saveThatHasWaitedLeavesWhatIsTypedSince() {
    String identity = signIn();
    page().getByLabel("Sex").selectOption("male");
    disconnect(true);
    save().click();
    assertThat(page().getByText("Your changes are saved as soon as")).isVisible();
    page().getByLabel("Date of birth").fill("2999-01-01");

    disconnect(false);

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("male");
    assertThat(page().getByLabel("Date of birth")).hasValue("2999-01-01");
    assertThat(save()).isEnabled();
  }

  @Test
  void saveWaitsForTheServerWhileTheDeviceIsOnline() {
    page().clock().install();
    String identity = signIn();
    page().getByLabel("Sex").selectOption("male");
    // From now on the page may report failed requests.
    disconnect(true);
    disconnect(false);
    page().route("**/api/**", route -> route.abort("internetdisconnected"));
    save().click();
    assertThat(page().getByText("Your changes are saved as soon as")).isVisible();

    page().unroute("**/api/**");
    page().clock().runFor(RETRY);

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("male");
  }

  @Test
  void valueThatIsSetBackDuringASaveStaysADraft() {
    String identity = signIn();
    List<Route> held = new CopyOnWriteArrayList<>();
    page().route("**" + USERS, held::add);
    page().getByLabel("Sex").selectOption("female");
    save().click();
    page().getByLabel("Sex").selectOption("");
    page().waitForCondition(() -> !held.isEmpty());
    held.get(0).resume();

    assertThat(page().getByText("Saved.")).isVisible();
    page().unroute("**" + USERS);
    assertThat(page().getByLabel("Sex")).hasValue("");
    assertThat(sexOf(identity)).isEqualTo("female");
    assertThat(save()).isEnabled();
    page().waitForResponse("**" + USERS, () -> save().click());
    assertThat(sexOf(identity)).isEqualTo("null");
  }

  @Test
  void valueThatIsSetBackDuringASaveWithoutAResponseStaysADraft() {
    expectRefusals(412);
    page().clock().install();
    String identity = signIn();
    // From now on the page may report failed requests.
    disconnect(true);
    disconnect(false);
    List<Route> held = new CopyOnWriteArrayList<>();
    page().route("**" + USERS, held::add);
    page().getByLabel("Sex").selectOption("female");
    save().click();
    page().getByLabel("Sex").selectOption("");
    page().waitForCondition(() -> !held.isEmpty());
    held.get(0).fetch();
    held.get(0).abort("internetdisconnected");
    assertThat(save()).isEnabled();
    page().unroute("**" + USERS);
    page().clock().runFor(POLL);

    assertThat(page().getByText("Another editor has saved.")).isVisible();
    assertThat(page().getByLabel("Sex")).hasValue("");
    save().click();
    page().getByLabel("Yours").check();
    page().getByRole(AriaRole.BUTTON, named("Save the chosen")).click();
    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("null");
  }

  @Test
  void longWaitIsStatedAndARefusalIsInTheLanguageOfTheInterface() {
    expectRefusals(400, 429);
    signIn();
    page().getByLabel("Sex").selectOption("male");
    page()
        .route(
            "**" + USERS,
            route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(429)
                .setHeaders(Map.of("Retry-After", "90"))
                .setContentType("application/problem+json")
                .setBody("{\"type\":\"urn:tmtar:problem:too-many-requests\",\"status\":429}")));
    save().click();
    assertThat(page().getByText("Try again in 90 seconds.")).isVisible();

    page().unroute("**" + USERS);
    page().getByLabel("Language").selectOption("uk");
    page().getByLabel("Дата народження").fill("2999-01-01");
    page().keyboard().press("Control+s");
    assertThat(page().getByText("Не в майбутньому.")).isVisible();
  }

  @Test
  void homeIsChosenByItsName() {
    String name = Locations.newName();
    long place = locations.create(name, Locations.ROOT);
    String identity = signIn();
    page().getByLabel("Home place").fill(name);
    page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).click();
    save().click();

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(
            caller(identity).get(PROFILE).expect(200).json().path("location_id").asLong())
        .isEqualTo(place);
  }

  @Test
  void draftThatWasLeftIsNotSavedWhenTheConnectionIsBack() {
    Users.Person person = users.administratorOf(locations.createUnder(Locations.ROOT));
    signIn(person.identity());
    page().getByText("Overview of").first().waitFor();
    menu("Account").click();
    page().getByLabel("Sex").selectOption("male");
    disconnect(true);
    save().click();
    assertThat(page().getByText("The server cannot be reached.").first()).isVisible();
    page().onceDialog(Dialog::accept);
    menu("Overview").click();
    List<String> sent = new CopyOnWriteArrayList<>();
    page().onRequest(request -> sent.add(request.method()));

    disconnect(false);

    menu("Account").click();
    assertThat(page().getByLabel("Sex")).hasValue("");
    assertThat(sent).contains("GET").doesNotContain("PUT");
  }

  @Test
  void undoDoesNotOverwriteAnotherEditor() {
    page().clock().install();
    String identity = signIn();
    page().getByLabel("Sex").selectOption("female");
    save().click();
    // A message stays while the pointer is on it.
    page().getByText("Saved.").hover();
    caller(identity).put(USERS, "{\"sex\":\"other\"}").expect(200);
    page().clock().runFor(POLL);
    assertThat(page().getByLabel("Sex")).hasValue("other");

    page().getByRole(AriaRole.BUTTON, named("Undo")).click();

    assertThat(page().getByText("Another editor has changed this")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("other");
  }

  @Test
  void newLinksAreNoChangeOfAnotherEditor() {
    page().clock().install();
    signIn();
    page().getByLabel("Sex").selectOption("female");
    page().route("**" + PROFILE, route -> route.fulfill(variant(route)));
    page().clock().runFor(POLL);

    assertThat(page().getByLabel("Date of birth")).hasValue("1990-01-31");
    assertThat(page().getByLabel("Sex")).hasValue("female");
    assertThat(page().getByText("Another editor has saved.")).hasCount(0);
  }

  @Test
  void pollThatASaveHasOvertakenIsIgnored() {
    page().clock().install();
    String identity = signIn();
    assertThat(page().getByLabel("Sex")).isVisible();
    List<Runnable> held = new CopyOnWriteArrayList<>();
    page().route("**" + PROFILE, route -> {
      Route.FulfillOptions old = variant(route);
      held.add(() -> route.fulfill(old));
    });
    page().clock().runFor(POLL);
    page().waitForCondition(() -> !held.isEmpty());
    page().getByLabel("Sex").selectOption("female");
    save().click();
    assertThat(page().getByText("Saved.")).isVisible();
    page().waitForResponse("**" + PROFILE, () -> held.get(0).run());

    assertThat(page().getByLabel("Date of birth")).hasValue("");
    assertThat(page().getByLabel("Sex")).hasValue("female");
    page().getByLabel("Sex").selectOption("male");
    page().waitForResponse("**" + USERS, () -> save().click());
    assertThat(sexOf(identity)).isEqualTo("male");
  }

  @Test
  void otherSessionsAreListedAndEnded() {
    String identity = signIn();
    Api other = caller(identity);
    page().reload();
    Locator button = page().getByRole(AriaRole.BUTTON, named("End 1 other session"));
    button.click();
    page().getByRole(AriaRole.BUTTON, named("End them")).click();

    assertThat(page().getByText("1 session has ended.")).isVisible();
    other.get(PROFILE).expect(401);
    assertThat(page().getByText("This session")).isVisible();
  }

  @Test
  void ownDataAreExported() throws IOException {
    String identity = signIn();

    Download download = page()
        .waitForDownload(
            () -> page().getByRole(AriaRole.BUTTON, named("Export")).click());

    assertThat(Files.readString(download.path())).contains(identity);
  }

  @Test
  void accountIsErasedAfterItsNameWasTyped() {
    String identity = signIn();
    page().getByRole(AriaRole.BUTTON, named("Erase the account")).click();
    Locator dialog = page().locator("tmtar-dialog[open]");
    Locator erase = dialog.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Erase the account"));
    assertThat(erase).isDisabled();
    dialog.getByLabel("To confirm").fill(identity);
    erase.click();

    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void accountIsAccessibleInBothThemes(String theme) {
    signIn();
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().getByText("This session")).isVisible();

    assertAccessible();
  }

  @Test
  void accountFitsOnANarrowPhoneInUkrainian() {
    signIn();
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language").selectOption("uk");

    assertThat(page().getByText("Цей сеанс")).isVisible();
    assertNothingOverflows();
    page().getByRole(AriaRole.BUTTON, named("Меню")).click();
    assertThat(page().getByRole(AriaRole.LINK, named("Обліковий запис"))).isVisible();
    assertNothingOverflows();
    assertAccessible();
  }

  @Test
  void profileIsChangedByKeysAlone() {
    String identity = signIn();
    assertThat(page().getByLabel("Sex")).isVisible();
    tabTo(page().getByLabel("Sex"));
    page().keyboard().press("o");
    tabTo(save());
    page().keyboard().press("Enter");

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(sexOf(identity)).isEqualTo("other");
  }

  @Test
  void formWithChangesIsNotLeftWithoutAQuestion() {
    signIn();
    page().getByLabel("Sex").selectOption("male");
    page().onceDialog(dialog -> dialog.dismiss());
    page().getByRole(AriaRole.LINK, named("Take Me To AR")).click();

    assertThat(page().getByLabel("Sex")).hasValue("male");
  }

  private Locator menu(String screen) {
    return page()
        .getByRole(AriaRole.NAVIGATION, named("Menu"))
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(screen).setExact(true));
  }

  private Locator save() {
    return page().getByRole(AriaRole.BUTTON, named("Save"));
  }

  private Api caller(String identity) {
    String token = api.withBearer(identity).get(LOGIN).expect(200).text("access_token");
    return api.withBearer(token);
  }

  private String sexOf(String identity) {
    return caller(identity).get(PROFILE).expect(200).json().path("sex").asText();
  }

  /**
   * The same version with a date of birth and another variant of its entity tag, as for links that were
   * signed a minute later.
   */
  private static Route.FulfillOptions variant(Route route) {
    Map<String, String> unconditional = new HashMap<>(route.request().headers());
    unconditional.remove("if-none-match");
    APIResponse found = route.fetch(new Route.FetchOptions().setHeaders(unconditional));
    Map<String, String> headers = new HashMap<>(found.headers());
    headers.computeIfPresent("etag", (name, tag) -> tag.replaceFirst("\"$", "-later\""));
    return new Route.FulfillOptions()
        .setStatus(200)
        .setHeaders(headers)
        .setBody(found.text().replaceFirst("\"bdate\":null", "\"bdate\":\"1990-01-31\""));
  }
}
