package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** The tree of places in the menu, and the screen of a place. */
@IntegrationTest
class PlaceBrowserIT extends BrowserTest {

  private final Users users;
  private final Locations locations;
  private final Events events;
  private final Uploads uploads;

  PlaceBrowserIT(Api api, Users users, Locations locations, Events events, Uploads uploads) {
    super(api);
    this.users = users;
    this.locations = locations;
    this.events = events;
    this.uploads = uploads;
  }

  @Test
  void treeIsWalkedByKeysAlone() {
    Region region = new Region();
    openPlace(region, region.top);
    item(region.topName).focus();
    page().keyboard().press("ArrowDown");
    assertThat(item(region.firstName)).isFocused();
    page().keyboard().press("ArrowRight");

    assertThat(item(region.innerName)).isVisible();
    page().keyboard().press("ArrowRight");
    page().keyboard().press("Enter");
    assertThat(heading(region.innerName)).isVisible();
    assertThat(page()).hasURL(Pattern.compile(".*/console/places/" + region.inner + "$"));
    item(region.innerName).focus();
    page().keyboard().press("ArrowLeft");
    assertThat(item(region.firstName)).isFocused();
    page().keyboard().press("ArrowLeft");
    assertThat(item(region.innerName)).isHidden();
  }

  @Test
  void treeLoadsALevelInPages() {
    long top = locations.createUnder(Locations.ROOT);
    for (int index = 0; index < 51; index++) {
      locations.createUnder(top);
    }
    signInAsAdministratorOf(top);

    item("Show more (50 of 51)").click();

    assertThat(item("Show more (50 of 51)")).isHidden();
    assertThat(page().getByRole(AriaRole.TREEITEM)).hasCount(52);
  }

  @Test
  void placeOfTheAddressIsShownInTheTreeAndInItsPath() {
    Region region = new Region();
    signInAsAdministratorOf(region.top);
    page().navigate("/console/places/" + region.inner);

    assertThat(item(region.innerName)).hasAttribute("aria-current", "page");
    Locator path = page().getByRole(AriaRole.NAVIGATION, named("Path of the place"));
    assertThat(path.getByRole(AriaRole.LINK, link(region.firstName))).isVisible();
  }

  @Test
  void searchFindsAPlace() {
    Region region = new Region();
    signInAsAdministratorOf(region.top);
    page().getByLabel("Search places").fill(region.innerName);
    page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(region.innerName))
        .click();

