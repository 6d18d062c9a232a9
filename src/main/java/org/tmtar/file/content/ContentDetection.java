package org.tmtar.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * Detects the type of content from its first bytes and checks models. The type that the client states is
 * ignored.
 */
public final class ContentDetection {

  /**
   * The number of bytes that are read to detect a type. It is sufficient for all types that can be
   * uploaded.
   */
  private static final int HEAD_LENGTH = 4096;

  private static final String ZIP = "application/zip";

  private static final Tika TIKA = new Tika();

  private ContentDetection() {}

  /**
   * The type of content. The position of the stream does not change. A zip archive can only be a USDZ, so
   * it is detected as such, and {@link #check} refuses other archives.
   *
   * @param content a stream that supports {@code mark}
   * @return empty if content of this type cannot be uploaded
   * @throws UnusableContentException if the content is empty
   */
  public static Optional<ContentType> detect(InputStream content) throws IOException {
    content.mark(HEAD_LENGTH);
    byte[] head = content.readNBytes(HEAD_LENGTH);
    content.reset();
    if (head.length == 0) {
      throw new UnusableContentException("must not be empty");
    }
    String mediaType = TIKA.detect(head);
    if (mediaType.equals(ZIP)) {
      return Optional.of(ContentType.USDZ);
    }
    // Tika detects videos only by their major brand.
    return FileTypeBox.isMp4(head) ? Optional.of(ContentType.MP4) : ContentType.of(mediaType);
  }

  /**
   * Checks a model while it is read. Content of another type is not read.
   *
   * @return null unless the content is a model
   * @throws UnusableContentException if the model is malformed
   */
  public static ContentReport check(ContentType type, InputStream content) throws IOException {
    return switch (type) {
      case GLB -> Glb.check(content);
      case USDZ -> Usdz.check(content);
      default -> null;
    };
  }
}
