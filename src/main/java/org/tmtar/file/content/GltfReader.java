package org.tmtar.file.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what matters of a glTF, and that it refers to nothing outside of itself, without holding the rest.
 *
 * @see <a href="https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#properties-reference">glTF 2.0,
 *     properties</a>
 */
final class GltfReader {

  private static final int MOST_EXTENSIONS = 20;
  private static final String BUFFERS = "buffers";
  private static final String IMAGES = "images";

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
   * Reads it to its end.
   *
   * @throws UnusableContentException if it is no glTF, or refers to something outside
   */
  Gltf read() throws IOException {
    require(json.nextToken() == JsonToken.START_OBJECT, "must have JSON that is an object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      readMember(name);
    }
    require(json.nextToken() == null, "must have JSON that can be read as glTF");
    return new Gltf(version, contents, extensionsRequired, binaryLength);
  }

  private void readMember(String name) throws IOException {
    switch (name) {
      case "asset" -> readAsset();
      case BUFFERS -> readBuffers();
      case IMAGES -> contents.put(IMAGES, readImages());
      case "extensionsRequired" -> readExtensions();
      case "extras" -> json.skipChildren();
      default -> {
        if (Gltf.COUNTED.contains(name)) {
          contents.put(name, count(name));
        } else {
          skip();
        }
      }
    }
  }

  private void readAsset() throws IOException {
    require(json.currentToken() == JsonToken.START_OBJECT, "must have JSON that has an asset");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("version")) {
        version = json.getValueAsString();
      }
      skip();
    }
  }

  /** A buffer without an address is the binary chunk, which only the first can be. */
  private void readBuffers() throws IOException {
    requireList(BUFFERS);
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      Source buffer = readSource(BUFFERS);
      require(buffer.byteLength() >= 0, "must have buffers with a byteLength");
      if (!buffer.hasAddress()) {
        require(i == 0, "must have one binary chunk at most, the first of its buffers");
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
    boolean hasAddress = false;
    long byteLength = -1;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      skip();
      return new Source(false, -1);
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("uri") && json.currentToken() != JsonToken.VALUE_NULL) {
        requireInside(json.getValueAsString(""), list);
        hasAddress = true;
      } else if (name.equals("byteLength")) {
        byteLength = json.getValueAsLong(-1);
      }
      skip();
    }
    return new Source(hasAddress, byteLength);
  }

  private void readExtensions() throws IOException {
    requireList("extensionsRequired");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String name = json.getValueAsString("");
      skip();
      if (extensionsRequired.size() < MOST_EXTENSIONS && !extensionsRequired.contains(name)) {
        extensionsRequired.add(name);
      }
    }
  }

  private long count(String name) throws IOException {
    requireList(name);
    long count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      skip();
      count++;
    }
    return count;
  }

  /** Goes over a value in which extensions may refer to something, too. */
  private void skip() throws IOException {
    if (!json.currentToken().isStructStart()) {
      return;
    }
    for (int depth = 1; depth > 0; ) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING && "uri".equals(json.currentName())) {
        requireInside(json.getText(), "extensions");
      }
    }
  }

  private static void requireInside(String address, String list) {
    require(
        address.startsWith("data:"),
        "must have all it needs inside, but its " + list + " refer to other files");
  }

  private void requireList(String name) {
    require(
        json.currentToken() == JsonToken.START_ARRAY, "must have JSON that has a list of " + name);
  }

  private static void require(boolean isSo, String expectation) {
    if (!isSo) {
      throw new UnusableContentException(expectation);
    }
  }

  /**
   * A buffer or an image.
   *
   * @param byteLength -1 if it does not say
   */
  private record Source(boolean hasAddress, long byteLength) {}
}
