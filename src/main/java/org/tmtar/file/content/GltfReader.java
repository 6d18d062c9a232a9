package org.tmtar.file.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the parts of a glTF document that the upload check needs, token by token, and requires that the
 * document refers to no other file. Only members that glTF 2.0 or a registered extension defines as a
 * reference are references. The object {@code extras} and unknown extensions may contain any member.
 *
 * @see <a href="https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#properties-reference">glTF 2.0,
 *     properties</a>
 */
final class GltfReader {

  private static final int MAX_EXTENSIONS = 20;
  private static final String BUFFERS = "buffers";
  private static final String IMAGES = "images";
  private static final String EXTENSIONS = "extensions";
  private static final String EXTRAS = "extras";
  private static final String URI = "uri";

  /**
   * The extensions that refer to other files from the top level of the document, with the member that
   * contains the reference.
   *
   * @see <a href="https://github.com/KhronosGroup/glTF/tree/main/extensions">glTF extension registry</a>
   */
  private static final Map<String, String> REFERENCES = Map.of(
      "KHR_audio", URI,
      "KHR_audio_emitter", URI,
      "KHR_techniques_webgl", URI,
      "MPEG_media", URI,
      "MSFT_audio_emitter", URI,
      "EXT_structural_metadata", "schemaUri");

  private final JsonParser json;
  private final Map<String, Long> contents = new TreeMap<>();
  private final List<String> extensionsRequired = new ArrayList<>();
  private String version;
  private long binaryLength = -1;

  GltfReader(JsonParser json) {
    this.json = json;
    Gltf.COUNTED.forEach(name -> contents.put(name, 0L));
  }

  /**
   * Reads the document to its end.
   *
   * @throws UnusableContentException if the document is not glTF or refers to another file
   */
  Gltf read() throws IOException {
    require(json.nextToken() == JsonToken.START_OBJECT, "must have JSON that is an object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      readMember(name);
    }
    require(json.nextToken() == null, "must have JSON that can be parsed as glTF");
    return new Gltf(version, contents, extensionsRequired, binaryLength);
  }

  private void readMember(String name) throws IOException {
    switch (name) {
      case "asset" -> readAsset();
      case BUFFERS -> readBuffers();
      case IMAGES -> contents.put(IMAGES, readImages());
      case "extensionsRequired" -> readExtensionsRequired();
      case EXTENSIONS -> readExtensions();
      default -> {
        if (Gltf.COUNTED.contains(name)) {
          contents.put(name, count(name));
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void readAsset() throws IOException {
    require(
        json.currentToken() == JsonToken.START_OBJECT, "must have an object as the value of asset");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("version")) {
        version = json.getText();
      }
      json.skipChildren();
    }
  }

  /**
   * Reads the buffers. Only the first one can be the binary chunk. glTF leaves the meaning of later
   * buffers without a {@code uri} to extensions, for example the fallback buffers of
   * EXT_meshopt_compression.
   */
  private void readBuffers() throws IOException {
    requireList(BUFFERS);
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      Source buffer = readSource(BUFFERS);
      require(buffer.byteLength() > 0, "must have buffers with a byteLength of at least 1");
      if (buffer.data() != null) {
        require(
            buffer.data().length() >= buffer.byteLength(),
            "must have buffers whose data has at least byteLength bytes");
      } else if (i == 0) {
        binaryLength = buffer.byteLength();
      }
    }
  }

  private long readImages() throws IOException {
    requireList(IMAGES);
    long count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      readSource(IMAGES);
      count++;
    }
    return count;
  }

  private Source readSource(String list) throws IOException {
    require(json.currentToken() == JsonToken.START_OBJECT, "must have only objects in " + list);
    DataUri data = null;
    long byteLength = -1;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals(URI)) {
        data = embedded(value, list);
      } else if (name.equals("byteLength") && value == JsonToken.VALUE_NUMBER_INT) {
        byteLength = json.getLongValue();
      }
      json.skipChildren();
    }
    return new Source(data, byteLength);
  }

  private void readExtensionsRequired() throws IOException {
    requireList("extensionsRequired");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String name = json.getValueAsString("");
      json.skipChildren();
      if (extensionsRequired.size() < MAX_EXTENSIONS && !extensionsRequired.contains(name)) {
        extensionsRequired.add(name);
      }
    }
  }

  private long count(String name) throws IOException {
    requireList(name);
    long count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      json.skipChildren();
      count++;
    }
    return count;
  }

  private void readExtensions() throws IOException {
    require(
        json.currentToken() == JsonToken.START_OBJECT,
        "must have an object as the value of extensions");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String reference = REFERENCES.get(json.currentName());
      json.nextToken();
      if (reference == null) {
        json.skipChildren();
      } else {
        requireEmbedded(reference);
      }
    }
  }

  /** Reads the value of an extension and requires that its references are data URIs. */
  private void requireEmbedded(String reference) throws IOException {
    if (!json.currentToken().isStructStart()) {
      return;
    }
    for (int depth = 1; depth > 0; ) {
      JsonToken token = json.nextToken();
      if (token.isStructStart() && isOpaque(json.currentName())) {
        json.skipChildren();
      } else if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING && reference.equals(json.currentName())) {
        embedded(token, EXTENSIONS);
      }
    }
  }

  private static boolean isOpaque(String name) {
    return EXTRAS.equals(name) || EXTENSIONS.equals(name);
  }

  private DataUri embedded(JsonToken value, String list) throws IOException {
    require(value == JsonToken.VALUE_STRING, "must have only strings as uri in " + list);
    String uri = json.getText();
    require(
        DataUri.isDataUri(uri),
        "must be self-contained, but its " + list + " refer to other files");
    return DataUri.of(uri);
  }

  private void requireList(String name) {
    require(
        json.currentToken() == JsonToken.START_ARRAY, "must have an array as the value of " + name);
  }

  private static void require(boolean condition, String expectation) {
    if (!condition) {
      throw new UnusableContentException(expectation);
    }
  }

  /**
   * A buffer or an image.
   *
   * @param data the embedded data; null if there is no {@code uri}
   * @param byteLength the length in bytes; -1 if it is not given as an integer
   */
  private record Source(DataUri data, long byteLength) {}
}
