package org.tmtar.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Samples;

class GlbTest {

  private static final String MODEL = """
      {"asset":{"version":"2.0"},"meshes":[{},{}],"materials":[{}],"buffers":[{"byteLength":6}],
       "images":[{"uri":"data:image/png;base64,AA=="},{"bufferView":0}]}""";

  @Test
  void validModelIsReportedWithItsContents() throws IOException {
    ContentReport report = Glb.check(stream(glb(MODEL, 8)));

    assertThat(report.format()).isEqualTo("glTF 2.0");
    assertThat(report.contents())
        .containsEntry("meshes", 2L)
        .containsEntry("materials", 1L)
        .containsEntry("images", 2L)
        .containsEntry("animations", 0L);
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void requiredExtensionsAndModelsWithoutMeshesCauseWarnings() throws IOException {
    ContentReport report = Glb.check(stream(glb(
        "{\"asset\":{\"version\":\"2.0\"},\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]}",
        0)));

    assertThat(report.warnings())
        .containsExactly(
            "Viewers must support the extension KHR_draco_mesh_compression.",
            "The model has no mesh, so nothing is drawn.");
  }

  @Test
  void brokenHeaderIsRefused() {
    refuse(patched(glb(MODEL, 8), 0, 'x'), "must begin with the characters glTF");
    refuse(patched(glb(MODEL, 8), 4, 1), "version 2");
    refuse(Arrays.copyOf(glb(MODEL, 8), 11), "header of 12 bytes");
  }

  @Test
  void wrongLengthIsRefused() {
    byte[] glb = glb(MODEL, 8);
    refuse(Arrays.copyOf(glb, glb.length - 4), "but is shorter");
    refuse(Arrays.copyOf(glb, glb.length + 4), "but is longer");
    refuse(withInt(glb, 8, glb.length - 4), "within the length that its header states");
    refuse(withInt(glb, 8, 0), "within the length that its header states");
    refuse(withInt(glb, 8, -1), "but is shorter");
    refuse(withInt(glb, 12, Integer.MAX_VALUE), "within the length that its header states");
    refuse(withInt(glb, 12, -4), "within the length that its header states");
    refuse(withInt(glb, 12, 3), "within the length that its header states");
  }

  @Test
  void truncatedJsonIsRefused() {
    refuse(glb(MODEL.substring(0, 40), 8), "can be parsed as glTF");
    refuse(Arrays.copyOf(glb(MODEL, 8), 60), "but is shorter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "1", "{", "{\"asset\":{\"version\":\"2.0\"}} x"})
  void jsonThatIsNotAModelIsRefused(String json) {
    refuse(glb(json, 0), "must have JSON");
  }

  @Test
  void membersOfTheWrongTypeAreRefused() {
    refuse(glb("{\"asset\":[]}", 0), "must have an object as the value of asset");
    refuse(
        glb("{\"asset\":{\"version\":\"2.0\"},\"buffers\":{}}", 0),
        "must have an array as the value of buffers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"asset\":{}}", "{\"asset\":{\"version\":\"1.0\"}}"})
  void otherVersionsAreRefused(String json) {
    refuse(glb(json, 0), "asset.version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "images|{\"asset\":{\"version\":\"2.0\"},\"images\":[{\"uri\":\"texture.png\"}]}",
        "images|{\"asset\":{\"version\":\"2.0\"},\"images\":[{},{\"uri\":\"https://a.example/b.png\"}]}",
        "buffers|{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"uri\":\"file:///etc/passwd\",\"byteLength\":1}]}",
        "extensions|{\"asset\":{\"version\":\"2.0\"},\"extensions\":{\"KHR_audio\":{\"audio\":[{\"uri\":\"a.mp3\"}]}}}",
        "extensions|{\"asset\":{\"version\":\"2.0\"},\"extensions\":{\"EXT_structural_metadata\":{\"schemaUri\":\"a.json\"}}}",
        "buffers|{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"uri\":\"\",\"byteLength\":1}]}"
      })
  void externalReferencesAreRefused(String member, String json) {
    refuse(glb(json, 0), "its " + member + " refer to other files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"nodes\":[{\"extras\":{\"uri\":\"https://museum.example/item/5\"}}]",
        "\"materials\":[{\"extras\":[{\"images\":[{\"uri\":\"a.png\"}]}]}]",
        "\"extras\":{\"uri\":\"a.png\"}",
        "\"images\":[{\"extras\":{\"uri\":\"a.png\"},\"bufferView\":0}]",
        "\"extensions\":{\"EX_links\":{\"uri\":\"https://museum.example\"}}",
        "\"extensions\":{\"KHR_audio\":{\"extras\":{\"uri\":\"a.mp3\"},\"extensions\":{\"a\":{\"uri\":\"b\"}}}}",
        "\"extensions\":{\"KHR_audio\":{\"audio\":[{\"uri\":\"Data:audio/mpeg;base64,AA==\"}]}}",
        "\"images\":[{\"uri\":\"DATA:image/png;base64,AA==\"}]"
      })
  void membersThatAreNotReferencesAreAccepted(String members) throws IOException {
    Glb.check(stream(glb("{\"asset\":{\"version\":\"2.0\"}," + members + "}", 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"placeholder-buffer.glb", "meshopt-box-gltf-transform.glb"})
  void laterBuffersWithoutAUriAreAccepted(String name) throws IOException {
    try (InputStream model = getClass().getResourceAsStream("/file/" + name)) {
      assertThat(Glb.check(model).format()).isEqualTo("glTF 2.0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"byteLength\":9}]}",
        "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{}]}",
        "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[null]}",
        "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{\"byteLength\":1},{}]}"
      })
  void buffersWithMissingDataAreRefused(String json) {
    refuse(glb(json, 8), "must have");
  }

  @Test
  void arraysOfAMillionElementsAreCountedWithoutBeingHeldInMemory() throws IOException {
    String json =
        "{\"asset\":{\"version\":\"2.0\"},\"extensionsRequired\":[%s\"a\"],\"meshes\":[%s{}]}"
            .formatted("\"a\",".repeat(500_000), "{},".repeat(1_000_000));

    ContentReport report = Glb.check(stream(glb(json, 0)));

    assertThat(report.contents()).containsEntry("meshes", 1_000_001L);
    assertThat(report.warnings()).containsExactly("Viewers must support the extension a.");
  }

  @Test
  void mutatedModelsAreAcceptedOrRefused() throws IOException {
    byte[] whole = glb(MODEL, 8);
    Random random = new Random(22);
    for (int i = 0; i < 5000; i++) {
      byte[] mutated = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      }
      try {
        Glb.check(stream(mutated));
      } catch (UnusableContentException refused) {
        assertThat(refused).hasMessageContaining("must");
      }
    }
  }

  @Test
  void deepNestingIsRefusedWithoutRecursion() {
    refuse(glb("[".repeat(100_000), 0), "must have JSON");
  }

  private static void refuse(byte[] content, String expectation) {
    assertThatThrownBy(() -> Glb.check(stream(content)))
        .isInstanceOf(UnusableContentException.class)
        .hasMessageContaining(expectation);
  }

  private static ByteArrayInputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static byte[] glb(String json, int binary) {
    return Samples.glb(json, new byte[binary]);
  }

  private static byte[] patched(byte[] content, int offset, int octet) {
    content[offset] = (byte) octet;
    return content;
  }

  private static byte[] withInt(byte[] content, int offset, int number) {
    byte[] copy = content.clone();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, number);
    return copy;
  }
}
