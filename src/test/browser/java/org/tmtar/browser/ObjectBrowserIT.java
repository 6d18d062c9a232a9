package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** The screen of one object with its files, and the dialog that chooses or uploads a file. */
@IntegrationTest
class ObjectBrowserIT extends BrowserTest {

  private final Users users;
  private final Objects objects;
  private final Uploads uploads;
  private final Locations locations;

  ObjectBrowserIT(Api api, Users users, Objects objects, Uploads uploads, Locations locations) {
    super(api);
    this.users = users;
    this.objects = objects;
    this.uploads = uploads;
    this.locations = locations;
  }

  @Test
  void objectIsCreatedWithUploadedFiles() {
    long place = locations.createUnder(Locations.ROOT);
    long subzone = objects.subzoneOf(place);
    Users.Person editor = openAsAdmin(place, "/console/objects/new?subzone=" + subzone);
    text("en.name").fill("Arch");
    upload("Model", new FilePayload("arch.glb", "model/gltf-binary", Samples.glb()));
    assertThat(page().getByText("glTF 2.0")).isVisible();
    upload("Target image", new FilePayload("arch.png", "image/png", Samples.png(64, 48)));
    assertThat(page().locator("dialog[open]")).hasCount(0);
    page().getByLabel("Width of the printed target in cm").fill("15");
    assertThat(page().getByRole(AriaRole.GROUP, named("Where it stands"))).isVisible();
    page().getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(page()).hasURL(Pattern.compile(".*/console/objects/\\d+"));
    JsonNode object =
        editor.api().get(Objects.PATH + "subzone/" + subzone).expect(200).json().get(0);
    assertThat(object.path("asset_file").asText()).endsWith(".glb");
    assertThat(object.path("target_image_file").asText()).endsWith(".png");
    assertThat(object.path("target_width").asDouble()).isEqualTo(0.15);
  }

  @Test
  void objectIsDescribedAndPosed() {
    long place = locations.createUnder(Locations.ROOT);
    long object = objects.of(place).named("Arch").create();
    Users.Person editor = openAsAdmin(place, "/console/objects/" + object);
    page().getByLabel("Main language").selectOption("en");
    page().getByLabel("Add a language").selectOption("uk");
    text(".alt").fill("An arch of stone");
    text("uk.name").fill("Арка");
    assertThat(page().getByText("1 missing")).isVisible();
    page().getByText("Exact position and direction").click();
    page().getByLabel("Fixed to").selectOption("image");
    page().getByLabel("Up in metres").fill("0.25");
    page().getByLabel("Altitude in metres").fill("12.5");
    page().getByLabel("Floor of the building").fill("-1");
    page().getByLabel("Direction in degrees").fill("361");
    page().keyboard().press("Control+s");
    assertThat(page().getByText("Between 0 and 360.")).isVisible();
    assertThat(page().getByLabel("Direction in degrees")).isFocused();
    page().getByLabel("Direction in degrees").fill("90");
    page().getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page().getByText("Saved.")).isVisible();

