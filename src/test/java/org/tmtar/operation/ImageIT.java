package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Samples;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.Uploads;

/**
 * Tests the layout of the image: the application with its libraries in a separate folder, where the server
 * does not scan them, and the start script. All components that the server or a library discovers must be
 * found in this layout, too.
 */
class ImageIT {

  private static final Pattern LIBRARY_SCRIPT = Pattern.compile("src=\"(webjars/[^\"]+)\"");

  @TempDir
  private static Path folder;

  private static SharedDatabase database;
  private static PackagedApplication application;

  private final Api api = application.api();
  private final Api root = api.withBearer(
      api.withBearer("admin").get("/api/users/login").expect(200).text("access_token"));

  @BeforeAll
  static void start() {
    database = SharedDatabase.empty();
    application =
        PackagedApplication.Settings.ofTests(database, folder).startExploded().awaitHealthy();
  }

  @AfterAll
  static void stop() {
    application.close();
    database.close();
  }

  @Test
  void bodiesAreReadAndWrittenByTheConventionsOfTheContract() {
    Answer made = root.post("/api/locations/", "{\"name\": \"In the image\", \"root\": \"1\"}")
        .expect(201);
    assertThat(made.text("name")).isEqualTo("In the image");
    root.post("/api/locations/", "{\"name\": 1, \"root\": 1}")
        .expectProblem(400, "invalid-request");
    root.post("/api/locations/", "{\"name\": ").expectProblem(400, "malformed-json");
  }

  @Test
  void absentMembersDifferFromNullMembers() {
    root.put("/api/users/", "{\"sex\": \"female\"}").expect(200);
    assertThat(root.put("/api/users/", "{}").expect(200).text("sex")).isEqualTo("female");
    assertThat(root.put("/api/users/", "{\"sex\": null}")
            .expect(200)
            .json()
            .path("sex")
            .isNull())
        .isTrue();
  }

  @Test
  void imagesOfAllTypesAreReadAndReduced() {
    Uploads uploads = Uploads.by(root);
    for (byte[] image : new byte[][] {
      Samples.png(320, 240), Samples.webp(), Samples.gif(320, 240), Samples.jpeg(320, 240, 1)
    }) {
      String name = uploads.of(image).create();
      api.get("/api/files/" + name + "?width=160").expect(200);
    }
  }

  @Test
  void swaggerUiIsServedFromItsLibrary() {
    Matcher script = LIBRARY_SCRIPT.matcher(api.get("/").expect(200).body());
    assertThat(script.find()).isTrue();
    api.get("/" + script.group(1)).expect(200);
  }
}
