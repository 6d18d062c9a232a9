package org.tmtar.file.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Samples;

class UsdzTest {

  private static final int STORED = ZipEntry.STORED;

  @Test
  void storedPackageIsReportedWithWhatItHas() throws IOException {
    ContentReport report = check(zip(STORED, "model.usdc", "textures/a.png", "b.m4a", "notes.txt"));

    assertThat(report.format()).isEqualTo("USDZ");
    assertThat(report.contents())
        .containsEntry("scenes", 1L)
        .containsEntry("images_and_sounds", 2L)
        .containsEntry("others", 1L);
    assertThat(report.warnings())
        .containsExactly(
            "It has entries that viewers of USDZ do not know.",
            "Some viewers need the data of every entry at a multiple of 64 bytes.");
  }

  @Test
  void alignedPackageIsNotWarnedOf() throws IOException {
    assertThat(check(Samples.usdz()).warnings()).isEmpty();
  }

  @Test
  void compressedEntriesAreRefusedAndNotUnpacked() throws IOException {
    refuse(zip(ZipEntry.DEFLATED, "model.usdc"), "neither compressed nor encrypted");
    refuse(bomb(), "neither compressed nor encrypted");
  }

  @Test
  void packageWithoutASceneFirstIsRefused() throws IOException {
    refuse(zip(STORED, "a.png", "model.usdc"), "must begin with a scene");
    refuse(zip(STORED), "must begin with a scene");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.png", "/a.png", "a/../../b.png", "a\\..\\..\\b.png"})
  void namesThatLeadElsewhereAreRefused(String name) throws IOException {
    refuse(zip(STORED, "model.usdc", name), "names that lead nowhere else");
  }

  @Test
  void cutPackageIsRefusedWhereverItIsCut() throws IOException {
    byte[] whole = zip(STORED, "model.usdc", "a.png");
    for (int length = 4; length < whole.length; length++) {
      refuse(Arrays.copyOf(whole, length), "must");
    }
  }

  @Test
  void changedDataAndTrailingDataAreRefused() throws IOException {
    byte[] changed = zip(STORED, "model.usdc");
    changed[60] ^= 1;
    refuse(changed, "fit their checksums");
    byte[] whole = zip(STORED, "model.usdc");
    refuse(Arrays.copyOf(whole, whole.length + 10), "must be a USDZ that is whole");
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
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      for (String name : names) {
        add(zip, name, method, new byte[200]);
      }
    }
    return content.toByteArray();
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      add(zip, "model.usdc", ZipEntry.DEFLATED, new byte[50_000_000]);
    }
    return content.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, int method, byte[] data)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(data);
    entry.setMethod(method);
    entry.setSize(data.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(data);
    zip.closeEntry();
  }
}
