package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.OpenIdProvider;
import org.tmtar.testing.Users;

/** Signing in and out, and what happens to the session between. */
@IntegrationTest
class SignInBrowserIT extends BrowserTest {

  private final Users users;
  private final Api api;
  private final OpenIdProvider provider;

  SignInBrowserIT(Api api, Users users, OpenIdProvider provider) {
    super(api);
    this.users = users;
    this.api = api;
    this.provider = provider;
  }

  @Test
  void rootLeadsToTheSignIn() {
    page().navigate("/");

    assertThat(page()).hasURL(Pattern.compile(".*/console/$"));
    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    assertAccessible();
  }

  @Test
  void formerDeepLinkOfSwaggerUiLeadsToItsNewPage() {
    page().navigate("/#/Users");

    page().waitForURL("**/openapi/ui#/Users");
  }

  @Test
  void identityProviderSignsInAndTheAddressIsKept() {
    expectHost(provider.name(OpenIdProvider.MUSEUM));
    String subject = "browser-" + UUID.randomUUID();
    provider.expectSignIn(OpenIdProvider.MUSEUM, subject);
    page().navigate("/console/account?kept=1");
    page().getByRole(AriaRole.BUTTON, named("Sign in with Museum")).click();

    assertThat(page().getByText(subject)).isVisible();
    assertThat(page()).hasURL(Pattern.compile(".*/console/account\\?kept=1$"));
  }

  @Test
  void sessionSurvivesAReloadWithoutAnyTokenThatScriptsCanRead() {
    signIn();

    page().reload();

    assertThat(page().getByRole(AriaRole.HEADING, named("Account"))).isVisible();
    String readable = (String) page()
        .evaluate(
            "JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie");
    assertThat(readable).doesNotContain("eyJ", "tmtar_refresh");
  }

  @Test
  void signingOutInOneTabSignsOutInAllTabs() {
    signIn();
    Page other = newPage();
    other.navigate("/console/account");
    assertThat(other.getByRole(AriaRole.HEADING, named("Account"))).isVisible();

    other.getByRole(AriaRole.BUTTON, named("Sign out")).click();

    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    page().reload();
    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    assertThat(page().context().cookies()).isEmpty();
  }

  @Test
  void signingOutAsksBeforeChangesAreLostAndRemovesTheCookie() {
    signIn();
    page().getByLabel("Sex").selectOption("male");
    page().onceDialog(Dialog::dismiss);
    signOut();
    assertThat(page().getByLabel("Sex")).hasValue("male");
    page().onceDialog(Dialog::accept);
    signOut();

    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    assertThat(page().context().cookies()).isEmpty();
  }

  @Test
  void signingOutOfASessionThatHasEndedNeedsNoSignIn() {
    expectRefusals(400, 401);
    Users.Person user = users.newcomer();
    signIn(user.identity());
    users.signIn(user.identity()).api().delete("/api/users/sessions").expect(200);
    signOut();

    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    assertThat(page().getByText(user.identity())).hasCount(0);
  }

