package org.tmtar.file.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.testing.TestStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** The S3 implementation, with a real S3 server over HTTP. */
class S3StorageIT extends FileStorageContract {

  @TempDir
  private static Path folder;

  private static TestStore server;
  private static FileStorage storage;

  @BeforeAll
  static void begin() {
    server = TestStore.start(folder);
    storage = storage(server.address(), TestStore.SECRET_KEY, TestStore.BUCKET);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Override
  FileStorage storage() {
    return storage;
  }

  @Test
  void wrongKeysAndBucketsAreRefusedWithTheirSetting() {
    for (FileStorage wrong : new FileStorage[] {
      storage(server.address(), "wrong", TestStore.BUCKET),
      storage(server.address(), TestStore.SECRET_KEY, "no-such-bucket")
    }) {
      assertThatThrownBy(wrong::check)
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("TMTAR_FILES_S3_BUCKET");
    }
  }

  @Test
  void unavailableStoreIsReportedAsUnavailable() {
    FileStorage away =
        storage(URI.create("http://127.0.0.1:1"), TestStore.SECRET_KEY, TestStore.BUCKET);

    assertThatThrownBy(away::check).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> away.open("files/a", null)).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> away.delete("files/a")).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> away.list("files")).isInstanceOf(StorageException.class);
    try (PendingContent pending = away.create("files/a")) {
      pending.write(new byte[10]);
      assertThatThrownBy(pending::commit)
          .isInstanceOf(StorageException.class)
          .hasMessage("The file store is unavailable. Retry after the interval in Retry-After.");
    }
  }

  @Test
  void listOfSeveralPagesIsReadCompletely() {
    for (int i = 0; i < 1005; i++) {
      try (PendingContent pending = storage.create("many/%05d".formatted(i))) {
        pending.commit();
      }
    }

    int[] count = {0};
    storage.list("many").forEachRemaining(content -> count[0]++);
    assertThat(count[0]).isEqualTo(1005);
  }

  private static FileStorage storage(URI address, String secretKey, String bucket) {
    return new S3Storage(
        S3Storage.client(
            address,
            "us-east-1",
            true,
            AwsBasicCredentials.create(TestStore.ACCESS_KEY, secretKey)),
        bucket);
  }
}
