package org.tmtar.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Samples;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.WholeApplication;

@IntegrationTest
class FileIT {

  private static final String PATH = Uploads.PATH;
  private static final int MEGABYTE = 1024 * 1024;

  private static final String SKIPPED_SWEEP = "File sweep skipped, another node sweeps";

  private final Api anonymous;
  private final Users.Person person;
  private final Api editor;
  private final Uploads uploads;
  private final Locations locations;
  private final TestDatabase database;
  private final long location;

  FileIT(Api anonymous, Users users, Locations locations, Uploads uploads, TestDatabase database) {
    this.database = database;
    this.anonymous = anonymous;
    this.locations = locations;
    this.location = locations.createUnder(Locations.ROOT);
    this.person = users.administratorOf(location);
    this.editor = person.api();
    this.uploads = uploads.as(editor);
  }

  @Test
  void uploadedImageHasALocationHeaderAndAllMembers() {
    ApiResponse created = uploads.png(30, 20).send().expect(201);

    JsonNode file = created.json();
    assertThat(created.body())
        .isEqualTo(("{\"id\":%s,\"filename\":\"%s\",\"media_type\":\"image/png\",\"size\":%s,"
                + "\"sha256\":\"%s\",\"width\":30,\"height\":20,\"visibility\":\"public\","
                + "\"location_id\":%d,\"created_at\":\"%s\",\"label\":\"file.bin\",\"alt\":null,"
                + "\"version\":1,\"report\":null,\"uid\":\"%s\"}")
            .formatted(
                file.path("id").asText(),
                file.path("filename").asText(),
                file.path("size").asText(),
                file.path("sha256").asText(),
                location,
                file.path("created_at").asText(),
                file.path("uid").asText()));
    assertThat(file.path("filename").asText()).matches("[0-9a-f]{40}\\.png");
    ApiResponse content = anonymous
        .get(URI.create(created.header("Location").orElseThrow()).getPath())
        .expect(200);
    assertThat(content.bytes()).hasSize(file.path("size").asInt());
    assertThat(sha256(content.bytes())).isEqualTo(file.path("sha256").asText());
  }

