package org.tmtar.arobject;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files that an object names.
 *
 * @param targetImage what the phone recognises; null for nothing, then it is drawn where the visitor stands
 * @param asset what is drawn; null for nothing yet
 * @param assetUsdz what iOS draws; null for nothing yet
 */
record ObjectFiles(String targetImage, String asset, String assetUsdz) {

  static final ObjectFiles NONE = new ObjectFiles(null, null, null);

  /** The names of those that are there. */
  Stream<String> names() {
    return Stream.of(targetImage, asset, assetUsdz).filter(Objects::nonNull);
  }

  /** The same, but for one file. */
  ObjectFiles without(String filename) {
    return new ObjectFiles(
        unless(filename, targetImage), unless(filename, asset), unless(filename, assetUsdz));
  }

  private static String unless(String gone, String named) {
    return gone.equals(named) ? null : named;
  }
}
