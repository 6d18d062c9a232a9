package org.tmtar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tmtar.file.content.ContentDetection;
import org.tmtar.file.content.ContentReport;
import org.tmtar.file.content.ContentType;

class DemoModelTest {

  private static final int HEADER = 20;
  private static final int MAX_SIZE = 40_000;

  @ParameterizedTest
  @EnumSource
  void passesTheCheckOfUploads(DemoShape shape) throws IOException {
    byte[] glb = model(shape).glb();
    byte[] usdz = model(shape).usdz();

    assertThat(ContentDetection.detect(new ByteArrayInputStream(glb))).contains(ContentType.GLB);
    assertThat(ContentDetection.detect(new ByteArrayInputStream(usdz))).contains(ContentType.USDZ);
    assertThat(check(ContentType.GLB, glb).contents()).containsEntry("meshes", 1L);
    assertThat(check(ContentType.GLB, glb).warnings()).isEmpty();
    assertThat(check(ContentType.USDZ, usdz).contents()).containsEntry("scenes", 1L);
    assertThat(check(ContentType.USDZ, usdz).warnings()).isEmpty();
    assertThat(glb).hasSizeLessThan(MAX_SIZE);
    assertThat(usdz).hasSizeLessThan(MAX_SIZE);
  }

  @ParameterizedTest
  @EnumSource
  void isReproducible(DemoShape shape) {
    assertThat(model(shape).glb()).isEqualTo(model(shape).glb());
    assertThat(model(shape).usdz()).isEqualTo(model(shape).usdz());
  }

  @ParameterizedTest
  @EnumSource
  void fitsOnATableAndStandsOnIt(DemoShape shape) throws IOException {
    JsonNode position = json(model(shape).glb()).at("/accessors/0");

    double[] size = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      size[axis] =
          position.at("/max/" + axis).asDouble() - position.at("/min/" + axis).asDouble();
    }
    assertThat(position.at("/min/1").asDouble()).isZero();
    assertThat(Arrays.stream(size).max().orElseThrow()).isBetween(0.2, 0.5);
  }

  @ParameterizedTest
  @EnumSource
  void matchesItsAccessors(DemoShape shape) throws IOException {
    byte[] glb = model(shape).glb();
    JsonNode json = json(glb);
    ByteBuffer binary = binary(glb);

    assertThat(binary.remaining()).isEqualTo(json.at("/buffers/0/byteLength").asInt());
    int corners = json.at("/accessors/0/count").asInt();
    assertThat(json.at("/accessors/1/count").asInt()).isEqualTo(corners);
    for (int i = 0; i < 3 * corners; i++) {
      double coordinate = binary.getFloat();
      assertThat(coordinate)
          .isBetween(
              json.at("/accessors/0/min/" + i % 3).asDouble(),
              json.at("/accessors/0/max/" + i % 3).asDouble());
    }
    for (int i = 0; i < corners; i++) {
      double length =
          Math.hypot(Math.hypot(binary.getFloat(), binary.getFloat()), binary.getFloat());
      assertThat(length).isBetween(0.9995, 1.0005);
    }
    int indices = json.at("/accessors/2/count").asInt();
    assertThat(indices % 3).isZero();
    for (int i = 0; i < indices; i++) {
      assertThat(Short.toUnsignedInt(binary.getShort())).isLessThan(corners);
    }
    assertThat(binary.remaining()).isLessThan(4);
  }

  /** The volume follows from the divergence theorem. A face that is oriented inwards would reduce it. */
  @ParameterizedTest
  @EnumSource
  void facesOutwards(DemoShape shape) {
    DemoMesh mesh = shape.mesh();
    double volume = 0;
    for (int i = 0; i < mesh.indices().size(); i += 3) {
      DemoMesh.Point a = mesh.points().get(mesh.indices().get(i));
      DemoMesh.Point b = mesh.points().get(mesh.indices().get(i + 1));
      DemoMesh.Point c = mesh.points().get(mesh.indices().get(i + 2));
      volume += (a.x() * (b.y() * c.z() - b.z() * c.y())
              + a.y() * (b.z() * c.x() - b.x() * c.z())
              + a.z() * (b.x() * c.y() - b.y() * c.x()))
          / 6;
    }

    assertThat(volume).isBetween(0.0001, 0.02);
  }

  @Test
  void usdzHasItsSceneStoredAtAMultipleOf64() throws IOException {
    byte[] usdz = model(DemoShape.TOWER).usdz();

    ByteBuffer head = ByteBuffer.wrap(usdz).order(ByteOrder.LITTLE_ENDIAN);
    int data = 30 + head.getShort(26) + head.getShort(28);
    assertThat(data % 64).isZero();
    assertThat(new String(usdz, data, 9, StandardCharsets.UTF_8)).isEqualTo("#usda 1.0");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(usdz))) {
      ZipEntry entry = zip.getNextEntry();
      assertThat(entry.getName()).isEqualTo("model.usda");
      assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  private static DemoModel model(DemoShape shape) {
    return DemoModel.of(shape);
  }

  private static ContentReport check(ContentType type, byte[] content) throws IOException {
    return ContentDetection.check(type, new ByteArrayInputStream(content));
  }

  private static JsonNode json(byte[] glb) throws IOException {
    return new JsonMapper().readTree(glb, HEADER, jsonLength(glb));
  }

  /** The content of the chunk after the JSON. */
  private static ByteBuffer binary(byte[] glb) {
    int start = HEADER + jsonLength(glb) + 8;
    return ByteBuffer.wrap(glb, start, glb.length - start).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int jsonLength(byte[] glb) {
    return ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
  }
}