  @Test
  void downloadHasTheHeadersForBrowsersAndCaches() {
    String name = uploads.png().create();

    ApiResponse content = anonymous.get(PATH + name).expect(200);

    assertThat(content.header("Content-Type")).contains("image/png");
    assertThat(content.header("Content-Length")).contains(Integer.toString(content.bytes().length));
    assertThat(content.header("ETag")).contains("\"" + sha256(content.bytes()) + "\"");
    assertThat(content.header("Cache-Control")).contains("public, max-age=31536000, immutable");
    assertThat(content.header("Content-Disposition")).contains("inline; filename=\"" + name + "\"");
    assertThat(content.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(content.header("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox; frame-ancestors 'none'");
    assertThat(content.header("Accept-Ranges")).contains("bytes");
    assertThat(
            anonymous.send("HEAD", PATH + name + "?width=160", null).expect(200).bytes())
        .isEmpty();
    ApiResponse head = anonymous.send("HEAD", PATH + name, null).expect(200);
    assertThat(head.header("Content-Length")).isEqualTo(content.header("Content-Length"));
    assertThat(head.header("ETag")).isEqualTo(content.header("ETag"));
    assertThat(head.bytes()).isEmpty();
  }

  @Test
  void downloadWithACurrentEntityTagIsNotModified() {
    String name = uploads.png().create();
    String tag = anonymous.get(PATH + name).header("ETag").orElseThrow();

    ApiResponse unchanged =
        anonymous.withHeader("If-None-Match", tag).get(PATH + name).expect(304);

    assertThat(unchanged.header("ETag")).contains(tag);
    assertThat(unchanged.header("Cache-Control")).contains("public, max-age=31536000, immutable");
    anonymous.withHeader("If-None-Match", "\"other\"").get(PATH + name).expect(200);
    anonymous
        .withHeader("If-Match", "\"other\"")
        .get(PATH + name)
        .expectProblem(412, "stale-version");
    anonymous.withHeader("If-None-Match", "no tag").get(PATH + name).expect(200);
  }

  @Test
  void rangeRequestReturnsOnlyThatPart() {
    String name = uploads.glb().create();
    byte[] whole = anonymous.get(PATH + name).expect(200).bytes();
    int size = whole.length;

    ApiResponse first = part(name, "bytes=0-3").expect(206);
    assertThat(first.body()).isEqualTo("glTF");
    assertThat(first.header("Content-Range")).contains("bytes 0-3/" + size);
    assertThat(first.header("Content-Length")).contains("4");
    assertThat(first.header("Content-Type")).contains("model/gltf-binary");
    assertThat(part(name, "bytes=" + (size - 1) + "-").expect(206).bytes()).hasSize(1);
    assertThat(part(name, "bytes=-4").expect(206).bytes())
        .isEqualTo(Arrays.copyOfRange(whole, size - 4, size));
    assertThat(part(name, "bytes=-99999999").expect(206).bytes()).isEqualTo(whole);
    assertThat(part(name, "bytes=0-99999999").expect(206).bytes()).isEqualTo(whole);
    assertThat(part(name, "bytes=0-1,3-4").expect(200).bytes()).isEqualTo(whole);
    assertThat(part(name, "lines=0-1").expect(200).bytes()).isEqualTo(whole);
    for (String range : List.of("bytes=5-2", "bytes=x", "bytes=-", "bytes=", "bytes=1")) {
      assertThat(part(name, range).expect(200).bytes()).isEqualTo(whole);
    }
    for (String range : List.of("bytes=" + size + "-", "bytes=-0", "bytes=" + size + "-99999999")) {
      ApiResponse refused = part(name, range).expectProblem(416, "range-not-satisfiable");
      assertThat(refused.header("Content-Range")).contains("bytes */" + size);
    }
  }

  @Test
  void ifRangeWithAnotherEntityTagReturnsTheWholeContent() {
    String name = uploads.glb().create();
    String tag = anonymous.get(PATH + name).header("ETag").orElseThrow();
    Api ranged = anonymous.withHeader("Range", "bytes=0-3");

    ranged.withHeader("If-Range", tag).get(PATH + name).expect(206);
    ranged.withHeader("If-Range", "\"other\"").get(PATH + name).expect(200);
    ranged.withHeader("If-Range", "W/" + tag).get(PATH + name).expect(200);
  }

  static Stream<Object[]> contents() {
    return Stream.of(
        new Object[] {Samples.png(4, 4), "image/png", "png"},
        new Object[] {Samples.jpeg(8, 8, 1), "image/jpeg", "jpg"},
        new Object[] {Samples.gif(4, 4), "image/gif", "gif"},
        new Object[] {Samples.webp(), "image/webp", "webp"},
        new Object[] {Samples.glb(), "model/gltf-binary", "glb"},
        new Object[] {Samples.usdz(), "model/vnd.usdz+zip", "usdz"},
        new Object[] {Samples.mp4(), "video/mp4", "mp4"},
        new Object[] {Samples.mp3(), "audio/mpeg", "mp3"});
  }

  @ParameterizedTest
  @MethodSource("contents")
  void typeIsDetectedFromTheContentAndNotFromTheRequest(
      byte[] content, String mediaType, String extension) {
    ApiResponse created =
        uploads.of(content).named("page.html", "text/html").send().expect(201);

    assertThat(created.text("media_type")).isEqualTo(mediaType);
    assertThat(created.text("filename")).endsWith("." + extension);
    ApiResponse fetched = anonymous.get(PATH + created.text("filename")).expect(200);
    assertThat(fetched.header("Content-Type")).contains(mediaType);
    assertThat(sha256(fetched.bytes())).isEqualTo(created.text("sha256"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<!DOCTYPE html><html><script>alert(1)</script></html>",
        "%PDF-1.7",
        "#!/bin/sh",
        "text",
        "{}"
      })
  void otherTypesAreRefusedAndNothingIsStored(String content) throws IOException {
    Set<String> before = stored();

    uploads
        .of(content.getBytes(StandardCharsets.UTF_8))
        .named("image.png", "image/png")
        .send()
        .expectProblem(415, "unsupported-media-type");

    assertNothingIsLeft(before);
  }

  @Test
  void malformedContentIsRefusedWithTheReason() throws IOException {
    Set<String> before = stored();
    byte[] glb = Samples.glb();

    refuse(new byte[0], "must not be empty");
    refuse(Arrays.copyOf(glb, glb.length - 4), "but is shorter");
    refuse(Arrays.copyOf(glb, 40), "but is shorter");
    refuse(Samples.glb("{\"asset\":", new byte[0]), "must have JSON");
    refuse(
        Samples.glb(
            "{\"asset\":{\"version\":\"2.0\"},\"images\":[{\"uri\":\"a.png\"}]}", new byte[0]),
        "images refer to other files");
    refuse(Samples.usdz("evil.exe", new byte[10]), "must have a USD layer as its first entry");
    refuse(deflated(), "neither compressed nor encrypted");
    refuse(Arrays.copyOf(Samples.png(30, 30), 60), "must be a");
    refuse(
        "GIF89a/*1234567890*/=1;<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII),
        "must be a");

    assertNothingIsLeft(before);
  }

  @Test
  void decompressionBombIsRefusedBeforeItIsDecoded() throws IOException {
    Set<String> before = stored();
    refuse(Samples.bomb(), "must have at most 40000000 pixels");

    assertNothingIsLeft(before);
  }

  @Test
  void htmlAfterTheEndOfAnImageIsRemoved() {
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
    byte[] gif = Samples.gif(4, 4);
    byte[] polyglot = Arrays.copyOf(gif, gif.length + page.length);
    System.arraycopy(page, 0, polyglot, gif.length, page.length);

    String name = uploads.of(polyglot).named("page.html", "text/html").create();

    ApiResponse published = anonymous.get(PATH + name).expect(200);
    assertThat(published.header("Content-Type")).contains("image/gif");
    assertThat(published.body()).doesNotContain("<script>");
  }

  @Test
  void photographIsStoredWithoutItsPosition() {
    String name = uploads.of(Samples.jpeg(40, 30, 6)).create();

    ApiResponse published = anonymous.get(PATH + name).expect(200);

    assertThat(new String(published.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain(Samples.MARK)
        .contains("Exif");
    JsonNode file = find(name);
    assertThat(file.path("width").asInt()).isEqualTo(30);
    assertThat(file.path("height").asInt()).isEqualTo(40);
  }

  @Test
  void malformedFormsAreRefused() throws IOException {
    Set<String> before = stored();
    byte[] png = Samples.png(4, 4);

    uploads.nothing().send().expectInvalid("/file");
    uploads.nothing().with("location_id", "" + location).send().expectInvalid("/file");
    uploads.nothing().part(head("image", "a.png"), png).send().expectInvalid("/file");
    uploads.of(png).part(head("file", "b.png"), png).send().expectInvalid("/file");
    uploads.of(png).named("x".repeat(5000) + ".png", "image/png").send().expectInvalid("/file");
    uploads.of(png).named("a\0.png", "image/png").send().expectInvalid("/file");
    uploads.of(png).named("a\u001b.png", "image/png").send().expectInvalid("/file");
    uploads.of(png).named("x".repeat(100_000), "image/png").send().expectInvalid("");
    uploads.of(png).with("location_id", "x").send().expectInvalid("/location_id");
    uploads.of(png).with("location_id", "0").send().expectInvalid("/location_id");
    uploads.of(png).with("location_id", "999999999").send().expectInvalid("/location_id");
    uploads.of(png).with("visibility", "secret").send().expectInvalid("/visibility");
    uploads.of(png).with("note", "x".repeat(2000)).send().expectInvalid("");
    Uploads.Draft many = uploads.of(png);
    IntStream.range(0, 30).forEach(i -> many.with("note" + i, "x"));
    many.send().expectInvalid("");
    editor
        .withHeader("Content-Type", "multipart/form-data")
        .sendBytes("POST", PATH, uploads.of(png).form())
        .expectInvalid("");
    editor
        .withHeader("Content-Type", "image/png")
        .sendBytes("POST", PATH, png)
        .expectProblem(415, "unsupported-media-type");
    editor
        .withHeader("Content-Type", Uploads.CONTENT_TYPE)
        .send("POST", PATH, null)
        .expectInvalid("/file");

    assertNothingIsLeft(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\\"b.png",
        "C:\\Users\\a b\\c.png",
        "..\\..\\a.png",
        "../../etc/passwd",
        "a%22b.png",
        "к.png",
        "a;b.png",
        ""
      })
  void anyFileNameOfAClientIsAccepted(String name) {
    ApiResponse created =
        uploads.of(Samples.png(4, 4)).named(name, "image/png").send().expect(201);

    assertThat(created.text("filename")).matches("[0-9a-f]{40}\\.png");
  }

  @ParameterizedTest
  @CsvSource({
    "webp-animation-first-frame-smaller.webp, 400, 300",
    "webp-exif-prefix-orientation6.webp, 300, 400",
    "icc-p3-like.jpeg, 400, 300"
  })
  void imageThatBrowsersAcceptHasItsSizeAndASmallerCopy(String name, int width, int height)
      throws IOException {
    byte[] image = getClass().getResourceAsStream("/file/" + name).readAllBytes();

    ApiResponse created = uploads.of(image).send().expect(201);

    assertThat(created.json().path("width").asInt()).isEqualTo(width);
    assertThat(created.json().path("height").asInt()).isEqualTo(height);
    ApiResponse copy =
        anonymous.get(PATH + created.text("filename") + "?width=160").expect(200);
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(copy.bytes()));
    assertThat(pixels.getHeight()).isEqualTo(160 * height / width);
  }

  @ParameterizedTest
  @ValueSource(strings = {"placeholder-buffer.glb", "meshopt-box-gltf-transform.glb"})
  void modelWhoseBuffersAreCompressedIsStored(String name) throws IOException {
    byte[] model = getClass().getResourceAsStream("/file/" + name).readAllBytes();

    assertThat(uploads.of(model).send().expect(201).text("media_type"))
        .isEqualTo("model/gltf-binary");
  }

  @Test
  void modelWithMembersThatAreNotReferencesIsStored() {
    for (String members : List.of(
        "\"nodes\":[{\"extras\":{\"uri\":\"https://museum.example/5\"}}]",
        "\"images\":[{\"uri\":\"DATA:image/png;base64,AA==\"}]")) {
      String json = "{\"asset\":{\"version\":\"2.0\"}," + members + "}";
      uploads.of(Samples.glb(json, new byte[0])).send().expect(201);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3gp4", "iso8", "MSNV"})
  void videoIsAcceptedByItsCompatibleBrands(String majorBrand) {
    byte[] film = Samples.mp4();
    System.arraycopy(majorBrand.getBytes(StandardCharsets.US_ASCII), 0, film, 8, 4);

    assertThat(uploads.of(film).send().expect(201).text("media_type")).isEqualTo("video/mp4");
  }

  @Test
  void formWithoutAChosenFileIsRefused() {
    ApiResponse refused =
        uploads.of(new byte[0]).named("", "application/octet-stream").send().expectInvalid("/file");

    assertThat(refused.text("detail")).contains("must be chosen");
    uploads.of(new byte[0]).named("a.png", "image/png").send().expectInvalid("/file");
  }

  @Test
  void otherFieldsMayPrecedeOrFollowTheFileOrBeUnknown() {
    long district = locations.createUnder(location);
    ApiResponse created = uploads
        .nothing()
        .with("note", "unknown")
        .with("visibility", "protected")
        .part(head("file", "a.png"), Samples.png(4, 4))
        .to(district)
        .send()
        .expect(201);

    assertThat(created.json().path("location_id").asLong()).isEqualTo(district);
    assertThat(created.text("visibility")).isEqualTo("protected");
    assertThat(uploads
            .png()
            .with("visibility", "")
            .with("location_id", "")
            .send()
            .expect(201)
            .json()
            .path("location_id")
            .asLong())
        .isEqualTo(location);
  }

  @Test
  void uploadForAnotherEditorsLocationLeavesNothing() throws IOException {
    long elsewhere = locations.createUnder(Locations.ROOT);
    Set<String> before = stored();

    uploads.png().to(elsewhere).send().expectProblem(403, "access-denied");

    assertNothingIsLeft(before);
  }

  @Test
  void truncatedUploadLeavesNothing() throws Exception {
    Set<String> before = stored();
    for (byte[] content : List.of(Samples.png(200, 200), large(5 * MEGABYTE))) {
      byte[] form = uploads.of(content).form();
      try (Socket socket =
          new Socket(anonymous.server().getHost(), anonymous.server().getPort())) {
        OutputStream output = socket.getOutputStream();
        output.write(("POST /api/files/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + Uploads.CONTENT_TYPE + "\r\nAuthorization: " + bearer()
                + "\r\nContent-Length: " + form.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
        output.write(form, 0, form.length / 2);
        output.flush();
        Thread.sleep(300);
      }
      editor
          .withHeader("Content-Type", Uploads.CONTENT_TYPE)
          .sendBytes("POST", PATH, Arrays.copyOf(form, form.length / 2))
          .expectInvalid("");
    }

    assertNothingIsLeft(before);
  }

  @Test
  void assetOfAHundredMegabytesIsUploadedAndDownloaded() {
    byte[] large = large(100 * MEGABYTE);

    String name = uploads.of(large).create();

    ApiResponse fetched = anonymous.get(PATH + name).expect(200);
    assertThat(sha256(fetched.bytes())).isEqualTo(sha256(large));
    assertThat(part(name, "bytes=-5").expect(206).bytes()).hasSize(5);
    editor.delete(PATH + name).expect(200);
  }

  @Test
  void uploadThatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
    Set<String> before = stored();

    uploads.of(large(100 * MEGABYTE + 4)).send().expectProblem(413, "body-too-large");
    uploads
        .of(Arrays.copyOf(Samples.png(4, 4), 10 * MEGABYTE + 1))
        .send()
        .expectProblem(413, "body-too-large");

    assertNothingIsLeft(before);
  }

  @Test
  void smallerCopyIsMadeOnceAndNeverEnlarged() throws IOException {
    ApiResponse created = uploads.png(700, 350).send().expect(201);
    String name = created.text("filename");

    ApiResponse smaller = anonymous.get(PATH + name + "?width=320").expect(200);

    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(smaller.bytes()));
    assertThat(pixels.getWidth()).isEqualTo(320);
    assertThat(pixels.getHeight()).isEqualTo(160);
    assertThat(smaller.header("ETag")).contains("\"" + created.text("sha256") + "-320\"");
    assertThat(smaller.header("Cache-Control")).contains("public, max-age=31536000, immutable");
    assertThat(smaller.header("X-Content-Type-Options")).contains("nosniff");
    Path kept = WholeApplication.FILES.resolve("smaller").resolve(created.text("sha256") + "-320");
    assertThat(kept).isRegularFile();
    FileTime made = Files.getLastModifiedTime(kept);
    assertThat(anonymous.get(PATH + name + "?width=320").bytes()).isEqualTo(smaller.bytes());
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(made);
    byte[] original = anonymous.get(PATH + name).bytes();
    assertThat(anonymous.get(PATH + name + "?width=1280").expect(200).bytes()).isEqualTo(original);
    for (String width : new String[] {"0", "-1", "321", "x", "99999999999", "320.5"}) {
      anonymous.get(PATH + name + "?width=" + width).expectInvalid("/width");
    }
    anonymous
        .withHeader("If-None-Match", smaller.header("ETag").orElseThrow())
        .get(PATH + name + "?width=320")
        .expect(304);
    anonymous.get(PATH + uploads.glb().create() + "?width=320").expectInvalid("/width");
  }

  @Test
  void concurrentRequestsForOneSmallerCopySucceed() {
    String name = uploads.png(2000, 1000).create();

    Set<String> responses = IntStream.range(0, 12)
        .parallel()
        .mapToObj(
            i -> sha256(anonymous.get(PATH + name + "?width=640").expect(200).bytes()))
        .collect(Collectors.toSet());

    assertThat(responses).hasSize(1);
  }

  @Test
  void deletionRemovesTheFileAndItsSmallerCopies() throws IOException {
    Set<String> before = stored();
    ApiResponse created = uploads.png(700, 350).send().expect(201);
    String name = created.text("filename");
    anonymous.get(PATH + name + "?width=160").expect(200);

    ApiResponse deleted = editor.delete(PATH + name).expect(200);

    assertThat(deleted.body())
        .isEqualTo("{\"status\":\"Success\",\"id\":%s}".formatted(created.text("id")));
    anonymous.get(PATH + name).expectProblem(404, "not-found");
    anonymous.get(PATH + name + "?width=160").expectProblem(404, "not-found");
    editor.delete(PATH + name).expectProblem(404, "not-found");
    assertNothingIsLeft(before);
  }

  @Test
  void deletionWithAStaleEntityTagIsRefused() {
    String name = uploads.png().create();
    String tag = anonymous.get(PATH + name).header("ETag").orElseThrow();

    editor
        .withHeader("If-Match", "\"other\"")
        .delete(PATH + name)
        .expectProblem(412, "stale-version");
    editor.withHeader("If-Match", tag).delete(PATH + name).expect(200);
  }

  @Test
  void sameContentUploadedTwiceIsTwoIndependentFiles() {
    byte[] content = Samples.png(400, 200);
    String first = uploads.of(content).create();
    String second = uploads.of(content).create();
    assertThat(first).isNotEqualTo(second);
    byte[] smaller = anonymous.get(PATH + first + "?width=160").expect(200).bytes();

    editor.delete(PATH + first).expect(200);

    assertThat(anonymous.get(PATH + second + "?width=160").expect(200).bytes()).isEqualTo(smaller);
  }

  @Test
  void concurrentDeletionsDeleteAFileOnce() {
    String name = uploads.png().create();

    List<Integer> responses = IntStream.range(0, 6)
        .parallel()
        .mapToObj(i -> editor.delete(PATH + name).status())
        .sorted()
        .toList();

    assertThat(responses).containsExactly(200, 404, 404, 404, 404, 404);
  }

  @Test
  void editorsListTheFilesOfTheirSubtree() {
    long district = locations.createUnder(location);
    String first = uploads.png().create();
    String second = uploads.glb().to(district).create();

    ApiResponse list = editor.get(PATH).expect(200);

    assertThat(list.json().findValuesAsText("filename")).containsExactly(first, second);
    assertThat(list.header("X-Total-Count")).contains("2");
    assertThat(editor.get(PATH + "?per_page=1&page=2").json().findValuesAsText("filename"))
        .containsExactly(second);
    editor.get(PATH + "?page=0").expectInvalid("/page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing.png",
        "..%2F..%2Fetc%2Fpasswd",
        "%2e%2e",
        "a%20b",
        "0123456789012345678901234567890123456789.png"
      })
  void unknownFileNamesAreNotFound(String name) {
    assertThat(anonymous.get(PATH + name).status()).isIn(400, 404);
    assertThat(editor.delete(PATH + name).status()).isIn(400, 404, 405);
  }

  @Test
  void deletionOfALocationDeletesItsFilesAndTheSweepTheirContents() throws Exception {
    long district = locations.createUnder(location);
    ApiResponse created = uploads.png().to(district).send().expect(201);
    Path content = content(created.text("filename"));

    assertThat(editor
            .delete("/api/locations/" + district + "?dry_run=true")
            .expect(200)
            .json()
            .path("files")
            .asInt())
        .isOne();
    editor.delete("/api/locations/" + district).expect(200);

    anonymous.get(PATH + created.text("filename")).expectProblem(404, "not-found");
    makeOld(content);
    await(() -> !Files.exists(content));
  }

  @Test
  void sweepDeletesOldContentsWithoutARow() throws Exception {
    Path stray = content("0000000000000000000000000000000000000000.png");
    Path copy = WholeApplication.FILES.resolve("smaller").resolve("0".repeat(64) + "-160");
    Path unfinished = WholeApplication.FILES.resolve("unfinished").resolve("left-behind");
    Path young = content("2".repeat(40) + ".png");
    String kept = uploads.png().create();
    makeOld(content(kept));
    createContent(young);
    for (Path path : List.of(stray, copy, unfinished)) {
      createContent(path);
      makeOld(path);
    }

    await(() -> !Files.exists(stray) && !Files.exists(copy) && !Files.exists(unfinished));

    anonymous.get(PATH + kept).expect(200);
    assertThat(young).exists();
    Files.delete(young);
  }

  @Test
  void onlyOneNodeSweepsAtATime() throws Exception {
    Path stray = content("1111111111111111111111111111111111111111.png");
    uploads.png().create();
    try (Connection other = database.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(%d)".formatted(0x746d7461_72000002L));
      createContent(stray);
      makeOld(stray);
      awaitSkippedSweeps(2);
      assertThat(stray).exists();
    }

    await(() -> !Files.exists(stray));
  }

  /**
   * Waits until a node has found the sweep lock taken this number of times. One more attempt is required,
   * because the first one may have begun before the call.
   */
  private static void awaitSkippedSweeps(int number) throws Exception {
    long before = skippedSweeps();
    await(() -> skippedSweeps() > before + number);
  }

  private static long skippedSweeps() throws IOException {
    try (Stream<String> entries =
        Files.lines(WholeApplication.FOLDER.resolve(WholeApplication.LOG))) {
      return entries.filter(entry -> entry.contains(SKIPPED_SWEEP)).count();
    }
  }

  private static void createContent(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "left behind");
  }

  private static void makeOld(Path content) throws IOException {
    Files.setLastModifiedTime(content, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
  }

  /**
   * Moves the creation of files, and the time since which their contents are missing, one day back in the
   * database.
   */
  private void makeOld(String... names) throws SQLException {
    try (Connection owner = database.dataSource().getConnection();
        PreparedStatement statement = owner.prepareStatement("""
            UPDATE files SET created_at = created_at - interval '1 day',
              missing_since = missing_since - interval '1 day'
            WHERE filename = ANY (?)
            """)) {
      statement.setArray(1, owner.createArrayOf("text", names));
      statement.executeUpdate();
    }
  }

  private boolean isMissing(String name) throws SQLException {
    try (Connection owner = database.dataSource().getConnection();
        PreparedStatement statement = owner.prepareStatement(
            "SELECT EXISTS (SELECT 1 FROM files WHERE filename = ? AND missing_since IS NOT NULL)")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  @Test
  void sweepDeletesRowsWhoseContentHasBeenMissingForTheGracePeriod() throws Exception {
    String lost = uploads.png().create();
    String found = uploads.png().create();
    Path aside = WholeApplication.FOLDER.resolve(found);
    Files.delete(content(lost));
    Files.move(content(found), aside);

    anonymous.get(PATH + lost).expectProblem(404, "not-found");
    assertThat(find(lost).isMissingNode()).isFalse();
    makeOld(lost, found);
    await(() -> isMissing(lost) && isMissing(found));
    assertThat(find(lost).isMissingNode()).isFalse();
    Files.move(aside, content(found));
    makeOld(lost, found);
    await(() -> find(lost).isMissingNode() && !isMissing(found));

    anonymous.get(PATH + found).expect(200);
    assertThat(find(found).isMissingNode()).isFalse();
  }

  private JsonNode find(String name) {
    for (JsonNode file : editor.get(PATH).expect(200).json()) {
      if (file.path("filename").asText().equals(name)) {
        return file;
      }
    }
    return MissingNode.getInstance();
  }

  private ApiResponse part(String name, String range) {
    return anonymous.withHeader("Range", range).get(PATH + name);
  }

  private void refuse(byte[] content, String expectation) {
    ApiResponse refused = uploads.of(content).send().expectInvalid("/file");
    assertThat(refused.text("detail")).contains(expectation);
  }

  private String bearer() {
    return "Bearer " + person.accessToken();
  }

  /** A model of this length, which consists almost entirely of one buffer. */
  private static byte[] large(int length) {
    String json =
        "{\"asset\":{\"version\":\"2.0\"},\"meshes\":[],\"buffers\":[{\"byteLength\":%d}]}";
    int head = Samples.glb(json.formatted(length), new byte[4]).length - 4;
    int binary = length - head;
    byte[] glb = Samples.glb(json.formatted(binary), new byte[binary]);
    Arrays.fill(glb, glb.length / 2, glb.length, (byte) 7);
    return glb;
  }

  private static byte[] deflated() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      zip.putNextEntry(new ZipEntry("model.usdc"));
      zip.write(new byte[50 * MEGABYTE]);
    }
    return content.toByteArray();
  }

  private static String head(String name, String filename) {
    return "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"".formatted(name, filename);
  }

  private static Path content(String name) {
    return WholeApplication.FILES.resolve("files").resolve(name);
  }

  /** The paths of all files in the store, including incomplete ones. */
  private static Set<String> stored() throws IOException {
    if (!Files.exists(WholeApplication.FILES)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(WholeApplication.FILES)) {
      return all.filter(Files::isRegularFile).map(Path::toString).collect(Collectors.toSet());
    }
  }

  /**
   * Asserts that the store contains no new file and the database contains no row. The sweep may delete
   * earlier files meanwhile.
   */
  private void assertNothingIsLeft(Set<String> before) throws IOException {
    Set<String> more = new HashSet<>(stored());
    more.removeAll(before);
    assertThat(more).isEmpty();
    assertThat(editor.get(PATH).expect(200).json()).isEmpty();
  }

  private static void await(Callable<Boolean> isSo) throws Exception {
    for (int i = 0; i < 1500; i++) {
      if (isSo.call()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("The condition was not met within the timeout");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