  @Test
  void draftThatTheUserGivesUpIsNotKeptAfterTheEndOfTheSession() {
    expectRefusals(400, 401);
    Users.Person user = users.newcomer();
    signIn(user.identity());
    page().getByLabel("Sex").selectOption("male");
    page().waitForCondition(() -> storedInTab().contains("tmtar.draft"));
    users.signIn(user.identity()).api().delete("/api/users/sessions").expect(200);
    page().onceDialog(Dialog::accept);
    signOut();

    assertThat(page().getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    assertThat(storedInTab()).doesNotContain("tmtar.draft");
  }

  private String storedInTab() {
    return (String) page().evaluate("JSON.stringify(sessionStorage)");
  }

  @Test
  void signInWaitsForARefreshOfAnotherTab() {
    List<String> exchanges = new CopyOnWriteArrayList<>();
    page().route("**/api/oauth/token", route -> {
      exchanges.add(route.request().url());
      route.resume();
    });
    page().navigate("/console/");
    page().evaluate("""
            () => {
              navigator.locks.request('tmtar-session', () => new Promise(resolve => (window.endRefresh = resolve)));
            }""");
    page().getByLabel("Identity").fill("browser-" + UUID.randomUUID());
    page().keyboard().press("Enter");
    page().waitForCondition(() -> (Boolean) page().evaluate("""
        async () => (await navigator.locks.query()).pending.some(({ name }) => name === 'tmtar-session')"""));
    assertThat(exchanges).isEmpty();
    page().evaluate("window.endRefresh()");

    assertThat(page().getByRole(AriaRole.HEADING, named("Account"))).isVisible();
  }

  @Test
  void openFormAsksOnceUntilTheUserHasSignedInAgain() {
    expectRefusals(400, 401);
    Users.Person user = users.newcomer();
    page().clock().install();
    signIn(user.identity());
    assertThat(page().getByLabel("Sex")).isVisible();
    users.signIn(user.identity()).api().delete("/api/users/sessions").expect(200);
    List<String> refreshes = new CopyOnWriteArrayList<>();
    page().onRequest(request -> {
      if (request.url().endsWith("/api/oauth/token")) {
        refreshes.add(request.url());
      }
    });
    page().clock().runFor(31_000);
    assertThat(page().getByText("Your session has ended.")).isVisible();
    page().clock().runFor(91_000);
    page().getByLabel("Identity").fill(user.identity());
    page().keyboard().press("Enter");

    assertThat(page().getByText("Your session has ended.")).isHidden();
    // A refresh that was refused, and the exchange.
    assertThat(refreshes).hasSize(2);
  }

  @Test
  void escapeDoesNotCloseTheOnlyWayToSignInAgain() {
    expectRefusals(400, 401);
    Users.Person user = users.newcomer();
    signIn(user.identity());
    page().getByLabel("Sex").selectOption("male");
    users.signIn(user.identity()).api().delete("/api/users/sessions").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page().getByText("Your session has ended.")).isVisible();
    page().keyboard().press("Escape");
    page().keyboard().press("Escape");
    page().keyboard().press("Escape");
    page().getByLabel("Identity").fill(user.identity());
    page().keyboard().press("Enter");

    assertThat(page().getByText("Saved.", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(users.signIn(user.identity()).profile().path("sex").asText()).isEqualTo("male");
  }

  @Test
  void pageOfOneUserIsNotContinuedByAnother() {
    expectRefusals(400, 401);
    Users.Person first = users.newcomer();
    Users.Person second = users.newcomer();
    signIn(first.identity());
    Page other = newPage();
    other.navigate("/console/account");
    assertThat(other.getByText(first.identity())).isVisible();
    page().getByLabel("Sex").selectOption("male");
    users.signIn(first.identity()).api().delete("/api/users/sessions").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page().getByText("Your session has ended.")).isVisible();
    page().getByLabel("Identity").fill(second.identity());
    page().keyboard().press("Enter");

    assertThat(page().getByText(second.identity())).isVisible();
    assertThat(other.getByText(second.identity())).isVisible();
    assertThat(page().getByLabel("Sex")).hasValue("");
    assertThat(second.profile().path("sex").isNull()).isTrue();
  }

  @Test
  void refusedIdentityStaysInItsFieldWithTheReason() {
    expectRefusals(400, 401);
    page().navigate("/console/");
    page().getByLabel("Identity").fill("two words");
    page().keyboard().press("Enter");

    assertThat(page().getByText("The sign-in was refused.")).isVisible();
    assertThat(page().getByLabel("Identity")).hasValue("two words");
  }

  @Test
  void pageWithoutAnyWayToSignInStatesTheMissingSetting() {
    page().route("**/api/configuration", route -> {
      ObjectNode configuration = (ObjectNode) api.get("/api/configuration").json();
      configuration.withObject("/sign_in").put("identity", false).putArray("issuers");
      route.fulfill(new Route.FulfillOptions()
          .setContentType("application/json")
          .setBody(configuration.toString()));
    });
    page().navigate("/console/");

    assertThat(page().getByText("No way to sign in is configured.")).isVisible();
    assertAccessible();
  }

  @Test
  void addressWithoutHttpsIsExplainedBeforeTheSignIn() {
    page().addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");
    page().navigate("/console/");

    assertThat(page().getByText("Browsers sign in only at an https address")).isVisible();
    assertThat(page().getByLabel("Identity")).hasCount(0);
  }

  @Test
  void unknownPageOffersTheWayBack() {
    signIn();
    page().navigate("/console/nothing/at/all");

    assertThat(page().getByRole(AriaRole.HEADING, named("There is no such page")))
        .isVisible();
    page().getByRole(AriaRole.LINK, named("To the start page")).click();
    assertThat(page().getByRole(AriaRole.HEADING, named("Account"))).isVisible();
  }

  private void signOut() {
    page().getByRole(AriaRole.BUTTON, named("Sign out")).click();
  }
}
