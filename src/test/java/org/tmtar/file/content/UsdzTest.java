package org.tmtar.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Samples;

class UsdzTest {

  private static final int STORED = ZipEntry.STORED;

  @Test
  void validPackageIsReportedWithItsContents() throws IOException {
    ContentReport report = check(zip(STORED, "model.usdc", "textures/a.png", "b.m4a", "notes.txt"));

    assertThat(report.format()).isEqualTo("USDZ");
    assertThat(report.contents())
        .containsEntry("scenes", 1L)
        .containsEntry("images_and_sounds", 2L)
        .containsEntry("others", 1L);
    assertThat(report.warnings())
        .containsExactly("The package has entries of types that USDZ viewers do not support.");
  }

  @Test
  void alignedPackageCausesNoWarning() throws IOException {
    assertThat(check(Samples.usdz()).warnings()).isEmpty();
  }

  @Test
  void compressedEntriesAreRefusedWithoutDecompression() throws IOException {
    refuse(zip(ZipEntry.DEFLATED, "model.usdc"), "neither compressed nor encrypted");
    refuse(bomb(), "neither compressed nor encrypted");
  }

  @Test
  void packageWithoutALayerAsItsFirstEntryIsRefused() throws IOException {
    refuse(zip(STORED, "a.png", "model.usdc"), "must have a USD layer as its first entry");
    refuse(zip(STORED), "must have a USD layer as its first entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.png", "/a.png", "a/../../b.png", "a\\..\\..\\b.png"})
  void entryNamesOutsideOfThePackageAreRefused(String name) throws IOException {
    refuse(zip(STORED, "model.usdc", name), "relative paths without .. segments");
  }

  @Test
  void truncatedPackageIsRefusedAtEveryLength() throws IOException {
    byte[] whole = zip(STORED, "model.usdc", "a.png");
    for (int length = 4; length < whole.length; length++) {
      refuse(Arrays.copyOf(whole, length), "must");
    }
  }

  @Test
  void changedDataAndTrailingDataAreRefused() throws IOException {
    byte[] changed = zip(STORED, "model.usdc");
    changed[100] ^= 1;
    refuse(changed, "match their checksums");
    byte[] whole = zip(STORED, "model.usdc");
    refuse(Arrays.copyOf(whole, whole.length + 10), "must be a complete");
  }

  @Test
  void entryThatIsNotAlignedIsRefused() throws IOException {
    byte[] moved = zip(STORED, 1, "model.usdc");
    refuse(moved, "a multiple of 64 bytes");
  }

  @ParameterizedTest
  @CsvSource({"model.usda, #usda 1.0", "model.usd, #usda 1.0", "model.usd, PXR-USDC"})
  void layerMayBeTextOrBinary(String name, String beginning) throws IOException {
    check(Samples.usdz(name, (beginning + "\n\n").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"model.usda, PXR-USDC", "model.usdc, #usda 1.0", "model.usd, hello", "model.usdc, ''"
      })
  void firstEntryWithoutTheSignatureOfALayerIsRefused(String name, String beginning) {
    refuse(
        Samples.usdz(name, beginning.getBytes(StandardCharsets.UTF_8)),
        "must have a USD layer as its first entry");
  }

  @Test
  void repeatedEntryNameIsRefused() throws IOException {
    byte[] twice = zip(STORED, "model.usdc", "a.png", "b.png");
    String text = new String(twice, StandardCharsets.ISO_8859_1).replace("b.png", "a.png");
    refuse(text.getBytes(StandardCharsets.ISO_8859_1), "unique entry names");
  }

  /** The names of all entries are in memory at the same time. */
  @Test
  void longNameIsRefused() throws IOException {
    check(zip(STORED, "model.usdc", "a".repeat(996) + ".png"));

    refuse(zip(STORED, "model.usdc", "a".repeat(997) + ".png"), "at most 1000 characters");
  }

  /** Only the central directory is changed. A reader that uses it would read another package. */
  @ParameterizedTest
  @CsvSource({
    "method, 10, 8",
    "encryption, 8, 1",
    "checksum, 16, 1",
    "packed length, 20, 1",
    "length, 24, 1",
    "place, 42, 64",
    "name, 46, 1",
    "length of the name, 28, 1"
  })
  void directoryThatDiffersFromTheEntriesIsRefused(String what, int offset, int change)
      throws IOException {
    byte[] whole = zip(STORED, "model.usdc", "a.png");
    check(whole);
    int header = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    whole[header + offset] ^= (byte) change;

    refuse(whole, "must be a complete");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 8, 10, 12, 16, 20})
  void endRecordThatDiffersFromTheDirectoryIsRefused(int offset) throws IOException {
    byte[] whole = zip(STORED, "model.usdc", "a.png");
    whole[whole.length - 22 + offset] ^= 1;

    refuse(whole, "must be a complete");
  }

  @Test
  void mutatedPackagesAreAcceptedOrRefused() throws IOException {
    byte[] whole = zip(STORED, "model.usdc", "a.png");
    Random random = new Random(22);
    for (int i = 0; i < 2000; i++) {
      byte[] mutated = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
      }
      try {
        check(mutated);
      } catch (UnusableContentException refused) {
        assertThat(refused).hasMessageContaining("must");
      }
    }
  }

  private static ContentReport check(byte[] content) throws IOException {
    return Usdz.check(new ByteArrayInputStream(content));
  }

  private static void refuse(byte[] content, String expectation) {
    assertThatThrownBy(() -> check(content))
        .isInstanceOf(UnusableContentException.class)
        .hasMessageContaining(expectation);
  }

  private static byte[] zip(int method, String... names) throws IOException {
    return zip(method, 0, names);
  }

  /**
   * A package of binary layers.
   *
   * @param shift the distance between the data of each entry and its required alignment, in bytes
   */
  private static byte[] zip(int method, int shift, String... names) throws IOException {
    byte[] layer = Arrays.copyOf("PXR-USDC".getBytes(StandardCharsets.US_ASCII), 200);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      for (String name : names) {
        int padding = 64 - (content.size() + 34 + name.length()) % 64 + shift;
        add(zip, name, method, layer, padding);
      }
    }
    return content.toByteArray();
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      add(zip, "model.usdc", ZipEntry.DEFLATED, new byte[50_000_000], 0);
    }
    return content.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, int method, byte[] data, int padding)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(data);
    entry.setMethod(method);
    entry.setSize(data.length);
    entry.setCrc(checksum.getValue());
    byte[] field = new byte[4 + padding];
    ByteBuffer.wrap(field)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x1986)
        .putShort((short) padding);
    entry.setExtra(field);
    zip.putNextEntry(entry);
    zip.write(data);
    zip.closeEntry();
  }
}
