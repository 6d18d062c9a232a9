package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
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
  Stream<DynamicTest> listRequiresAnAdministrator() {
    return matrix.allow(RightsMatrix.ADMINISTRATORS, "list", api -> api.get(PATH));
  }

  @Test
  void listContainsTheFilesAtOrBelowTheLocationOfItsReader() {
    String filename = uploads.png().to(matrix.here()).create();

    for (Caller caller : RightsMatrix.ADMINISTRATORS) {
      Answer list = matrix.as(caller).get(PATH).expect(200);
      assertThat(list.json().findValuesAsText("filename").contains(filename))
          .as(caller.name())
          .isEqualTo(RightsMatrix.HERE_OR_ABOVE.contains(caller));
    }
  }

  @TestFactory
  Stream<DynamicTest> uploadToALocationRequiresAnAdministratorAtOrAboveIt() {
    return matrix.allow(
        RightsMatrix.HERE_OR_ABOVE,
        "upload",
        api -> uploads.as(api).png().to(matrix.here()).send());
  }

  @TestFactory
  Stream<DynamicTest> uploadWithoutALocationRequiresAnAdministrator() {
    return matrix.allow(
        RightsMatrix.ADMINISTRATORS, "upload", api -> uploads.as(api).png().send());
  }

  @TestFactory
  Stream<DynamicTest> deletionRequiresAnAdministratorAtOrAboveTheLocation() {
    return matrix.allow(
        RightsMatrix.HERE_OR_ABOVE,
        "delete",
        api -> api.delete(PATH + uploads.png().to(matrix.here()).create()));
  }

  @TestFactory
  Stream<DynamicTest> publicFileIsDownloadedWithoutSignIn() {
    String file = PATH + uploads.png(200, 100).to(matrix.here()).create();
    return Stream.of(file, file + "?width=160")
        .flatMap(path -> matrix.allow(RightsMatrix.EVERYBODY, "fetch", api -> api.get(path)));
  }

  @TestFactory
  Stream<DynamicTest> protectedFileRequiresAnAdministratorAtOrAboveItsLocation() {
    String file = PATH + uploads.png(200, 100).to(matrix.here()).asProtected().create();
    return Stream.of(file, file + "?width=160")
        .flatMap(path -> matrix.allow(RightsMatrix.HERE_OR_ABOVE, "fetch", api -> api.get(path)));
  }

  @TestFactory
  Stream<DynamicTest> protectedFileOfAnObjectRequiresTheRightToSeeTheObject() {
    String shown = uploads.glb().to(matrix.here()).asProtected().create();
    objects.of(matrix.here()).asset(shown).create();
    String hidden = uploads.glb().to(matrix.here()).asProtected().create();
    objects.of(matrix.here()).asset(hidden).inactive().create();
    return Stream.concat(
        matrix.allow(RightsMatrix.SIGNED_IN, "shown", api -> api.get(PATH + shown)),
        matrix.allow(RightsMatrix.HERE_OR_ABOVE, "hidden", api -> api.get(PATH + hidden)));
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
}
