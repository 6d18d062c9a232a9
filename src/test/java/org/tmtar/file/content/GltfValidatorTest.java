package org.tmtar.file.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.KhronosValidator;
import org.tmtar.testing.KhronosValidator.Verdict;
import org.tmtar.testing.Samples;

/** The check of models and the Khronos validator agree on a corpus of valid and broken models. */
class GltfValidatorTest {

  private static final String VERSION = "\"asset\":{\"version\":\"2.0\"}";

  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  private final Map<String, byte[]> corpus = new LinkedHashMap<>();

  @Test
  void checkAgreesWithTheKhronosValidator() throws IOException {
    collectValid();
    collectBroken();
    collectReferences();

    Map<String, String> disagreements = new LinkedHashMap<>();
    try (KhronosValidator validator = new KhronosValidator()) {
      for (Map.Entry<String, byte[]> model : corpus.entrySet()) {
        Verdict verdict = validator.validate(model.getValue());
        boolean isUsable = verdict.errors().isEmpty() && !verdict.refersToFiles();
        String refusal = refusal(model.getValue());
        if (isUsable != refusal.isEmpty()) {
          disagreements.put(model.getKey(), verdict + ", but the check: " + refusal);
        }
      }
    }

    assertThat(disagreements).isEmpty();
  }

  private void collectValid() {
    corpus.put("triangle", Samples.glb());
    add("asset only", "", 0);
    add("binary chunk longer by padding", "\"buffers\":[{\"byteLength\":6}]", 8);
    add(
        "buffer without uri that is not the first",
        buffers("{\"byteLength\":4},{\"byteLength\":9}"),
        4);
    add(
        "embedded buffer first",
        buffers("{\"byteLength\":1,\"uri\":\"data:application/octet-stream;base64,AA==\"}"),
        0);
    add(
        "embedded buffer, upper case",
        buffers("{\"byteLength\":1,\"uri\":\"DATA:application/octet-stream;base64,AA==\"}"),
        0);
    add(
        "embedded buffer after the binary one",
        buffers(
            "{\"byteLength\":4},{\"byteLength\":2,\"uri\":\"data:application/gltf-buffer;base64,AAA=\"}"),
        4);
    add("embedded image", images("{\"uri\":\"data:image/png;base64," + PIXEL + "\"}"), 0);
    add(
        "embedded image, mixed case",
        images("{\"uri\":\"DaTa:image/png;base64," + PIXEL + "\"}"),
        0);
    add(
        "uri in extras of a node",
        "\"nodes\":[{\"extras\":{\"uri\":\"https://museum.example/5\"}}]",
        0);
    add(
        "uri in extras of the asset and the document",
        "\"extras\":{\"uri\":\"a.png\",\"buffers\":[{\"uri\":\"b\"}]}",
        0);
    add(
        "uri in extras of a buffer",
        buffers("{\"byteLength\":4,\"extras\":{\"uri\":\"a.bin\"}}"),
        4);
    add(
        "uri in an unknown extension",
        "\"extensionsUsed\":[\"EX_a\"],\"nodes\":[{\"extensions\":{\"EX_a\":{\"uri\":\"a.mp3\"}}}]",
        0);
    add("name that is uri", "\"nodes\":[{\"name\":\"uri\"}]", 0);
    add("later minor version", "{\"asset\":{\"version\":\"2.1\"}}");
    corpus.put("unknown chunk at the end", withChunk(model("", 0), 0x20202020, 8));
    corpus.put(
        "unknown chunk after the binary one",
        withChunk(model(buffers("{\"byteLength\":4}"), 4), 0x4142, 4));
  }

