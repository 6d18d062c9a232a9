package org.tmtar.file.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.testing.SmallDisk;

class WritableDirectoryTest {

  private static final String SETTING = "tmtar.files.directory";

  private static final String NO_SPACE =
      "The disk of setting tmtar.files.directory (TMTAR_FILES_DIRECTORY) accepts no file: No space left on device. Uploads are refused until it does.";

  private final Logger logger = Logger.getLogger(WritableDirectory.class.getName());
  private final List<String> warnings = new ArrayList<>();

  @TempDir
  private Path folder;

  @BeforeEach
  void collectWarnings() {
    Filter collecting = entry -> !warnings.add(entry.getMessage());
    logger.setFilter(collecting);
  }

  @AfterEach
  void stopCollecting() {
    logger.setFilter(null);
  }

  @Test
  void writableDirectoryIsAcceptedAndUnchanged() {
    WritableDirectory.require(folder, SETTING);

    assertThat(folder).isEmptyDirectory();
    assertThat(warnings).isEmpty();
  }

  @Test
  void missingDirectoryAndFileAreRefused() throws IOException {
    assertRefused(folder.resolve("missing"));
    assertRefused(Files.createFile(folder.resolve("file")));
  }

  @Test
  void readOnlyDiskIsRefused() {
    try (SmallDisk disk = SmallDisk.at(folder)) {
      disk.makeReadOnly();

      assertRefused(disk.folder());
    }
  }

  @Test
  void fullDiskCausesOneWarningThatNamesTheSetting() {
    try (SmallDisk disk = SmallDisk.at(folder)) {
      disk.fill();

      WritableDirectory.require(disk.folder(), SETTING);

      assertThat(warnings).containsExactly(NO_SPACE);
      assertThat(disk.folder().toFile().list()).containsExactly("ballast");
    }
  }

  @Test
  void diskWithoutFreeInodesIsOneWarningToo() {
    try (SmallDisk disk = SmallDisk.at(folder)) {
      disk.useUpInodes();

      WritableDirectory.require(disk.folder(), SETTING);

      assertThat(warnings).containsExactly(NO_SPACE);
      assertThat(disk.folder()).isEmptyDirectory();
    }
  }

  @Test
  void exceededQuotaIsOneWarning() {
    WritableDirectory.require(folder, SETTING, failing("Disk quota exceeded"));

    assertThat(warnings).singleElement().asString().contains("Disk quota exceeded");
  }

  @Test
  void failingDiskIsRefusedWithItsReason() {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> WritableDirectory.require(folder, SETTING, failing("Input/output error")))
        .withMessage(
            "Setting tmtar.files.directory (TMTAR_FILES_DIRECTORY) must be the path of a directory on a working disk, but a file cannot be written: Input/output error.");
    assertThat(warnings).isEmpty();
  }

  private static WritableDirectory.Probe failing(String reason) {
    return directory -> {
      throw new FileSystemException(directory.toString(), null, reason);
    };
  }

  private static void assertRefused(Path directory) {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> WritableDirectory.require(directory, SETTING))
        .withMessage(
            "Setting tmtar.files.directory (TMTAR_FILES_DIRECTORY) must be the path of a writable directory.");
  }
}
