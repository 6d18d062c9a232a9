package org.tmtar.file.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.upload.Spool.SpooledContent;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.settings.InvalidSettingException;

class UploadSpoolTest {

  private static final int ROOM = 100_000;

  @TempDir
  private Path folder;

  @Test
  void contentIsReadAsItWasReceived() throws IOException {
    byte[] content = new byte[70_000];
    content[69_999] = 7;
    UploadSpool spool = new UploadSpool(folder, ROOM);

    try (SpooledContent spooled = spool.receive(new ByteArrayInputStream(content))) {
      assertThat(spooled.open().readAllBytes()).isEqualTo(content);
      assertThat(spooled.open().readAllBytes()).isEqualTo(content);
      assertThat(spool.occupied()).isEqualTo(70_000);
    }
    assertNothingIsLeft(spool);
  }

  @Test
  void uploadsShareOneLimitAndReturnTheirPart() throws IOException {
    UploadSpool spool = new UploadSpool(folder, ROOM);

    try (SpooledContent first = spool.receive(of(60_000))) {
      assertThat(first.open().readAllBytes()).hasSize(60_000);
      assertThatExceptionOfType(ServiceUnavailableException.class)
          .isThrownBy(() -> spool.receive(of(60_000)));
      assertThat(spool.occupied()).isEqualTo(60_000);
      spool.receive(of(40_000)).close();
    }
    spool.receive(of(ROOM)).close();
    assertNothingIsLeft(spool);
  }

  @Test
  void truncatedContentLeavesNothing() throws IOException {
    UploadSpool spool = new UploadSpool(folder, ROOM);
    InputStream broken = new SequenceInputStream(of(30_000), new BrokenInputStream());

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> spool.receive(broken));

    assertNothingIsLeft(spool);
  }

  @Test
  void contentThatCannotBeReadFromDiskIsAFailureOfTheServer() throws IOException {
    UploadSpool spool = new UploadSpool(folder, ROOM);
    SpooledContent spooled = spool.receive(of(60_000));
    InputStream stream = spooled.open();
    spooled.close();

    assertThatExceptionOfType(StorageException.class).isThrownBy(stream::read);
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> stream.read(new byte[10], 0, 10));
    assertThatExceptionOfType(StorageException.class).isThrownBy(() -> stream.skip(10));
    assertNothingIsLeft(spool);
  }

  @Test
  void directoryThatDoesNotExistIsRefused() {
    assertThatExceptionOfType(InvalidSettingException.class)
        .isThrownBy(() -> new UploadSpool(folder.resolve("missing"), ROOM));
  }

  private void assertNothingIsLeft(UploadSpool spool) throws IOException {
    assertThat(spool.occupied()).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private static InputStream of(int size) {
    return new ByteArrayInputStream(new byte[size]);
  }
}