    JsonNode saved = editor.api().get(Objects.PATH + object).expect(200).json();
    assertThat(saved.at("/translations/en/alt").asText()).isEqualTo("An arch of stone");
    assertThat(saved.at("/translations/uk/name").asText()).isEqualTo("Арка");
    assertThat(saved.path("anchor").asText()).isEqualTo("image");
    assertThat(saved.at("/offset/y").asDouble()).isEqualTo(0.25);
    assertThat(saved.path("altitude").asDouble()).isEqualTo(12.5);
    assertThat(saved.path("heading").asDouble()).isEqualTo(90);
    assertThat(saved.path("pitch").isNull()).isTrue();
    assertThat(saved.path("level").asDouble()).isEqualTo(-1);
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    JsonNode undone = editor.api().get(Objects.PATH + object).expect(200).json();
    assertThat(undone.path("translations").isNull()).isTrue();
    assertThat(undone.path("altitude").isNull()).isTrue();
    assertThat(undone.path("offset").isNull()).isTrue();
  }

  @Test
  void storedFileIsChosen() {
    long place = locations.createUnder(Locations.ROOT);
    String filename = uploads.png(64, 48).to(place).create();
    uploads.png(64, 48).to(locations.createUnder(place)).create();
    long object = objects.of(place).create();
    Users.Person editor = openAsAdmin(place, "/console/objects/" + object);
    choose("Target image");
    assertThat(page().locator("tmtar-file-chooser li button")).hasCount(1);
    page().locator("tmtar-file-chooser li button").click();
    page().getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(targetOf(editor, object)).isEqualTo(filename);
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(targetOf(editor, object)).isEqualTo("null");
  }

  @Test
  void fileThatIsCheckedWhileTheChooserIsClosedIsNotSent() {
    long place = locations.createUnder(Locations.ROOT);
    openAsAdmin(place, "/console/objects/" + objects.of(place).create());
    List<String> sent = new CopyOnWriteArrayList<>();
    page().onRequest(request -> sent.add(request.method() + " " + request.url()));
    // The check reads the first bytes, which waits until the test continues it.
    page().evaluate("""
        () => {
          const read = Blob.prototype.arrayBuffer;
          const mayRead = new Promise(resolve => (window.continueCheck = resolve));
          Blob.prototype.arrayBuffer = async function () {
            window.isChecking = true;
            await mayRead;
            return read.call(this);
          };
        }""");
    upload("Target image", new FilePayload("arch.png", "image/png", Samples.png(64, 48)));
    page().waitForCondition(() -> (Boolean) page().evaluate("window.isChecking === true"));
    page().keyboard().press("Escape");
    assertThat(page().locator("tmtar-file-chooser tmtar-dialog[open]")).hasCount(0);
    choose("Model");
    assertThat(page().getByText("There is no such file yet.")).isVisible();
    page().evaluate("window.continueCheck()");
    file(new FilePayload("arch.glb", "model/gltf-binary", Samples.glb()));

    assertThat(page().getByText("glTF 2.0")).isVisible();
    assertThat(sent)
        .filteredOn(request -> request.matches("POST .*/api/files/"))
        .hasSize(1);
  }

  @Test
  void fileOfAWrongTypeIsRefusedBeforeItIsSent() {
    long place = locations.createUnder(Locations.ROOT);
    openAsAdmin(place, "/console/objects/" + objects.of(place).create());
    byte[] text = "no model".getBytes(StandardCharsets.UTF_8);
    List<String> sent = new CopyOnWriteArrayList<>();
    page().onRequest(request -> sent.add(request.method() + " " + request.url()));
    upload("Model", new FilePayload("notes.txt", "text/plain", text));

    assertThat(page().getByText("Only these types can be used here")).isVisible();
    file(new FilePayload("fake.glb", "model/gltf-binary", text));
    assertThat(page().locator("tmtar-file-chooser [role=alert]")).not().isEmpty();
    assertThat(sent).noneMatch(request -> request.matches("POST .*/api/files/"));
    assertAccessible();
    page().keyboard().press("Escape");
    assertThat(page().locator("tmtar-file-chooser tmtar-dialog[open]")).hasCount(0);
  }

  @Test
  void targetIsPrintedInItsTrueSize() {
    long place = locations.createUnder(Locations.ROOT);
    String filename = uploads.png(64, 48).to(place).create();
    long object = objects.of(place).target(filename).with("target_width", 0.15).create();
    openAsAdmin(place, "/console/objects/" + object);

    assertThat(page().getByText("True size: 15 cm wide.")).isVisible();
    page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    // 15 cm are 567 pixels of 1/96 inch.
    assertThat(page().locator("tmtar-printed-target img").boundingBox().width).isEqualTo(567);
    assertThat(page().getByRole(AriaRole.NAVIGATION, named("Menu"))).isHidden();
  }

  @Test
  void deletionIsTakenBack() {
    long place = locations.createUnder(Locations.ROOT);
    long object = objects.of(place).named("Dragon").create();
    Users.Person editor = openAsAdmin(place, "/console/objects/" + object);
    page().getByRole(AriaRole.BUTTON, named("Delete the object")).click();
    assertThat(page().getByText("Dragon is deleted.")).isVisible();
    page().getByRole(AriaRole.BUTTON, named("Undo")).click();

    assertThat(page().getByRole(AriaRole.LINK, named("Dragon"))).isVisible();
    editor.api().get(Objects.PATH + object).expect(200);
  }

  @Test
  void objectIsDeletedOnlyAfterItsZoneIsKnown() {
    long place = locations.createUnder(Locations.ROOT);
    List<Route> held = new CopyOnWriteArrayList<>();
    page().route("**/api/zones/*", held::add);
    openAsAdmin(place, "/console/objects/" + objects.of(place).named("Dragon").create());
    assertThat(page().getByLabel("Name")).hasValue("Dragon");
    page().waitForCondition(() -> !held.isEmpty());

    assertThat(page().getByRole(AriaRole.BUTTON, named("Delete the object"))).isHidden();
    held.forEach(Route::resume);
    page().getByRole(AriaRole.BUTTON, named("Delete the object")).click();
    assertThat(page().getByText("Dragon is deleted.")).isVisible();
    assertThat(page()).hasURL(Pattern.compile(".*/console/zones/\\d+.*"));
    assertThat(page().getByRole(AriaRole.LINK, named("Dragon"))).hasCount(0);
  }

  @Test
  void objectThatAnotherEditorHasChangedIsNotDeleted() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long object = objects.of(place).named("Dragon").create();
    Users.Person editor = openAsAdmin(place, "/console/objects/" + object);
    assertThat(page().getByLabel("Name")).hasValue("Dragon");
    editor.api().put(Objects.PATH + object, "{\"name\": \"Theirs\"}").expect(200);
    page().getByRole(AriaRole.BUTTON, named("Delete the object")).click();
    page()
        .locator("tmtar-toasts")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
        .click();

    assertThat(page().getByText("1 of 1 could not be deleted.")).isVisible();
    assertThat(page().getByRole(AriaRole.LINK, named("Theirs"))).isVisible();
  }

  @Test
  void changesOfTheSameNameAreCompared() {
    expectRefusals(412);
    long place = locations.createUnder(Locations.ROOT);
    long object = objects.of(place).create();
    Users.Person editor = openAsAdmin(place, "/console/objects/" + object);
    text(".name").fill("Mine");
    editor.api().put(Objects.PATH + object, "{\"name\": \"Theirs\"}").expect(200);
    page().keyboard().press("Control+s");

    assertThat(page().getByText("Another editor has changed the same")).isVisible();
    page().getByLabel("Theirs").check();
    page().getByRole(AriaRole.BUTTON, named("Save the chosen")).click();
    assertThat(text(".name")).hasValue("Theirs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void objectIsAccessibleInBothThemes(String theme) {
    long place = locations.createUnder(Locations.ROOT);
    openAsAdmin(place, "/console/objects/" + objects.of(place).create());
    page().getByLabel("Theme").selectOption(theme);
    assertThat(page().getByText("Choose a model to see it here.")).isVisible();

    assertAccessible();
  }

  @Test
  void objectFitsOnANarrowPhoneInUkrainian() {
    long place = locations.createUnder(Locations.ROOT);
    openAsAdmin(place, "/console/objects/" + objects.of(place).create());
    page().setViewportSize(PHONE, 740);
    page().getByText("Exact position and direction").click();
    page().getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("uk");

    assertThat(page().getByText("Виберіть модель, щоб побачити її тут.")).isVisible();
    assertNothingOverflows();
    assertAccessible();
  }

  private Users.Person openAsAdmin(long place, String address) {
    Users.Person editor = users.administratorOf(place);
    page().navigate(address);
    signIn(editor.identity());
    return editor;
  }

  /** The input of a text, such as {@code uk.name}. */
  private Locator text(String name) {
    return page().locator("tmtar-field[name='%s']".formatted(name)).locator("input, textarea");
  }

  private void choose(String field) {
    page().getByRole(AriaRole.BUTTON, named("Choose or upload: " + field)).click();
  }

  private void upload(String field, FilePayload file) {
    choose(field);
    file(file);
  }

  private void file(FilePayload file) {
    Locator input = page().locator("tmtar-file-chooser input[type=file]");
    input.setInputFiles(file);
  }

  private static String targetOf(Users.Person editor, long object) {
    return editor
        .api()
        .get(Objects.PATH + object)
        .expect(200)
        .json()
        .path("target_image_file")
        .asText();
  }
}
