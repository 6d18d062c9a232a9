package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** The grid of files with their upload, and the page of one file. */
@IntegrationTest
class FileBrowserIT extends BrowserTest {

  private static final String PAGE = "/console/files";

  private final Users users;
  private final Events events;
  private final Uploads uploads;
  private final Locations locations;

  FileBrowserIT(Api api, Users users, Events events, Uploads uploads, Locations locations) {
    super(api);
    this.users = users;
    this.events = events;
    this.uploads = uploads;
    this.locations = locations;
  }

  @Test
  void severalFilesAreUploaded() {
    openAsAdmin(locations.createUnder(Locations.ROOT), PAGE);
    choose(
        new FilePayload("night.png", "image/png", Samples.png(64, 48)),
        new FilePayload("tower.glb", "model/gltf-binary", Samples.glb()),
        new FilePayload("tower.usdz", "model/vnd.usdz+zip", Samples.usdz()));

    assertThat(page().getByText("3 of 3 have ended")).isVisible();
    assertThat(page().locator("tmtar-upload-panel").getByText("Stored")).hasCount(3);
    assertThat(page().locator("tmtar-thumbnail")).hasCount(3);
    page().locator("tmtar-upload-panel").getByText("tower.glb").click();
    assertThat(page().getByRole(AriaRole.HEADING, named("tower.glb"))).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("Report of the model"))).isVisible();
  }

  @Test
  void uploadThatTheServerDelaysIsStatedInTheBar() {
    expectRefusals(503);
    page().clock().install();
    openAsAdmin(locations.createUnder(Locations.ROOT), PAGE);
    page()
        .route(
            "**" + Uploads.PATH,
            route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(503)
                .setHeaders(Map.of("Retry-After", "30"))
                .setContentType("application/problem+json")
                .setBody("{}")),
            new Page.RouteOptions().setTimes(1));
    choose(new FilePayload("night.png", "image/png", Samples.png(64, 48)));

    Locator bar = page().getByText("The server is busy. The request is repeated in");
    assertThat(bar).isVisible();
    page().clock().runFor(31_000);
    assertThat(page().locator("tmtar-upload-panel").getByText("Stored")).isVisible();
    assertThat(bar).hasCount(0);
  }

  @Test
  void wrongFilesAreExplainedBeforeTheyAreSent() {
    openAsAdmin(locations.createUnder(Locations.ROOT), PAGE);
    List<String> sent = new CopyOnWriteArrayList<>();
    page().onRequest(request -> sent.add(request.method() + " " + request.url()));
    byte[] tooLarge = new byte[10 * 1024 * 1024 + 1];
    System.arraycopy(Samples.png(8, 8), 0, tooLarge, 0, Samples.png(8, 8).length);
    choose(
        new FilePayload("notes.png", "image/png", "text".getBytes(StandardCharsets.UTF_8)),
        new FilePayload("empty.png", "image/png", new byte[0]),
        new FilePayload("large.png", "image/png", tooLarge));

    assertThat(page().getByText("Not sent: This type is not accepted.")).isVisible();
    assertThat(page().getByText("Not sent: The file is empty.")).isVisible();
    assertThat(page().getByText("Not sent: The file has 10.5 MB. At most 10.4 MB are accepted."))
        .isVisible();
    assertThat(sent).noneMatch(request -> request.matches("POST .*/api/files/"));
    assertAccessible();
  }

  @Test
  void uploadKeepsTheUserSignedInUntilItIsCancelled() {
    openAsAdmin(locations.createUnder(Locations.ROOT), PAGE);
    beginUpload("night.png");
    page().onceDialog(Dialog::dismiss);
    page().getByRole(AriaRole.BUTTON, named("Sign out")).click();
    page().getByRole(AriaRole.BUTTON, named("Cancel: night.png")).click();

    assertThat(page().getByText("Cancelled")).isVisible();
    assertThat(page().getByRole(AriaRole.BUTTON, named("Try again: night.png"))).isVisible();
  }

  @Test
  void uploadOfAnotherTabKeepsTheUserSignedIn() {
    openAsAdmin(locations.createUnder(Locations.ROOT), PAGE);
    beginUpload("night.png");
    assertThat(page().getByRole(AriaRole.BUTTON, named("Cancel: night.png"))).isVisible();
    Page other = newPage();
    other.navigate("/console/account");
    List<String> questions = new CopyOnWriteArrayList<>();
    other.onDialog(dialog -> {
      questions.add(dialog.message());
      dialog.dismiss();
    });
    other.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    other.waitForCondition(() -> !questions.isEmpty());

    page().getByRole(AriaRole.BUTTON, named("Cancel: night.png")).click();
    assertThat(page().getByText("Cancelled")).isVisible();
    assertThat(other.getByRole(AriaRole.HEADING, named("Account"))).isVisible();
  }

  /** Begins an upload whose request waits until the test has ended. */
  private void beginUpload(String name) {
    page().route("**/api/files/", route -> {
      if (!route.request().method().equals("POST")) {
        route.resume();
      }
    });
    choose(new FilePayload(name, "image/png", Samples.png(64, 48)));
  }

  @Test
  void labelAndTextAreSaved() {
    long place = locations.createUnder(Locations.ROOT);
    openAsAdmin(place, pageOf(uploads.png(64, 48).to(place).create()));
    page().getByLabel("Label", new Page.GetByLabelOptions().setExact(true)).fill("The bridge");
    page().getByLabel("Text for people who cannot see it").fill("A bridge at night");
    page().getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(page().getByRole(AriaRole.HEADING, named("The bridge"))).isVisible();
    page().navigate(PAGE + "?q=bridge");
    assertThat(page().locator("tmtar-thumbnail")).hasCount(1);
  }

  @Test
  void usesAreListedBeforeAFileIsDeleted() {
    long place = locations.createUnder(Locations.ROOT);
    String filename = uploads.png(64, 48).to(place).create();
    long event =
        events.news(place).titled("Night").with("image_file_name", filename).create();
    Users.Person editor = openAsAdmin(place, pageOf(filename));
    assertThat(page().getByRole(AriaRole.TABLE).getByText("Night")).isVisible();
    page().getByRole(AriaRole.BUTTON, named("Delete")).click();
    Locator dialog = page().locator("tmtar-dialog[open]");
    assertThat(dialog.getByText("Night")).isVisible();
    assertAccessible();
    dialog
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove it there and delete"))
        .click();

    assertThat(page().getByText("The file is deleted.")).isVisible();
    assertThat(editor
            .api()
            .get("/api/events/" + event)
            .expect(200)
            .json()
            .path("image_file_name")
            .isNull())
        .isTrue();
  }

  @Test
  void protectedSoundPlaysAndBrokenVideoIsExplained() {
    long place = locations.createUnder(Locations.ROOT);
    String sound = uploads.mp3().to(place).asProtected().create();
    String video = uploads.mp4().to(place).create();
    openAsAdmin(place, pageOf(sound));
    Locator player = page().locator("audio");
    player.waitFor();
    player.evaluate("audio => audio.play()");
    assertThat(page().getByText("The browser does not show this file here.")).hasCount(0);

    page().navigate(pageOf(video));
    assertThat(page().getByText("The browser does not show this file here.")).isVisible();
  }

  @Test
  void protectedImageIsShownToItsEditor() {
    long place = locations.createUnder(Locations.ROOT);
    uploads.png(64, 48).to(place).asProtected().create();
    openAsAdmin(place, PAGE + "?kind=image&unused=true");

    assertThat(page().locator("tmtar-thumbnail img")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void filesAreAccessibleInBothThemes(String theme) {
    long place = locations.createUnder(Locations.ROOT);
    String filename = uploads.png(64, 48).to(place).create();
    openAsAdmin(place, PAGE);
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().locator("tmtar-thumbnail img")).isVisible();

    assertAccessible();
    page().navigate(pageOf(filename));
    assertThat(page().getByText("Nothing uses this file.")).isVisible();
    assertAccessible();
  }

  @Test
  void filesFitOnANarrowPhoneInUkrainian() {
    long place = locations.createUnder(Locations.ROOT);
    String filename = uploads.png(64, 48).to(place).create();
    openAsAdmin(place, PAGE);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("uk");
    assertThat(page().getByRole(AriaRole.HEADING, named("Файли"))).isVisible();

    assertNothingOverflows();
    assertAccessible();
    page().navigate(pageOf(filename));
    assertThat(page().getByText("Цей файл ніде не використано.")).isVisible();
    assertNothingOverflows();
    assertAccessible();
  }

  private Users.Person openAsAdmin(long place, String address) {
    Users.Person editor = users.administratorOf(place);
    page().navigate(address);
    signIn(editor.identity());
    return editor;
  }

  private void choose(FilePayload... files) {
    page().locator("tmtar-upload-panel input[type=file]").setInputFiles(files);
  }

  private static String pageOf(String filename) {
    return PAGE + "/" + filename.replace('.', '-');
  }
}
