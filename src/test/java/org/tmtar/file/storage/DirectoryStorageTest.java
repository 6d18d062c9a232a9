package org.tmtar.file.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.settings.InvalidSettingException;

class DirectoryStorageTest extends FileStorageContract {

  @TempDir
  private static Path folder;

  private static FileStorage storage;

  @BeforeAll
  static void begin() {
    storage = new DirectoryStorage(folder.resolve("contents"));
  }

  @Override
  FileStorage storage() {
    return storage;
  }

  @Test
  void unusableDirectoryIsRefusedWithItsSetting() throws IOException {
    Path file = Files.writeString(folder.resolve("occupied"), "");
    FileStorage impossible = new DirectoryStorage(file.resolve("contents"));

    assertThatThrownBy(impossible::check)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("TMTAR_FILES_DIRECTORY");
    assertThatThrownBy(() -> impossible.create("files/a")).isInstanceOf(StorageException.class);
  }
}
