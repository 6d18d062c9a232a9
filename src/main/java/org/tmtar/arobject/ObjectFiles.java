package org.tmtar.arobject;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The names of the files of an object.
 *
 * @param targetImage the image that the phone recognises; null for none, then the asset is drawn at the
 *     visitor's position
 * @param asset the file that is drawn; null if there is none yet
 * @param assetUsdz the file that is drawn on iOS; null if there is none yet
 */
record ObjectFiles(String targetImage, String asset, String assetUsdz) {

  static final ObjectFiles NONE = new ObjectFiles(null, null, null);

  /** The names that are not null. */
  Stream<String> names() {
    return Stream.of(targetImage, asset, assetUsdz).filter(Objects::nonNull);
  }

  /** A copy without the references to a file. */
  ObjectFiles without(String filename) {
    return new ObjectFiles(
        nullIfEqual(filename, targetImage),
        nullIfEqual(filename, asset),
        nullIfEqual(filename, assetUsdz));
  }

  private static String nullIfEqual(String removed, String current) {
    return removed.equals(current) ? null : current;
  }
}
