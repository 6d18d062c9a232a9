package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/**
 * A node that lets little through: five uploads of one user and eight from one address, of which less than
 * one comes back while the tests run. It believes whoever is on this machine about addresses.
 */
class LimitsIT {

  private static final long ROOT_LOCATION = 1;

  @TempDir
  private static Path folder;

  private static EmbeddedDatabase database;
  private static PackagedApplication application;
  private static Api api;

  /** Where no other test is. */
  private final String network = newNetwork();

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(folder.resolve("database"));
    application = new PackagedApplication.Settings(Map.of())
        .with("MP_CONFIG_PROFILE", "test")
        .with("TMTAR_DATABASE_URL", database.url())
        .with("TMTAR_KEYS_FILE", folder.resolve("keys.json").toString())
        .with("TMTAR_FILES_DIRECTORY", folder.resolve("files").toString())
        .with("TMTAR_HTTP_TRUSTED_PROXIES", "127.0.0.1, ::1")
        .with("TMTAR_LIMIT_UPLOAD_BY_USER", "5/P1D")
        .with("TMTAR_LIMIT_UPLOAD_BY_ADDRESS", "8/P1D")
        .start()
        .awaitHealthy();
    api = Api.at(application.address());
  }

  @AfterAll
  static void stop() {
    application.close();
    database.close();
  }

  @Test
  void uploadsOfOneUserAreLimitedAndEachSaysWhatIsLeft() {
    Api editor = editor();
    for (int left = 4; left >= 0; left--) {
      Answer uploaded = upload(editor, network + "1").expect(201);
      assertThat(uploaded.header("RateLimit").orElse(""))
          .matches("\"upload.by-user\";r=" + left + ";t=[0-9]+");
      assertThat(uploaded.header("RateLimit-Policy"))
          .contains("\"upload.by-user\";q=5;w=86400, \"upload.by-address\";q=8;w=86400");
    }

    Answer refused = upload(editor, network + "1").expectProblem(429, "too-many-requests");

    assertThat(Long.parseLong(refused.header("Retry-After").orElse(""))).isBetween(1L, 86400L / 5);
    assertThat(refused.header("RateLimit").orElse(""))
        .isEqualTo("\"upload.by-user\";r=0;t=" + refused.header("Retry-After").orElse(""));
    assertThat(refused.header("RateLimit-Policy")).contains("\"upload.by-user\";q=5;w=86400");
    upload(editor(), network + "1").expect(201);
  }

  @Test
  void uploadsFromOneNetworkAreLimitedWhoeverSendsThem() {
    for (int client = 1; client <= 8; client++) {
      upload(editor(), network + client).expect(201);
    }
    Api editor = editor();

    Answer refused = upload(editor, network + "9").expectProblem(429, "too-many-requests");

    assertThat(refused.header("RateLimit").orElse("")).startsWith("\"upload.by-address\";r=0;t=");
    upload(editor, newNetwork() + "9").expect(201);
  }

  @Test
  void whatAClientClaimsInFrontOfItsAddressDoesNotCount() {
    for (int client = 1; client <= 8; client++) {
      upload(editor(), newNetwork() + "1, " + network + client).expect(201);
    }

    upload(editor(), newNetwork() + "1, " + network + "1").expectProblem(429, "too-many-requests");
  }

  @Test
  void whoMayNotUploadAtAllCountsForNobody() {
    Api visitor = Users.of(api).newcomer().api();
    for (int attempt = 0; attempt < 9; attempt++) {
      upload(visitor, network + "1").expectProblem(403, "access-denied");
    }

    upload(editor(), network + "1").expect(201);
  }

  @Test
  void pagesOfOtherOriginsReadWhatIsLeft() {
    Answer uploaded = upload(editor().withHeader("Origin", "https://admin.example"), network + "1")
        .expect(201);

    assertThat(uploaded.header("Access-Control-Expose-Headers").orElse(""))
        .contains("RateLimit", "RateLimit-Policy", "Retry-After");
  }

  private static Api editor() {
    return Users.of(api).administratorOf(ROOT_LOCATION).api();
  }

  private static Answer upload(Api caller, String address) {
    return Uploads.by(caller.withHeader("X-Forwarded-For", address)).mp3().send();
  }

  /** All but the end of the addresses of one client. */
  private static String newNetwork() {
    String random = UUID.randomUUID().toString();
    return "2001:db8:" + random.substring(0, 4) + ":" + random.substring(4, 8) + "::";
  }
}
