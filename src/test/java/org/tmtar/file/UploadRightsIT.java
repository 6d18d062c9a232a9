package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.RawRequest;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/**
 * The rights that an upload requires before its file is received, and after that. In these tests, the client
 * does not send the rest of the form before it has received the response, except where a test states it.
 */
@IntegrationTest
class UploadRightsIT {

  private final Users users;
  private final Locations locations;
  private final Uploads uploads;
  private final RawConnection connection;
  private final Person root;
  private final long location;
  private Person editor;

  UploadRightsIT(Api api, Users users, Locations locations, Uploads uploads) {
    this.users = users;
    this.locations = locations;
    this.uploads = uploads;
    this.connection = api.raw();
    this.root = users.root();
    this.location = locations.createUnder(Locations.ROOT);
  }

  @BeforeEach
  void appoint() {
    editor = users.administratorOf(location);
  }

  @AfterEach
  void disconnect() {
    connection.close();
  }

  @Test
  void callerWithoutTheRoleIsRefusedBeforeTheForm() {
    byte[] form = uploads.png().to(location).form();

    begin(users.newcomer(), form, 2);

    response().expectProblem(403, "access-denied");
  }

  @Test
  void clientThatExpectsAnInterimResponseIsRefusedBeforeTheFile() {
    byte[] form = uploads.png().to(Locations.ROOT).withTheFileLast().form();

    connection.begin(request(editor, form, new RawRequest.Field("Expect", "100-continue")), 0);
    connection.sendMore(Arrays.copyOf(form, startOfTheFile(form)));

    response().expectProblem(403, "access-denied");
  }

  @Test
  void locationOfOtherEditorsIsRefusedBeforeTheFile() {
    byte[] form = uploads
        .png()
        .to(locations.createUnder(Locations.ROOT))
        .withTheFileLast()
        .form();

    begin(editor, form, startOfTheFile(form));

    response().expectProblem(403, "access-denied");
  }

  @Test
  void unknownLocationIsRefusedBeforeTheFile() {
    byte[] form = uploads.png().to(999_999_999).withTheFileLast().form();

    begin(editor, form, startOfTheFile(form));

    response().expectInvalid("/location_id");
  }

  @Test
  void locationThatFollowsTheFileIsRefusedBeforeTheRestOfTheForm() {
    byte[] form = uploads.png().to(Locations.ROOT).with("note", "x".repeat(500)).form();

    begin(editor, form, form.length - 500);

    response().expectProblem(403, "access-denied");
  }

  @Test
  void rightThatIsWithdrawnWhileTheFileIsSentIsRefused() {
    for (Uploads.Draft draft : List.of(
        uploads.png().to(location).withTheFileLast(), uploads.png().to(location), uploads.png())) {
      byte[] form = draft.form();
      Person withdrawn = users.administratorOf(location);

      begin(withdrawn, form, form.length / 2);
      root.appoint(withdrawn.id(), null).expect(200);
      sendRest(form, form.length / 2);

      response().expectProblem(403, "access-denied");
    }
    assertNothingIsStored();
  }

  @Test
  void editorWhoIsAppointedElsewhereWhileTheFileIsSentIsRefused() {
    byte[] form = uploads.png().to(location).withTheFileLast().form();

    begin(editor, form, form.length / 2);
    root.appoint(editor.id(), locations.createUnder(location)).expect(200);
    sendRest(form, form.length / 2);

    response().expectProblem(403, "access-denied");
    assertNothingIsStored();
  }

  @Test
  void sessionThatEndsWhileTheFileIsSentIsRefused() {
    byte[] form = uploads.png().to(location).withTheFileLast().form();

    begin(editor, form, form.length / 2);
    editor.api().send("POST", "/api/users/logout", null).expect(200);
    sendRest(form, form.length / 2);

    response().expectRefusedBearer("ended");
    assertNothingIsStored();
  }

  @Test
  void rightThatRemainsIsEnoughForAFileThatIsSentSlowly() {
    byte[] form = uploads.png().to(location).withTheFileLast().form();

    begin(editor, form, startOfTheFile(form));
    locations.createUnder(location);
    sendRest(form, startOfTheFile(form));

    assertThat(response().expect(201).json().path("location_id").asLong()).isEqualTo(location);
  }

  private void begin(Person sender, byte[] form, int length) {
    connection.begin(request(sender, form), length);
  }

  private static RawRequest request(Person sender, byte[] form, RawRequest.Field... more) {
    List<RawRequest.Field> fields = new ArrayList<>(List.of(
        new RawRequest.Field("Authorization", "Bearer " + sender.accessToken()),
        new RawRequest.Field("Content-Type", Uploads.CONTENT_TYPE)));
    fields.addAll(List.of(more));
    return new RawRequest("POST", Uploads.PATH, fields, form);
  }

  private void sendRest(byte[] form, int sent) {
    connection.sendMore(Arrays.copyOfRange(form, sent, form.length));
  }

  private ApiResponse response() {
    return connection.receive("POST");
  }

  private void assertNothingIsStored() {
    Api successor = users.administratorOf(location).api();

    assertThat(successor.get(Uploads.PATH).expect(200).json()).isEmpty();
  }

  /** The number of bytes that precede the head of the last part, which is the file. */
  private static int startOfTheFile(byte[] form) {
    String text = new String(form, StandardCharsets.ISO_8859_1);
    return text.indexOf("name=\"file\"");
  }
}
