package org.tmtar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;

/**
 * A test of the pages in Chromium. Each test has a browser profile of its own. It fails if the page reports
 * an error or a violation of its policy, requests another host, or receives a refusal that the test does
 * not expect.
 *
 * <p>A test never calls {@code waitForFunction}, which compiles a string in the page; the policy forbids
 * that.
 */
@Tag("browser")
@IntegrationTest
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

  /** The width in pixels of a narrow phone. */
  static final int PHONE = 360;

  private static final Pattern REFUSAL =
      Pattern.compile(".*the server responded with a status of (\\d+).*");

  /** The maximum time for which an action or an assertion waits, in milliseconds. */
  private static final double PATIENCE = 15_000;

  /** More than the number of controls of any page. */
  private static final int MAX_TABS = 100;

  private final Api api;
  private final List<String> faults = new ArrayList<>();
  private final Set<Integer> expected = new TreeSet<>();
  private final Set<String> hosts = new TreeSet<>();

  private boolean isOffline;
  private Browser browser;
  private BrowserContext context;
  private Page page;

  BrowserTest(Api api) {
    this.api = api;
  }

  @BeforeAll
  void shareBrowser(Browser browser) {
    this.browser = browser;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  @BeforeEach
  void openPage() {
    faults.clear();
    expected.clear();
    hosts.clear();
    isOffline = false;
    expectHost(api.server().toString());
    hosts.add("blob:");
    context = browser.newContext(new Browser.NewContextOptions()
        .setBaseURL(api.server().toString())
        .setViewportSize(1280, 800)
        .setLocale("en-GB")
        .setTimezoneId("Europe/Kyiv"));
    context.setDefaultTimeout(PATIENCE);
    page = newPage();
  }

  @AfterEach
  void closePage() {
    context.close();
    assertThat(faults).as("errors, violations and foreign requests of the page").isEmpty();
  }

  /** The page of the test. */
  Page page() {
    return page;
  }

  /** Opens another tab of the same browser profile. */
  Page newPage() {
    Page opened = context.newPage();
    opened.onConsoleMessage(this::note);
    opened.onPageError(faults::add);
    opened.onRequest(this::note);
    return opened;
  }

  /** Ends or restores the connection of the browser. The page may report the requests that fail. */
  void disconnect(boolean isOffline) {
    this.isOffline |= isOffline;
    context.setOffline(isOffline);
  }

  /**
   * Permits that pages read the position, and sets it.
   *
   * @param accuracy in metres
   */
  void locate(double latitude, double longitude, double accuracy) {
    context.grantPermissions(List.of("geolocation"));
    context.setGeolocation(new Geolocation(latitude, longitude).setAccuracy(accuracy));
  }

  /** Permits that the page receives responses with a status, which the browser reports as errors. */
  void expectRefusals(int... statuses) {
    for (int status : statuses) {
      expected.add(status);
    }
  }

  /** Permits requests to another host, such as that of an identity provider. */
  void expectHost(String address) {
    hosts.add(URI.create(address).resolve("/").toString());
  }

  private void note(ConsoleMessage message) {
    boolean isExpected = isOffline && message.text().contains("ERR_INTERNET_DISCONNECTED");
    if (!message.type().equals("error") || isExpected) {
      return;
    }
    Matcher refusal = REFUSAL.matcher(message.text());
    if (!refusal.matches() || !expected.contains(Integer.parseInt(refusal.group(1)))) {
      faults.add(message.text() + " " + message.location());
    }
  }

  private void note(Request request) {
    String url = request.url();
    if (hosts.stream().noneMatch(url::startsWith)) {
      faults.add("A request to " + url);
    }
  }

  /** Signs in as a new user at the current or the first page, and waits for the screen. */
  String signIn() {
    String identity = "browser-" + UUID.randomUUID();
    signIn(identity);
    return identity;
  }

  /** Signs in with an identity. */
  void signIn(String identity) {
    if (!page.url().startsWith(api.server().toString())) {
      page.navigate("/console/");
    }
    page.getByLabel("Identity").fill(identity);
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu"))
        .waitFor();
  }

  /** Requires that axe finds no violation of WCAG 2.2 AA or of a best practice on the page. */
  void assertAccessible() {
    List<String> violations = new AxeBuilder(page)
        .analyze().getViolations().stream().map(BrowserTest::describe).toList();

    assertThat(violations).isEmpty();
  }

  private static String describe(Rule rule) {
    return "%s: %s".formatted(rule.getHelp(), rule.getNodes());
  }

  /** Requires that nothing is wider than the window. */
  void assertNothingOverflows() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .isEqualTo(0);
  }

  /** Presses Tab until an element has the focus. */
  void tabTo(Locator target) {
    for (int count = 0; count < MAX_TABS; count++) {
      page.keyboard().press("Tab");
      if ((Boolean) target.evaluate("element => element.matches(':focus')")) {
        return;
      }
    }
    throw new AssertionError("Tab does not reach " + target);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
