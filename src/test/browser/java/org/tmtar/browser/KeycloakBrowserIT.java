package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Await;
import org.tmtar.testing.Keycloak;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;

/**
 * Tests the console in production with a real Keycloak server, whose client requires PKCE. The profiles {@code browser}
 * and {@code keycloak} together run this test.
 */
@Tag("keycloak")
@ExtendWith(Chromium.class)
class KeycloakBrowserIT {

  /** The maximum time for which an action or an assertion waits, in milliseconds. */
  private static final double PATIENCE = 60_000;

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static Keycloak keycloak;
  private static PackagedApplication application;

  private final String user = "editor-" + UUID.randomUUID();

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    surroundings = Surroundings.in(folder);
    keycloak = Keycloak.start();
    application = surroundings
        .settings()
        .with("TMTAR_OIDC_ISSUERS", "keycloak")
        .with("TMTAR_OIDC_KEYCLOAK_ISSUER", keycloak.name())
        .with("TMTAR_OIDC_KEYCLOAK_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_OIDC_KEYCLOAK_CLIENT_ID", Keycloak.APP)
        .with("TMTAR_OIDC_KEYCLOAK_LABEL", "Keycloak")
        .with("TMTAR_OIDC_KEYCLOAK_DISCOVERY", "true")
        .start()
        .awaitHealthy();
    keycloak.permitPagesOf(Keycloak.APP, application.address());
  }

  @AfterAll
  static void stop() {
    if (application != null) {
      application.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
    surroundings.close();
  }

  @BeforeEach
  void openPage(Browser browser) {
    keycloak.makeUser(user);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    context = browser.newContext(new Browser.NewContextOptions()
        .setBaseURL(application.address().toString())
        .setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
  }

  @AfterEach
  void closePage() {
    context.close();
  }

  @Test
  void userSignsInAtThePageOfKeycloakAndSignsOut() {
    signIn();

    assertThat(page).hasURL(Pattern.compile(".*/console/account\\?kept=1$"));
    assertThat(page.getByText(keycloak.subjectOf(user))).isVisible();
    page.reload();
    assertThat(page.getByText(keycloak.subjectOf(user))).isVisible();
    page.getByRole(AriaRole.BUTTON, BrowserTest.named("Sign out")).click();

    assertThat(page.getByRole(AriaRole.HEADING, BrowserTest.named("Sign in"))).isVisible();
    assertThat(context.cookies()).noneMatch(cookie -> cookie.name.equals("tmtar_refresh"));
    page.reload();
    assertThat(page.getByRole(AriaRole.HEADING, BrowserTest.named("Sign in"))).isVisible();
  }

  @Test
  void logoutAtKeycloakEndsTheSessionOfTheConsole() {
    signIn();
    assertThat(page.getByText(keycloak.subjectOf(user))).isVisible();

    keycloak.logOut(user);

    Await.until(this::isSignedOut, "the session has ended");
    page.getByRole(AriaRole.BUTTON, BrowserTest.named("Sign in with Keycloak")).click();
    assertThat(page.locator("#username")).isVisible();
  }

  /** Signs in with the form of Keycloak. */
  private void signIn() {
    page.navigate("/console/account?kept=1");
    page.getByRole(AriaRole.BUTTON, BrowserTest.named("Sign in with Keycloak")).click();
    page.locator("#username").fill(user);
    page.locator("#password").fill(Keycloak.PASSWORD);
    page.locator("#kc-login").click();
    assertThat(page.getByRole(AriaRole.HEADING, BrowserTest.named("Account"))).isVisible();
  }

  private boolean isSignedOut() {
    page.reload();
    page.getByRole(AriaRole.HEADING).first().waitFor();
    return page.getByRole(AriaRole.HEADING, BrowserTest.named("Sign in")).isVisible();
  }
}