    assertThat(heading("Overview of " + region.innerName)).isVisible();
  }

  @Test
  void nameIsSavedAndUndone() {
    Region region = new Region();
    String other = Locations.newName();
    openPlace(region, region.first);
    page().getByLabel("Name *").fill(other);
    page().keyboard().press("Control+s");

    assertThat(item(other)).isVisible();
    button("Undo").click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(item(region.firstName)).isVisible();
  }

  @Test
  void positionIsPastedMovedByKeysAndChosenOnTheMap() {
    Region region = new Region();
    openPlace(region, region.first);
    Locator position = page().getByLabel("Position", new Page.GetByLabelOptions().setExact(true));
    position.fill("https://www.openstreetmap.org/#map=12/50.45/30.52");
    assertThat(position).hasValue("50.45, 30.52");
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Position 50.45, 30.52."))
        .press("Shift+ArrowUp");
    assertThat(position).hasValue("50.450899, 30.52");
    page()
        .getByRole(AriaRole.GROUP, named("Map of the position"))
        .click(new Locator.ClickOptions().setPosition(60, 60));
    assertThat(position).not().hasValue("50.450899, 30.52");
    button("Use the centre of the map").click();
    String chosen = position.inputValue();
    button("Save").click();

    assertThat(page().getByText("Saved.")).isVisible();
    assertThat(chosen).startsWith(locations.get(region.first).path("latitude").asText());
    position.fill("somewhere");
    assertThat(page().getByText("This is no position.")).isVisible();
    assertThat(position).hasAttribute("aria-invalid", "true");
  }

  @Test
  void placeIsAddedBelowAnotherOne() {
    expectRefusals(409);
    Region region = new Region();
    String name = Locations.newName();
    openPlace(region, region.top);
    page().getByLabel("Name of a new place").fill(name);
    page().keyboard().press("Enter");

    assertThat(page().getByText(name + " was added.")).isVisible();
    assertThat(item(name)).isVisible();
    page().getByLabel("Name of a new place").fill(name);
    page().keyboard().press("Enter");
    assertThat(page().getByText("Another location")).isVisible();
    assertThat(page().getByLabel("Name of a new place")).hasValue(name);
  }

  @Test
  void moveShowsItsConsequencesAndIsUndone() {
    Region region = new Region();
    openPlace(region, region.first);
    button("Move…").press("Enter");
    assertThat(page().getByRole(AriaRole.COMBOBOX, named("New place above"))).isFocused();
    page().keyboard().type(region.secondName);
    assertThat(page().getByRole(AriaRole.OPTION, option(region.secondName))).isVisible();
    page().keyboard().press("ArrowDown");
    page().keyboard().press("Enter");

    assertThat(page().getByText("2 places would move")).isVisible();
    assertAccessible();
    assertThat(locations.get(region.first).path("root").asLong()).isEqualTo(region.top);
    button("Move").click();
    assertThat(page().getByText("is now below " + region.secondName)).isVisible();
    assertThat(locations.get(region.first).path("root").asLong()).isEqualTo(region.second);
    button("Undo").click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(locations.get(region.first).path("root").asLong()).isEqualTo(region.top);
  }

  @Test
  void placeThatHasMovedMeanwhileIsShownAgain() {
    expectRefusals(412);
    Region region = new Region();
    openPlace(region, region.inner);
    button("Move…").press("Enter");
    page().keyboard().type(region.secondName);
    page().getByRole(AriaRole.OPTION, option(region.secondName)).click();
    assertThat(page().getByText("1 place would move")).isVisible();
    locations.move(region.inner, region.top).expect(200);
    button("Move").click();

    assertThat(page().getByText("Another editor has changed this")).isVisible();
    assertThat(page().getByText("1 place would move")).isVisible();
    assertThat(locations.get(region.inner).path("root").asLong()).isEqualTo(region.top);
    button("Move").click();
    assertThat(page().getByText("is now below " + region.secondName)).isVisible();
    button("Undo").click();
    assertThat(page().getByText("The earlier values are saved again.")).isVisible();
    assertThat(locations.get(region.inner).path("root").asLong()).isEqualTo(region.top);
  }

  @Test
  void nothingIsDeletedThatAnotherEditorHasAddedOrChanged() {
    expectRefusals(412);
    Region region = new Region();
    openPlace(region, region.second);
    String name = Locations.newName();
    page().getByLabel("Name of a new place").fill(name);
    page().keyboard().press("Enter");
    assertThat(page().getByText(name + " was added.")).isVisible();
    long added = locations.ids(region.second, "children").get(0);
    locations.createUnder(added);
    button("Undo").click();
    assertThat(page().getByText("because it is not empty any more")).isVisible();
    locations.get(added);
    button("Delete").click();
    Locator dialog = page().locator("tmtar-dialog[open]");
    assertThat(dialog.getByText("3 places")).isVisible();
    locations.createUnder(added);
    dialog.getByLabel("To confirm").fill(region.secondName);
    dialog.getByRole(AriaRole.BUTTON, button()).click();
    assertThat(dialog.getByText("4 places")).isVisible();
    locations.setPublic(region.second, true).expect(200);
    dialog.getByLabel("To confirm").fill(region.secondName);
    dialog.getByRole(AriaRole.BUTTON, button()).click();

    assertThat(page().getByText("Another editor has changed this")).isVisible();
    locations.get(added);
  }

  @Test
  void draggedPlaceMovesAfterAQuestion() {
    Region region = new Region();
    openPlace(region, region.first);
    item(region.firstName).hover();
    item(region.firstName).locator(".grip").dragTo(item(region.secondName));

    assertThat(page().getByText("2 places would move")).isVisible();
    button("Move").click();
    assertThat(page().getByText("is now below " + region.secondName)).isVisible();
    assertThat(locations.get(region.first).path("root").asLong()).isEqualTo(region.second);
  }

  @Test
  void placeWhoseNameEndsInASpaceIsDeleted() {
    Region region = new Region();
    String name = Locations.newName();
    long place = locations.create(name + " ", region.top);
    signInAsAdministratorOf(region.top);
    visit(place, name);
    button("Delete").click();
    Locator dialog = page().locator("tmtar-confirm");
    dialog.getByLabel("To confirm, type " + name).fill(name);
    dialog.getByRole(AriaRole.BUTTON, button()).click();

    assertThat(page().getByText("was deleted.")).isVisible();
  }

  @Test
  void draftOutlivesASignOutInAnotherTab() {
    Region region = new Region();
    String other = Locations.newName();
    String editor = users.administratorOf(region.top).identity();
    signIn(editor);
    page().navigate("/console/places/" + region.first);
    page().getByLabel("Name *").fill(other);
    Page tab = newPage();
    tab.navigate("/console/account");
    tab.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(heading("Sign in")).isVisible();
    signIn(editor);

    assertThat(page().getByText("Your unsaved changes of")).isVisible();
    assertThat(page().getByLabel("Name *")).hasValue(other);
  }

  @Test
  void placeIsDeletedAfterItsNameWasTyped() {
    Region region = new Region();
    openPlace(region, region.first);
    button("Delete").click();
    assertThat(page().getByText("This deletes 2 places.")).isVisible();
    Locator dialog = page().locator("tmtar-confirm");
    Locator delete = dialog.getByRole(AriaRole.BUTTON, button());
    assertThat(delete).isDisabled();
    dialog.getByLabel("To confirm").fill(region.firstName);
    delete.click();

    assertThat(heading(region.topName)).isVisible();
    assertThat(item(region.firstName)).isHidden();
  }

  @Test
  void exportedPlaceIsImportedIntoAnotherOneAfterALook() throws IOException {
    expectRefusals(409);
    Region region = new Region();
    events.news(region.inner).create();
    uploads.png().to(region.first).create();
    openPlace(region, region.first);
    byte[] archive = export();
    visit(region.second, region.secondName);
    chooseArchive("city.zip", archive);
    assertThat(page().getByText("resources of the archive exist at another place"))
        .isVisible();
    button("Import as new").click();

    assertThat(page().getByText("The import of city.zip would have this result."))
        .isVisible();
    assertThat(page().getByText("Created: 1 place, 1 file and 1 event")).isVisible();
    assertThat(locations.ids(region.second, "children")).isEmpty();
    assertAccessible();
    button("Import").click();
    assertThat(page().getByText("city.zip was imported.")).isVisible();
    assertThat(
            page().locator("tmtar-place-children").getByRole(AriaRole.LINK, link(region.innerName)))
        .isVisible();
    assertThat(locations.ids(region.second, "children")).hasSize(1);
  }

  @Test
  void importIsLeftOnlyAfterAQuestionAndCanBeCancelled() throws IOException {
    expectRefusals(409);
    Region region = new Region();
    openPlace(region, region.first);
    byte[] archive = export();
    visit(region.second, region.secondName);
    chooseArchive("city.zip", archive);
    button("Import as new").click();
    // The request waits until it is cancelled.
    page().route("**/import?dry_run=false*", route -> {});
    button("Import").click();
    page().onceDialog(Dialog::dismiss);
    item(region.topName).click();
    assertThat(heading(region.secondName)).isVisible();
    button("Cancel").click();

    assertThat(button("Import")).isEnabled();
    assertThat(locations.ids(region.second, "children")).isEmpty();
  }

  @Test
  void problemsOfAnArchiveAreListed() throws IOException {
    expectRefusals(400);
    Region region = new Region();
    openPlace(region, region.first);
    List<String> sent = new CopyOnWriteArrayList<>();
    page().onRequest(request -> sent.add(request.url()));
    chooseArchive("notes.zip", "text".getBytes(StandardCharsets.UTF_8));
    assertThat(page().getByText("This is not an archive.")).isVisible();
    chooseArchive("empty.zip", new byte[0]);
    assertThat(page().getByText("The file is empty.")).isVisible();
    assertThat(sent).noneMatch(url -> url.contains("/import"));
    chooseArchive("city.zip", archiveWithoutAUid());

    assertThat(page().getByText("Nothing was changed.")).isVisible();
    assertThat(page().getByText("zones.jsonl, line 1: uid must be a UUID")).isVisible();
    assertThat(button("Import")).isHidden();
    assertAccessible();
    page().setViewportSize(PHONE, 740);
    assertNothingOverflows();
  }

  @Test
  void ownPlaceCannotBeChangedButHasAReason() {
    Region region = new Region();
    openPlace(region, region.top);

    assertThat(page().getByText("This is your own place.")).isVisible();
    assertThat(page().getByLabel("Name *")).isDisabled();
    assertThat(button("Move…")).isDisabled();
    assertThat(button("Delete")).isDisabled();
    assertThat(page().getByLabel("Name of a new place")).isEnabled();
  }

  @Test
  void placeOutsideIsReadOnly() {
    Region region = new Region();
    Region other = new Region();
    openPlace(region, other.first);

    assertThat(page().getByText("You do not administer this place.")).isVisible();
    assertThat(page().getByLabel("Name of a new place")).isHidden();
    assertThat(button("Export")).isHidden();
  }

  @Test
  void missingPlaceOffersTheWayUp() {
    expectRefusals(404);
    Region region = new Region();
    signInAsAdministratorOf(region.top);
    page().navigate("/console/places/999999999");

    page().getByRole(AriaRole.LINK, named("To your place")).click();

    assertThat(heading(region.topName)).isVisible();
  }

  @Test
  void userWithoutAPlaceHasNoTree() {
    signIn();

    assertThat(page().getByRole(AriaRole.TREE)).isHidden();
    page().navigate("/console/places/1");
    assertThat(page().getByText("There is no such page")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void placeIsAccessibleInBothThemes(String theme) {
    Region region = new Region();
    openPlace(region, region.first);
    page().getByLabel("Theme").selectOption(theme);

    assertAccessible();
  }

  @Test
  void treeIsADrawerOnANarrowPhone() {
    Region region = new Region();
    openPlace(region, region.first);
    page().setViewportSize(PHONE, 740);
    page().getByLabel("Language").selectOption("uk");
    assertNothingOverflows();
    page().getByRole(AriaRole.BUTTON, named("Меню")).click();
    assertAccessible();
    page().keyboard().press("Escape");
    assertThat(item(region.secondName)).isHidden();
    page().getByRole(AriaRole.BUTTON, named("Меню")).click();
    item(region.secondName).click();

    assertThat(heading(region.secondName)).isVisible();
    assertThat(item(region.secondName)).isHidden();
    assertNothingOverflows();
  }

  private void openPlace(Region region, long place) {
    signInAsAdministratorOf(region.top);
    page().navigate("/console/places/" + place);
    page().getByLabel("Name *").waitFor();
  }

  private void visit(long place, String name) {
    page().navigate("/console/places/" + place);
    heading(name).waitFor();
  }

  private byte[] export() throws IOException {
    Download download = page().waitForDownload(() -> button("Export").click());
    return Files.readAllBytes(download.path());
  }

  private void chooseArchive(String name, byte[] content) {
    page()
        .locator("tmtar-place-archive input[type=file]")
        .setInputFiles(new FilePayload(name, "application/zip", content));
  }

  private static byte[] archiveWithoutAUid() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write("{\"format\":\"tmtar-archive\",\"version\":1}".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("zones.jsonl"));
      zip.write("{}\n".getBytes(StandardCharsets.UTF_8));
    }
    return archive.toByteArray();
  }

  private void signInAsAdministratorOf(long place) {
    signIn(users.administratorOf(place).identity());
    page().getByRole(AriaRole.TREEITEM).first().waitFor();
  }

  private Locator item(String name) {
    return page().getByRole(AriaRole.TREEITEM, named(name));
  }

  private Locator heading(String name) {
    return page().getByRole(AriaRole.HEADING, named(name));
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator.GetByRoleOptions link(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions button() {
    return new Locator.GetByRoleOptions().setName("Delete").setExact(true);
  }

  private static Page.GetByRoleOptions option(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** A place with two others below it, the first of which has one below itself. */
  private final class Region {

    private final String topName = Locations.newName();
    private final String firstName = Locations.newName();
    private final String secondName = Locations.newName();
    private final String innerName = Locations.newName();
    private final long top = locations.create(topName, Locations.ROOT);
    private final long first = locations.create(firstName, top);
    private final long second = locations.create(secondName, top);
    private final long inner = locations.create(innerName, first);
  }
}
