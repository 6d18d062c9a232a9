package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.RightsMatrix.Caller;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** Every method of the files resource, called by every kind of caller. */
@IntegrationTest
class FileRightsIT {

  private static final String PATH = Uploads.PATH;

  static final List<AccessRule<FileRightsIT>> RULES = List.of(
      AccessRule.of("listFiles", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get(PATH)),
      AccessRule.of(
          "listFiles",
          "of a location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + "?location_id=" + test.matrix.here())),
      AccessRule.of(
          "getFile",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + test.publicFile() + "/metadata")),
      AccessRule.of(
          "updateFile",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(PATH + test.publicFile(), "{\"label\":\"Gate\"}")),
      AccessRule.of(
          "updateFile",
          "move to the location above",
          RightsMatrix.ABOVE,
          (test, api) -> api.put(
              PATH + test.publicFile(),
              "{\"location_id\":%d}".formatted(test.matrix.locationIds().get(0)))),
      AccessRule.of(
          "listFileUses",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + test.publicFile() + "/uses")),
      AccessRule.of(
          "uploadFile",
          "to a location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> test.uploads.as(api).png().to(test.matrix.here()).send()),
      AccessRule.of(
          "uploadFile",
          "without a location",
          RightsMatrix.ADMINISTRATORS,
          (test, api) -> test.uploads.as(api).png().send()),
      AccessRule.of(
          "deleteFile",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(PATH + test.publicFile())),
      AccessRule.of(
          "deleteFile",
          "with its uses",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.delete(PATH + test.publicFile() + "?force=true")),
      AccessRule.of(
          "downloadFile",
          "public",
          RightsMatrix.ALL,
          (test, api) -> api.get(PATH + test.publicFile())),
      AccessRule.of(
          "downloadFile",
          "public and smaller",
          RightsMatrix.ALL,
          (test, api) -> api.get(PATH + test.publicFile() + "?width=160")),
      AccessRule.of(
          "downloadFile",
          "protected",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + test.protectedFile())),
      AccessRule.of(
          "downloadFile",
          "protected and smaller",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + test.protectedFile() + "?width=160")),
      AccessRule.of(
          "downloadFile",
          "protected, of an object that is shown",
          RightsMatrix.SIGNED_IN,
          (test, api) -> api.get(PATH + test.fileOfAnObject())),
      AccessRule.of(
          "downloadFile",
          "protected, of an object that is not active",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + test.fileOfAnInactiveObject())));

  private final RightsMatrix matrix;
  private final Users users;
  private final Uploads uploads;
  private final Objects objects;
  private final Events events;

  FileRightsIT(
      Api api, Users users, Uploads uploads, Objects objects, Events events, Locations locations) {
    this.users = users;
    this.uploads = uploads;
    this.objects = objects;
    this.events = events;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  @Test
  void listContainsTheFilesAtOrBelowTheLocationOfItsReader() {
    String filename = uploads.png().to(matrix.here()).create();

    for (Caller caller : RightsMatrix.ADMINISTRATORS) {
      ApiResponse list = matrix.as(caller).get(PATH).expect(200);
      assertThat(list.json().findValuesAsText("filename").contains(filename))
          .as(caller.name())
          .isEqualTo(RightsMatrix.HERE_OR_ABOVE.contains(caller));
    }
  }

  @Test
  void protectedImageOfAnEventRequiresTheRightToSeeTheEvent() {
    String image = uploads.png().to(matrix.here()).asProtected().create();
    long event = events.news(matrix.here()).with("image_file_name", image).create();
    Api reader = users.newcomer().api();
    reader.get(PATH + image).expectProblem(403, "access-denied");

    reader.put("/api/users", "{\"location_id\":%d}".formatted(matrix.here())).expect(200);
    reader.get(PATH + image).expect(200);

    matrix.as(Caller.ROOT).put("/api/events/" + event, "{\"active\":false}").expect(200);
    reader.get(PATH + image).expectProblem(403, "access-denied");
  }

  @Test
  void invalidBearerIsRefusedOnlyIfTheDownloadRequiresOne() {
    Api stranger = matrix.as(Caller.ANONYMOUS).withBearer("nobody");

    stranger.get(PATH + uploads.png().create()).expect(200);
    stranger.get(PATH + uploads.png().asProtected().create()).expectRefusedBearer("");
  }

  private String publicFile() {
    return uploads.png(200, 100).to(matrix.here()).create();
  }

  private String protectedFile() {
    return uploads.png(200, 100).to(matrix.here()).asProtected().create();
  }

  private String fileOfAnObject() {
    String file = uploads.glb().to(matrix.here()).asProtected().create();
    objects.of(matrix.here()).asset(file).create();
    return file;
  }

  private String fileOfAnInactiveObject() {
    String file = uploads.glb().to(matrix.here()).asProtected().create();
    objects.of(matrix.here()).asset(file).inactive().create();
    return file;
  }
}
