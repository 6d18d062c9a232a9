package org.tmtar.backup;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a content that has passed by is the one that was uploaded. */
final class ContentDigest {

  private final MessageDigest digest;

  ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /** The same content, to be read to its end. */
  DigestInputStream of(InputStream content) {
    return new DigestInputStream(content, digest);
  }

  boolean isOf(ListedContent listed) {
    return HexFormat.of().formatHex(digest.digest()).equals(listed.sha256());
  }
}
