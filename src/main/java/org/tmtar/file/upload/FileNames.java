package org.tmtar.file.upload;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.tmtar.file.content.ContentType;

/** Names of files that nobody can guess. */
final class FileNames {

  /** In bytes; as many as a random UUID has, and some more. */
  private static final int LENGTH = 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  private FileNames() {}

  /** A name that no file has had, {@code 4c1d….glb}. */
  static String create(ContentType type) {
    byte[] octets = new byte[LENGTH];
    RANDOM.nextBytes(octets);
    return HexFormat.of().formatHex(octets) + "." + type.extension();
  }
}
