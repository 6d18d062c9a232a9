package org.tmtar.file.content;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks binary glTF while it is read: the header, the lengths, the JSON chunk, and that the document
 * refers to no other file.
 *
 * @see <a href="https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#glb-file-format-specification">GLB
 *     file format</a>
 */
final class Glb {

  private static final int MAGIC = 0x46546C67;
  private static final int VERSION = 2;
  private static final int HEADER_LENGTH = 12;
  private static final int CHUNK_HEADER_LENGTH = 8;
  private static final int JSON = 0x4E4F534A;
  private static final int BIN = 0x004E4942;

  /** The maximum length of the JSON chunk, in bytes. Large data belongs in the binary chunk. */
  private static final int MAX_JSON = 8 * 1024 * 1024;

  private static final JsonFactory JSON_FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(100)
          .maxStringLength(MAX_JSON)
          .build())
      .build();

  private static final String TOO_SHORT =
      "must have the length that its header states, but is shorter";
  private static final String WRONG_CHUNK_LENGTH =
      "must have chunks of a multiple of 4 bytes within the length that its header states";

  private final InputStream content;

  private Glb(InputStream content) {
    this.content = content;
  }

  /**
   * Reads the content to its end and checks it.
   *
   * @throws UnusableContentException if the content is malformed or refers to another file
   * @throws IOException if the stream cannot be read
   */
  static ContentReport check(InputStream content) throws IOException {
    return new Glb(content).check();
  }

  private ContentReport check() throws IOException {
    try {
      ByteBuffer header = read(HEADER_LENGTH, "must begin with a GLB header of 12 bytes");
      require(header.getInt() == MAGIC, "must begin with the characters glTF");
      require(header.getInt() == VERSION, "must be binary glTF version 2");
      long left = Integer.toUnsignedLong(header.getInt()) - HEADER_LENGTH;
      Chunk json = chunkHeader(left);
      require(json.type() == JSON, "must have a JSON chunk as its first chunk");
      require(json.length() <= MAX_JSON, "must have a JSON chunk of at most 8 MB");
      Gltf gltf = parse(content.readNBytes((int) json.length()), json.length());
      left -= CHUNK_HEADER_LENGTH + json.length();
      long binary = skipChunks(left);
      require(content.read() < 0, "must have the length that its header states, but is longer");
      return report(gltf, binary);
    } catch (EOFException truncated) {
      throw new UnusableContentException(TOO_SHORT);
    }
  }

  /**
   * Skips the chunks after the JSON chunk. Only the first of them can be the binary chunk. Chunks of
   * unknown types may follow.
   *
   * @param length the length of these chunks according to the header, in bytes
   * @return the length of the binary chunk; -1 if there is none
   */
  private long skipChunks(long length) throws IOException {
    long binary = -1;
    long left = length;
    boolean isFirst = true;
    while (left > 0) {
      Chunk chunk = chunkHeader(left);
      require(chunk.type() != JSON, "must have exactly one JSON chunk");
      if (chunk.type() == BIN) {
        require(isFirst, "must have at most one binary chunk, directly after the JSON chunk");
        binary = chunk.length();
      }
      content.skipNBytes(chunk.length());
      left -= CHUNK_HEADER_LENGTH + chunk.length();
      isFirst = false;
    }
    return binary;
  }

  private Chunk chunkHeader(long left) throws IOException {
    require(left >= CHUNK_HEADER_LENGTH, WRONG_CHUNK_LENGTH);
    ByteBuffer header = read(CHUNK_HEADER_LENGTH, TOO_SHORT);
    Chunk chunk = new Chunk(Integer.toUnsignedLong(header.getInt()), header.getInt());
    require(
        chunk.length() <= left - CHUNK_HEADER_LENGTH && chunk.length() % 4 == 0,
        WRONG_CHUNK_LENGTH);
    return chunk;
  }

  /**
   * Parses the JSON token by token. As objects, a few megabytes of JSON would occupy about a hundred
   * megabytes.
   */
  private static Gltf parse(byte[] json, long length) throws IOException {
    if (json.length < length) {
      throw new EOFException();
    }
    // The parser would also accept a byte order mark, UTF-16 and UTF-32. UTF-16 and UTF-32 have a
    // zero byte here.
    require(
        json.length > 1 && json[0] > 0 && json[1] != 0,
        "must have JSON in UTF-8 without a byte order mark");
    try (JsonParser parser = JSON_FACTORY.createParser(json)) {
      return new GltfReader(parser).read();
    } catch (JacksonException malformed) {
      throw new UnusableContentException("must have JSON that can be parsed as glTF");
    }
  }

  private static ContentReport report(Gltf gltf, long binary) {
    require(
        gltf.version() != null && gltf.version().matches("2\\.[0-9]{1,4}"),
        "must have the version 2.x in asset.version");
    require(
        gltf.binaryLength() <= binary,
        "must have a binary chunk that is at least as long as its buffer");
    return new ContentReport("glTF " + gltf.version(), gltf.contents(), warnings(gltf));
  }

  private static List<String> warnings(Gltf gltf) {
    Stream<String> extensions = gltf.extensionsRequired().stream()
        .filter(name -> name.matches("[A-Za-z0-9_]{1,64}"))
        .map(name -> "Viewers must support the extension " + name + ".");
    Stream<String> empty = gltf.contents().get("meshes") > 0
        ? Stream.empty()
        : Stream.of("The model has no mesh, so nothing is drawn.");
    return Stream.concat(extensions, empty).toList();
  }

  private ByteBuffer read(int length, String expectation) throws IOException {
    byte[] octets = content.readNBytes(length);
    require(octets.length == length, expectation);
    return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void require(boolean condition, String expectation) {
    if (!condition) {
      throw new UnusableContentException(expectation);
    }
  }

  /**
   * The header of a chunk.
   *
   * @param length the length of the data of the chunk, in bytes
   */
  private record Chunk(long length, int type) {}
}
