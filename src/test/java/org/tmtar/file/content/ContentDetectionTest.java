package org.tmtar.file.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDetectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isom mp42", "mp42", "3gp4 iso2 avc1 mp41", "iso8 iso2 avc1 mp41", "iso5", "iso9 iso6",
        "3gp5 3gp4 isom", "3g2a mp41", "MSNV isom mp42", "dash iso6", "qt   mp42", "XAVC mp42",
        "M4V  M4A2"
      })
  void videoIsMp4ByAnyOfItsBrands(String brands) throws IOException {
    assertThat(detect(film(brands))).contains(ContentType.MP4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qt  ",
        "3gp4 3gp5",
        "heic mif1 heic",
        "mif1 isom",
        "avif mif1 miaf",
        "avis msf1 iso8",
        "M4A  mp42 isom",
        "jp2 "
      })
  void otherFilesOfTheSameContainerFormatAreNotVideos(String brands) throws IOException {
    assertThat(detect(film(brands))).isEmpty();
  }

  private static Optional<ContentType> detect(byte[] content) throws IOException {
    return ContentDetection.detect(new ByteArrayInputStream(content));
  }

  /**
   * The beginning of a video.
   *
   * @param brands brands of four characters, separated by spaces; the first is the major brand
   */
  private static byte[] film(String brands) {
    String padded = brands + " ".repeat((5 - (brands.length() + 1) % 5) % 5);
    StringBuilder all = new StringBuilder();
    for (int at = 0; at < padded.length(); at += 5) {
      all.append(padded, at, Math.min(padded.length(), at + 4));
    }
    byte[] major = all.substring(0, 4).getBytes(StandardCharsets.US_ASCII);
    byte[] compatible = all.substring(4).getBytes(StandardCharsets.US_ASCII);
    int length = 16 + compatible.length;
    return ByteBuffer.allocate(length + 16)
        .putInt(length)
        .put("ftyp".getBytes(StandardCharsets.US_ASCII))
        .put(major)
        .putInt(0x200)
        .put(compatible)
        .putInt(16)
        .put("mdat".getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}
