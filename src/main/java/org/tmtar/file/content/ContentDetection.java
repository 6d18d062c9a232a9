package org.tmtar.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.Tika;

/** Tells what a content is by its first bytes; what its sender says of it does not count. */
public final class ContentDetection {

  /** In bytes; enough for all that can be uploaded. */
  private static final int LOOKED_AT = 4096;

  private static final String ZIP = "application/zip";

  private static final Tika TIKA = new Tika();

  private ContentDetection() {}

  /**
   * The type of a content, which stays where it is. A zip can only be a USDZ; whether it is one is left to
   * the check.
   *
   * @param content can be marked
   * @return empty if it is nothing that can be uploaded
   * @throws UnusableContentException if there is no content
   */
  public static Optional<ContentType> detect(InputStream content) throws IOException {
    content.mark(LOOKED_AT);
    byte[] head = content.readNBytes(LOOKED_AT);
    content.reset();
    if (head.length == 0) {
      throw new UnusableContentException("must not be empty");
    }
    String mediaType = TIKA.detect(head);
    if (mediaType.equals(ZIP)) {
      return Optional.of(ContentType.USDZ);
    }
    // Tika detects videos only by their major brand
    return FileTypeBox.isMp4(head) ? Optional.of(ContentType.MP4) : ContentType.of(mediaType);
  }

  /**
   * Checks a model while it passes by; everything else passes unread.
   *
   * @return null unless it is a model
   * @throws UnusableContentException if it is broken
   */
  public static ContentReport check(ContentType type, InputStream content) throws IOException {
    return switch (type) {
      case GLB -> Glb.check(content);
      case USDZ -> Usdz.check(content);
      default -> null;
    };
  }
}