  private void collectBroken() {
    byte[] whole = model(buffers("{\"byteLength\":4}"), 4);
    corpus.put("another magic", withInt(whole, 0, 0));
    corpus.put("container version 1", withInt(whole, 4, 1));
    corpus.put("header cut", Arrays.copyOf(whole, 8));
    corpus.put("file shorter than its length", Arrays.copyOf(whole, whole.length - 4));
    corpus.put("file longer than its length", Arrays.copyOf(whole, whole.length + 4));
    corpus.put("length too small", withInt(whole, 8, 12));
    corpus.put("chunk longer than the file", withInt(whole, 12, 4000));
    corpus.put("first chunk is not JSON", withInt(whole, 16, 0x004E4942));
    corpus.put("two chunks of JSON", withChunk(model("", 0), 0x4E4F534A, 4));
    corpus.put("two binary chunks", withChunk(whole, 0x004E4942, 4));
    corpus.put(
        "binary chunk third",
        withChunk(withChunk(model(buffers("{\"byteLength\":4}"), 0), 0x4142, 4), 0x004E4942, 4));
    add("buffer without a binary chunk", buffers("{\"byteLength\":4}"), 0);
    add("buffer longer than the binary chunk", buffers("{\"byteLength\":9}"), 8);
    add("buffer without length", buffers("{}"), 4);
    add("buffer of no length", buffers("{\"byteLength\":0}"), 4);
    add("buffer of negative length", buffers("{\"byteLength\":-4}"), 4);
    add("buffer whose length is text", buffers("{\"byteLength\":\"4\"}"), 4);
    add("buffer whose length is a fraction", buffers("{\"byteLength\":3.5}"), 4);
    add("buffer that is null", buffers("null"), 4);
    add("buffers that are an object", "\"buffers\":{}", 0);
    add("image that is a number", images("1"), 0);
    add("uri that is a number", images("{\"uri\":1}"), 0);
    add(
        "embedded buffer that is too short",
        buffers("{\"byteLength\":2,\"uri\":\"data:application/octet-stream;base64,AA==\"}"),
        0);
    add(
        "embedded buffer that cannot be read",
        buffers("{\"byteLength\":1,\"uri\":\"data:application/octet-stream;base64,A*\"}"),
        0);
    add("extensions that are a list", "\"extensions\":[]", 0);
    add("no asset", "{}");
    add("asset without version", "{\"asset\":{}}");
    add("asset version 1.0", "{\"asset\":{\"version\":\"1.0\"}}");
    add("asset version that is a number", "{\"asset\":{\"version\":2.0}}");
    add("JSON that is a list", "[]");
    add("JSON that is cut", "{\"asset\":{\"version\"");
    add("byte order mark before the JSON", "\uFEFF{" + VERSION + "}");
    corpus.put("JSON in UTF-16", utf16("{" + VERSION + "}"));
    add("no JSON", "");
    add("JSON with more behind it", "{\"asset\":{\"version\":\"2.0\"}} x");
  }

  private void collectReferences() {
    add("image that is a file", images("{\"uri\":\"texture.png\"}"), 0);
    add("image on the web", images("{\"uri\":\"https://a.example/b.png\"}"), 0);
    add("buffer that is a file", buffers("{\"byteLength\":4,\"uri\":\"a.bin\"}"), 0);
    add(
        "second buffer that is a file",
        buffers("{\"byteLength\":4},{\"byteLength\":4,\"uri\":\"a.bin\"}"),
        4);
  }

  private static String buffers(String elements) {
    return "\"buffers\":[" + elements + "]";
  }

  private static String images(String elements) {
    return "\"images\":[" + elements + "]";
  }

  private void add(String name, String members, int binary) {
    corpus.put(name, model(members, binary));
  }

  private void add(String name, String json) {
    corpus.put(name, Samples.glb(json, new byte[0]));
  }

  private static byte[] model(String members, int binary) {
    return Samples.glb(
        "{" + VERSION + (members.isEmpty() ? "" : "," + members) + "}", new byte[binary]);
  }

  private static byte[] utf16(String json) {
    byte[] glb = Samples.glb(" ".repeat(2 * json.length()), new byte[0]);
    byte[] text = json.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(text, 0, glb, 20, text.length);
    return glb;
  }

  private static byte[] withChunk(byte[] glb, int type, int length) {
    byte[] longer = Arrays.copyOf(glb, glb.length + 8 + length);
    ByteBuffer.wrap(longer)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(8, longer.length)
        .putInt(glb.length, length)
        .putInt(glb.length + 4, type);
    return longer;
  }

  private static byte[] withInt(byte[] glb, int offset, int number) {
    byte[] copy = glb.clone();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, number);
    return copy;
  }

  /** The reason for which a model is refused; empty if it is accepted. */
  private static String refusal(byte[] glb) throws IOException {
    try {
      Glb.check(new ByteArrayInputStream(glb));
      return "";
    } catch (UnusableContentException refused) {
      return refused.getMessage();
    }
  }
}
