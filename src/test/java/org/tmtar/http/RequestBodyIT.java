package org.tmtar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Clients;
import org.tmtar.testing.Encoded;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** Request bodies in the media types and content codings that clients use. */
@IntegrationTest
class RequestBodyIT {

  private static final String PROFILE = "/api/users/";
  private static final String JSON = "{\"sex\":\"other\"}";

  /** The number of slow clients, which is greater than the maximum number of concurrent large bodies. */
  private static final int SLOW_CLIENTS = 8;

  /** The length of a text that makes a body large. */
  private static final int LARGE = 200_000;

  private final Api api;
  private final Api person;
  private final String bearer;
  private final Uploads uploads;
  private final Api root;

  RequestBodyIT(Api api, Users users, Uploads uploads) {
    this.api = api;
    Person caller = users.newcomer();
    this.person = caller.api();
    this.bearer = caller.accessToken();
    this.root = users.root().api();
    this.uploads = uploads;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=UTF-8",
        "application/json; charset=iso-8859-1",
        "APPLICATION/JSON",
        "text/json",
        "text/plain",
        "text/plain; charset=utf-8",
        "application/octet-stream",
        "application/vnd.tmtar+json",
        "application/merge-patch+json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "*/*"
      })
  void jsonIsReadUnderAnyContentType(String type) {
    assertThat(person
            .withHeader("Content-Type", type)
            .send("PUT", PROFILE, " \r\n" + JSON)
            .expect(200)
            .text("sex"))
        .isEqualTo("other");
  }

  @Test
  void jsonIsReadWithoutAContentType() {
    assertThat(person.send("PUT", PROFILE, JSON).expect(200).text("sex")).isEqualTo("other");
  }

  @Test
  void encodingOfJsonIsDetected() {
    for (String charset : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE"}) {
      byte[] encoded = JSON.getBytes(java.nio.charset.Charset.forName(charset));
      for (String type : new String[] {"application/json", "text/plain"}) {
        person
            .withHeader("Content-Type", type)
            .sendBytes("PUT", PROFILE, encoded)
            .expect(200);
      }
    }
    byte[] marked = Encoded.concat(
        new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, JSON.getBytes(StandardCharsets.UTF_8));
    person.sendBytes("PUT", PROFILE, marked).expect(200);
  }

  @Test
  void brokenTextOfAnyEncodingIsMalformedJson() {
    for (String bytes :
        new String[] {"AAAAewAAACIA////", "ewAAACIAAAD///8P", "/v8AewDY", "eyL/In0=", "AAAAeyL//w=="
        }) {
      person
          .withHeader("Content-Type", "application/json")
          .sendBytes("PUT", PROFILE, Base64.getDecoder().decode(bytes))
          .expectProblem(400, "malformed-json");
    }
  }

  @Test
  void bodyThatIsNotJsonIsRefusedByItsDeclaredType() {
    for (String type : new String[] {
      "text/plain",
      "application/xml",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x"
    }) {
      person
          .withHeader("Content-Type", type)
          .send("PUT", PROFILE, "sex=other")
          .expectProblem(415, "unsupported-media-type");
    }
    person.send("PUT", PROFILE, "sex=other").expectProblem(415, "unsupported-media-type");
    for (String type : new String[] {"application/json", "application/x+json"}) {
      person
          .withHeader("Content-Type", type)
          .send("PUT", PROFILE, "sex=other")
          .expectProblem(400, "malformed-json");
    }
    person
        .withHeader("Content-Type", "text/plain")
        .send("PUT", PROFILE, "{\"sex\":")
        .expectProblem(400, "malformed-json");
  }

  @Test
  void contentTypeOfARequestWithoutBodyDoesNotMatter() {
    for (String type : new String[] {"text/plain", "application/merge-patch+json"}) {
      Api typed = person.withHeader("Content-Type", type);
      typed.get("/api/users/profile").expect(200);
      typed.get("/api/events/news/1").expect(200);
      typed.delete("/api/users/sessions/1").expectProblem(404, "not-found");
      typed.send("PUT", PROFILE, "").expectInvalid("");
    }
  }

  @Test
  void encodedJsonIsDecoded() {
    byte[] json = JSON.getBytes(StandardCharsets.UTF_8);
    for (String type : new String[] {"application/json", "text/plain"}) {
      put(type, "gzip", Encoded.gzip(json)).expect(200);
      put(type, "x-gzip", Encoded.gzip(json)).expect(200);
      put(type, "deflate", Encoded.deflate(json)).expect(200);
      put(type, "deflate", Encoded.rawDeflate(json)).expect(200);
      put(type, "identity", json).expect(200);
    }
  }

  @Test
  void encodedBodyThatIsTruncatedOrDamagedIsRefused() {
    byte[] encoded = Encoded.gzip(JSON.getBytes(StandardCharsets.UTF_8));

    put("application/json", "gzip", Arrays.copyOf(encoded, encoded.length - 3)).expectInvalid("");
    put("application/json", "gzip", JSON.getBytes(StandardCharsets.UTF_8)).expectInvalid("");
    put("application/json", "deflate", JSON.getBytes(StandardCharsets.UTF_8)).expect(400);
  }

  @Test
  void bombEndsAtTheLimitOfTheDecodedBody() {
    byte[] bomb = Encoded.gzip(
        ("{\"x\":\"" + "x".repeat(20_000_000) + "\"}").getBytes(StandardCharsets.UTF_8));

    put("application/json", "gzip", bomb).expectProblem(413, "body-too-large");
  }

  @Test
  void otherCodingIsRefusedWithTheSupportedCodings() {
    for (String coding : new String[] {"br", "zstd", "gzip, gzip"}) {
      ApiResponse refused = put("application/json", coding, new byte[] {1, 2, 3})
          .expectProblem(415, "unsupported-media-type");
      assertThat(refused.header("Accept-Encoding")).contains("gzip, deflate");
    }
    ApiResponse refused =
        upload("br", uploads.mp3().form()).expectProblem(415, "unsupported-media-type");
    assertThat(refused.header("Accept-Encoding")).contains("gzip, deflate");
  }

  @Test
  void encodedUploadIsStoredDecoded() {
    byte[] content = Samples.mp3();

    for (byte[] form : new byte[][] {Encoded.gzip(uploads.of(content).form())}) {
      ApiResponse stored = upload("gzip", form).expect(201);
      assertThat(api.get("/api/files/" + stored.text("filename")).expect(200).bytes())
          .isEqualTo(content);
    }
    upload("deflate", Encoded.deflate(uploads.png().form())).expect(201);
  }

  @Test
  void encodedUploadThatIsTruncatedOrDamagedIsRefused() {
    byte[] form = Encoded.gzip(uploads.mp3().form());
    byte[] damaged = form.clone();
    damaged[form.length - 6] ^= 1;

    upload("gzip", damaged).expectInvalid("");
    upload("gzip", Arrays.copyOf(form, form.length - 4)).expectInvalid("");
    upload("gzip", Arrays.copyOf(form, form.length / 2)).expectInvalid("");
  }

  @Test
  void uploadThatIsTooLargeAfterDecodingIsRefused() {
    byte[] bomb = Arrays.copyOf(Samples.png(8, 8), 12_000_000);

    upload("gzip", Encoded.gzip(uploads.of(bomb).form())).expectProblem(413, "body-too-large");
  }

  @Test
  void clientsThatSendLargeBodiesSlowlyOccupyNoPermitOfOthers() throws IOException {
    try (Clients clients = new Clients(api.server())) {
      for (int client = 0; client < SLOW_CLIENTS; client++) {
        clients.send(
            "{\"x\":\"" + "x".repeat(LARGE),
            "PUT /api/users/ HTTP/1.1",
            "Authorization: Bearer " + bearer,
            "Content-Type: application/json",
            "Content-Length: 1000000");
      }

      for (int request = 0; request < SLOW_CLIENTS; request++) {
        person
            .put(PROFILE, "{\"sex\":\"other\",\"x\":\"%s\"}".formatted("x".repeat(LARGE)))
            .expect(200);
      }
    }
  }

  private ApiResponse put(String type, String coding, byte[] body) {
    return person
        .withHeader("Content-Type", type)
        .withHeader("Content-Encoding", coding)
        .sendBytes("PUT", PROFILE, body);
  }

  private ApiResponse upload(String coding, byte[] form) {
    return root.withHeader("Content-Type", Uploads.CONTENT_TYPE)
        .withHeader("Content-Encoding", coding)
        .sendBytes("POST", Uploads.PATH, form);
  }
}
