package org.tmtar.file.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The file type box at the beginning of a file in the ISO base media file format. It lists the
 * specifications to which the file conforms as one major brand and any number of compatible brands.
 *
 * @see <a href="https://mp4ra.org/registered-types/brands">Registered brands</a>
 */
final class FileTypeBox {

  private static final String TYPE = "ftyp";
  private static final int BRAND_LENGTH = 4;
  private static final int MAJOR_BRAND = 8;
  private static final int COMPATIBLE_BRANDS = 16;

  /** The brands of videos that every MP4 player supports. */
  private static final Pattern MP4 = Pattern.compile("iso[m2-9a-c]|mp4[12]|avc1|M4V[ HP]");

  /** The brands of still images and audio files, which may have an MP4 brand as well. */
  private static final Set<String> OTHERS = Set.of(
      "mif1", "msf1", "miaf", "heic", "heix", "hevc", "hevx", "avif", "avis", "M4A ", "M4B ",
      "F4A ", "F4B ");

  private FileTypeBox() {}

  /**
   * Whether a file is an MP4 video according to its brands.
   *
   * @param head the first bytes of the file
   */
  static boolean isMp4(byte[] head) {
    if (head.length < COMPATIBLE_BRANDS || !text(head, BRAND_LENGTH).equals(TYPE)) {
      return false;
    }
    long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
    int end = (int) Math.min(length, head.length) - BRAND_LENGTH;
    Stream<String> compatible = IntStream.iterate(
            COMPATIBLE_BRANDS, at -> at <= end, at -> at + BRAND_LENGTH)
        .mapToObj(at -> text(head, at));
    Set<String> brands =
        Stream.concat(Stream.of(text(head, MAJOR_BRAND)), compatible).collect(Collectors.toSet());
    return brands.stream().anyMatch(brand -> MP4.matcher(brand).matches())
        && brands.stream().noneMatch(OTHERS::contains);
  }

  private static String text(byte[] head, int offset) {
    return new String(head, offset, BRAND_LENGTH, StandardCharsets.ISO_8859_1);
  }
}
