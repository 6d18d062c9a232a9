package org.tmtar.arobject;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tmtar.file.FileMember;
import org.tmtar.file.content.ContentType.Kind;

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

  private static final Set<Kind> TARGETS = Set.of(Kind.IMAGE);
  private static final Set<Kind> ASSETS = Set.of(Kind.MODEL, Kind.IMAGE, Kind.MEDIA);
  private static final Set<Kind> IOS_ASSETS = Set.of(Kind.IOS_MODEL);

  /** The names that are not null. */
  Stream<String> names() {
    return Stream.of(targetImage, asset, assetUsdz).filter(Objects::nonNull);
  }

  /** The members whose file differs from that of other files. */
  Stream<FileMember> differencesFrom(ObjectFiles others) {
    List<FileMember> same = others.members().toList();
    return members().filter(member -> !same.contains(member));
  }

  private Stream<FileMember> members() {
    return Stream.of(
        new FileMember("/target_image_file", targetImage, TARGETS),
        new FileMember("/asset_file", asset, ASSETS),
        new FileMember("/asset_usdz_file", assetUsdz, IOS_ASSETS));
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
