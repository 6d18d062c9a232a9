package org.tmtar.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.IOUtils;

/**
 * Checks a USDZ package while it is read. A package is a zip archive whose entries are uncompressed and
 * aligned, whose first entry is a USD layer, and whose central directory matches its entries. Without
 * compression, a zip bomb is impossible. Comments, data descriptors, ZIP64 and bytes after the end are
 * refused, because OpenUSD does not support them.
 *
 * @see <a href="https://openusd.org/release/spec_usdz.html">USDZ file format specification</a>
 */
final class Usdz {

  private static final Set<String> SCENES = Set.of("usd", "usda", "usdc");

  private static final Set<String> OTHERS =
      Set.of("png", "jpg", "jpeg", "exr", "avif", "m4a", "mp3", "wav");

  private static final String NO_SCENE = "must have a USD layer as its first entry";

  private static final int ALIGNMENT = 64;
  private static final int MAX_ENTRIES = 10_000;

  /**
   * The maximum length of the name of an entry, in characters. All names are held in memory until the end,
   * and a header has room for 65,535 bytes.
   */
  private static final int MAX_NAME = 1000;

  private static final String TEXT = "#usda ";
  private static final String BINARY = "PXR-USDC";

  private final ZipDirectory directory = new ZipDirectory();
  private final Set<String> names = new HashSet<>();
  private final ZipArchiveInputStream zip;
  private final InputStream content;
  private final Map<String, Long> contents = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();
  private int entries;
  private long end;

  private Usdz(InputStream source) {
    content = new CopyingInputStream(source, directory);
    zip = new ZipArchiveInputStream(content, StandardCharsets.UTF_8.name(), true, false);
  }

  /**
   * Reads the content to its end and checks it.
   *
   * @throws UnusableContentException if the package is malformed or has a compressed entry
   * @throws IOException if the stream cannot be read
   */
  static ContentReport check(InputStream content) throws IOException {
    return new Usdz(content).check();
  }

  private ContentReport check() throws IOException {
    try {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        check(entry);
      }
    } catch (IOException broken) {
      // The archive is malformed, or the stream cannot be read. In the second case the next read
      // fails, too.
      IOUtils.consume(content);
      throw new UnusableContentException("must be a complete and well-formed USDZ package");
    }
    IOUtils.consume(content);
    require(entries > 0, NO_SCENE);
    require(
        directory.isConsistent(end),
        "must be a complete USDZ package with a central directory that matches its entries");
    return new ContentReport("USDZ", contents, warnings);
  }

  private void check(ZipArchiveEntry entry) throws IOException {
    require(
        entry.getName().length() <= MAX_NAME,
        "must have entry names of at most " + MAX_NAME + " characters");
    String extension = extension(entry.getName());
    require(entries > 0 || SCENES.contains(extension), NO_SCENE);
    entries++;
    require(entries <= MAX_ENTRIES, "must have at most " + MAX_ENTRIES + " entries");
    require(
        isInside(entry.getName()),
        "must have entry names that are relative paths without .. segments");
    require(
        entry.getMethod() == ZipEntry.STORED
            && zip.canReadEntryData(entry)
            && !entry.getGeneralPurposeBit().usesEncryption(),
        "must have only entries that are neither compressed nor encrypted");
    require(names.add(entry.getName()), "must have unique entry names");
    require(
        entry.getDataOffset() % ALIGNMENT == 0,
        "must have the data of each entry at an offset that is a multiple of 64 bytes");
    CheckedInputStream data = new CheckedInputStream(zip, new CRC32());
    String beginning = new String(data.readNBytes(BINARY.length()), StandardCharsets.ISO_8859_1);
    require(entries > 1 || isLayer(extension, beginning), NO_SCENE);
    IOUtils.consume(data);
    require(
        data.getChecksum().getValue() == entry.getCrc(),
        "must have entries that match their checksums");
    directory.add(end, entry.getName(), entry.getSize(), entry.getCrc());
    end = entry.getDataOffset() + entry.getSize();
    count(extension);
  }

  /**
   * Whether an entry is a USD layer. A layer is text or binary, and the extension {@code usd} allows both.
   */
  private static boolean isLayer(String extension, String beginning) {
    boolean isText = beginning.startsWith(TEXT) && !extension.equals("usdc");
    boolean isBinary = beginning.equals(BINARY) && !extension.equals("usda");
    return isText || isBinary;
  }

  private void count(String extension) {
    if (SCENES.contains(extension)) {
      contents.merge("scenes", 1L, Long::sum);
    } else if (OTHERS.contains(extension)) {
      contents.merge("images_and_sounds", 1L, Long::sum);
    } else {
      contents.merge("others", 1L, Long::sum);
      String warning = "The package has entries of types that USDZ viewers do not support.";
      if (!warnings.contains(warning)) {
        warnings.add(warning);
      }
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isInside(String name) {
    return !name.isEmpty()
        && !name.startsWith("/")
        && !name.contains("\0")
        && !List.of(name.split("/", -1)).contains("..");
  }

  private static void require(boolean condition, String expectation) {
    if (!condition) {
      throw new UnusableContentException(expectation);
    }
  }
}
