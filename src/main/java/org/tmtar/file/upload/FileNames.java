package org.tmtar.file.upload;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.tmtar.file.content.ContentType;

/** Generates unguessable names of files. */
final class FileNames {

  /** The number of random bytes of a name, which is more than a UUID has. */
  private static final int LENGTH = 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  private FileNames() {}

  /** A new random name with the extension of a type, for example {@code 4c1d….glb}. */
  static String create(ContentType type) {
    byte[] octets = new byte[LENGTH];
    RANDOM.nextBytes(octets);
    return HexFormat.of().formatHex(octets) + "." + type.extension();
  }
}
