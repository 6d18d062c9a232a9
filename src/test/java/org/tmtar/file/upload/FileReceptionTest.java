package org.tmtar.file.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.file.content.UnusableContentException;
import org.tmtar.file.image.FileProcessingLimiter;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StorageProducer;
import org.tmtar.settings.PositiveNumber;
import org.tmtar.testing.ProductionSettings;
import org.tmtar.testing.Samples;

class FileReceptionTest {

  @TempDir
  private Path folder;

  @AfterEach
  void clearInterruption() {
    Thread.interrupted();
  }

  @Test
  void uploadThatCannotBeReadFromDiskIsAFailureOfTheServerAndLeavesNothing() throws IOException {
    UploadSpool spool = new UploadSpool(folder, 1_000_000);
    try (FileReception reception =
        new FileReception(storageThatInterrupts(), config(), new FileProcessingLimiter(), spool)) {
      reception.receive(new ByteArrayInputStream(Samples.glb()));

      assertThatExceptionOfType(StorageException.class).isThrownBy(reception::store);
      Thread.interrupted();
    }
    assertNothingIsLeft(spool);
  }

  @Test
  void truncatedUploadIsAFaultOfTheClientAndLeavesNothing() throws IOException {
    UploadSpool spool = new UploadSpool(folder, 1_000_000);
    byte[] whole = Samples.glb();
    try (FileReception reception =
        new FileReception(storage(), config(), new FileProcessingLimiter(), spool)) {
      reception.receive(new ByteArrayInputStream(whole, 0, whole.length - 4));

      assertThatExceptionOfType(UnusableContentException.class).isThrownBy(reception::store);
    }
    assertNothingIsLeft(spool);
  }

  /**
   * A store that interrupts the current thread after each call. Reading from disk fails in an interrupted
   * thread.
   */
  private FileStorage storageThatInterrupts() {
    FileStorage storage = storage();
    return (FileStorage) Proxy.newProxyInstance(
        FileStorage.class.getClassLoader(),
        new Class<?>[] {FileStorage.class},
        (proxy, method, arguments) -> {
          try {
            Object result = method.invoke(storage, arguments);
            Thread.currentThread().interrupt();
            return result;
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        });
  }

  private static FileConfig config() {
    PositiveNumber size = new PositiveNumber(1_000_000);
    return new FileConfig(size, size, size, Duration.ofHours(1), Duration.ofHours(1));
  }

  private FileStorage storage() {
    return StorageProducer.create(ProductionSettings.defaults()
        .with("tmtar.files.storage", "directory")
        .with("tmtar.files.directory", folder.resolve("store").toString())
        .settings());
  }

  private void assertNothingIsLeft(UploadSpool spool) throws IOException {
    assertThat(spool.occupied()).isZero();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }
}
