package org.tmtar.file.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * Checks a USDZ package while it passes by: a zip in which everything is merely stored, a scene first. As
 * nothing is compressed, nothing can grow.
 *
 * @see <a href="https://openusd.org/release/spec_usdz.html">USDZ file format specification</a>
 */
final class Usdz {

  private static final Set<String> SCENES = Set.of("usd", "usda", "usdc");

  private static final Set<String> OTHERS =
      Set.of("png", "jpg", "jpeg", "exr", "avif", "m4a", "mp3", "wav");

  private static final String NO_SCENE = "must begin with a scene of USD";

  private static final int ALIGNMENT = 64;
  private static final int MOST_ENTRIES = 10_000;

  private final ZipEnd end = new ZipEnd();
  private final ZipArchiveInputStream zip;
  private final InputStream content;
  private final Map<String, Long> contents = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();
  private boolean isAligned = true;
  private int entries;

  private Usdz(InputStream given) {
    content = new PassingStream(given, end);
    zip = new ZipArchiveInputStream(content, StandardCharsets.UTF_8.name(), true, false);
  }

  /**
   * Reads a content to its end.
   *
   * @throws UnusableContentException if it is broken, or has something compressed
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
      // by the library; where the stream itself is broken, the next read says so
      IOUtils.consume(content);
      throw new UnusableContentException("must be a USDZ that is whole");
    }
    IOUtils.consume(content);
    require(entries > 0, NO_SCENE);
    require(end.isThere(entries), "must be a USDZ that is whole");
    if (!isAligned) {
      warnings.add("Some viewers need the data of every entry at a multiple of 64 bytes.");
    }
    return new ContentReport("USDZ", contents, warnings);
  }

  private void check(ZipArchiveEntry entry) throws IOException {
    String extension = extension(entry.getName());
    require(entries > 0 || SCENES.contains(extension), NO_SCENE);
    entries++;
    require(entries <= MOST_ENTRIES, "must have at most " + MOST_ENTRIES + " entries");
    require(isInside(entry.getName()), "must have entries with names that lead nowhere else");
    require(
        entry.getMethod() == ZipEntry.STORED
            && zip.canReadEntryData(entry)
            && !entry.getGeneralPurposeBit().usesEncryption(),
        "must have all its entries stored, neither compressed nor encrypted");
    isAligned &= entry.getDataOffset() % ALIGNMENT == 0;
    CheckedInputStream data = new CheckedInputStream(zip, new CRC32());
    IOUtils.consume(data);
    require(
        data.getChecksum().getValue() == entry.getCrc(),
        "must have entries that fit their checksums");
    count(extension);
  }

  private void count(String extension) {
    if (SCENES.contains(extension)) {
      contents.merge("scenes", 1L, Long::sum);
    } else if (OTHERS.contains(extension)) {
      contents.merge("images_and_sounds", 1L, Long::sum);
    } else {
      contents.merge("others", 1L, Long::sum);
      String warning = "It has entries that viewers of USDZ do not know.";
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

  private static void require(boolean isSo, String expectation) {
    if (!isSo) {
      throw new UnusableContentException(expectation);
    }
  }

  /** Keeps the last bytes that pass: the end record of a zip without a comment. */
  private static final class ZipEnd extends java.io.OutputStream {

    private static final int LENGTH = 22;
    private static final int SIGNATURE = 0x06054b50;

    private byte[] last = new byte[0];

    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
      int fresh = Math.min(length, LENGTH);
      int kept = Math.min(last.length, LENGTH - fresh);
      ByteBuffer next = ByteBuffer.allocate(kept + fresh);
      next.put(last, last.length - kept, kept);
      next.put(octets, offset + length - fresh, fresh);
      last = next.array();
    }

    boolean isThere(int entries) {
      ByteBuffer record = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
      return last.length == LENGTH
          && record.getInt(0) == SIGNATURE
          && (record.getShort(10) & 0xffff) == entries;
    }
  }
}
