package org.tmtar.file.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tmtar.file.storage.FileStorage.StoredName;

/** The tests that every implementation of {@link FileStorage} must pass. */
abstract class FileStorageContract {

  private static final byte[] HELLO = "Hello, world".getBytes(StandardCharsets.US_ASCII);

  abstract FileStorage storage();

  @Test
  void contentIsReadAsItWasWritten() throws IOException {
    String name = newName();

    write(name, HELLO);

    assertThat(read(name, null)).isEqualTo(HELLO);
    try (StoredContent content = storage().open(name, null).orElseThrow()) {
      assertThat(content.length()).isEqualTo(HELLO.length);
    }
  }

  @Test
  void contentOfManyPartsIsReadAsItWasWritten() throws IOException {
    String name = newName();
    byte[] large = new byte[12_345_678];
    new Random(1).nextBytes(large);

    try (PendingContent pending = storage().create(name)) {
      for (int i = 0; i < large.length; i += 100_000) {
        pending.write(large, i, Math.min(100_000, large.length - i));
      }
      pending.commit();
    }

    assertThat(read(name, null)).isEqualTo(large);
    assertThat(read(name, new ByteSpan(12_345_670, 12_345_677)))
        .isEqualTo(java.util.Arrays.copyOfRange(large, 12_345_670, 12_345_678));
  }

  @Test
  void emptyContentIsStored() throws IOException {
    String name = newName();

    write(name, new byte[0]);

    assertThat(read(name, null)).isEmpty();
  }

  @Test
  void partOfTheContentIsRead() throws IOException {
    String name = newName();
    write(name, HELLO);

    assertThat(read(name, new ByteSpan(7, 11))).asString().isEqualTo("world");
    assertThat(read(name, new ByteSpan(0, 0))).asString().isEqualTo("H");
    try (StoredContent part = storage().open(name, new ByteSpan(7, 11)).orElseThrow()) {
      assertThat(part.length()).isEqualTo(5);
    }
  }

  @Test
  void contentThatIsNotReadToItsEndCanBeClosed() throws IOException {
    String name = newName();
    write(name, new byte[1_000_000]);

    for (int i = 0; i < 20; i++) {
      try (StoredContent content = storage().open(name, null).orElseThrow()) {
        assertThat(content.stream().read()).isZero();
      }
    }

    assertThat(read(name, null)).hasSize(1_000_000);
  }

  @Test
  void contentIsInvisibleBeforeItIsCommitted() {
    String name = newName();

    try (PendingContent pending = storage().create(name)) {
      pending.write(new byte[6_000_000]);

      assertThat(storage().open(name, null)).isEmpty();
      assertThat(names()).doesNotContain(name);
    }

    assertThat(storage().open(name, null)).isEmpty();
    assertThat(names()).doesNotContain(name);
    assertThat(storage().discardUnfinished(Instant.MAX)).isZero();
  }

  @Test
  void secondContentOfANameReplacesTheFirst() throws IOException {
    String name = newName();
    write(name, new byte[100]);

    write(name, HELLO);

    assertThat(read(name, null)).isEqualTo(HELLO);
  }

  @Test
  void deletedContentIsAbsentAndCanBeDeletedAgain() {
    String name = newName();
    write(name, HELLO);

    storage().delete(name);
    storage().delete(name);

    assertThat(storage().open(name, null)).isEmpty();
    assertThat(names()).doesNotContain(name);
  }

  @Test
  void unknownContentIsAbsent() {
    assertThat(storage().open(newName(), null)).isEmpty();
    assertThat(storage().open(newName(), new ByteSpan(0, 1))).isEmpty();
  }

  @Test
  void folderIsListedInTheOrderOfNamesWithTheTimeOfEach() {
    String folder = "list" + System.nanoTime();
    List<String> wanted = List.of("0a.png", "1.png", "1a.png", "a-160", "a.png", "f0.glb");
    for (int i = wanted.size() - 1; i >= 0; i--) {
      write(folder + "/" + wanted.get(i), HELLO);
    }

    List<StoredName> listed = new ArrayList<>();
    storage().list(folder).forEachRemaining(listed::add);

    assertThat(listed).extracting(StoredName::name).containsExactlyElementsOf(wanted);
    assertThat(listed)
        .allSatisfy(content -> assertThat(
                Duration.between(content.changedAt(), Instant.now()).abs())
            .isLessThan(Duration.ofMinutes(1)));
    assertThat(storage().list("nothing" + System.nanoTime())).isExhausted();
  }

  @Test
  void oldUnfinishedContentIsDiscarded() {
    try (PendingContent pending = storage().create(newName())) {
      pending.write(new byte[6_000_000]);

      assertThat(storage().discardUnfinished(Instant.now().minusSeconds(60))).isZero();
      assertThat(storage().discardUnfinished(Instant.now().plusSeconds(60))).isOne();
    }
  }

  @Test
  void storeThatWorksPassesItsCheck() {
    storage().check();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    storage().list("files").forEachRemaining(content -> names.add("files/" + content.name()));
    return names;
  }

  private static String newName() {
    return "files/" + UUID.randomUUID() + ".glb";
  }

  private void write(String name, byte[] octets) {
    try (PendingContent pending = storage().create(name)) {
      pending.write(octets);
      pending.commit();
    }
  }

  private byte[] read(String name, ByteSpan range) throws IOException {
    try (StoredContent content = storage().open(name, range).orElseThrow()) {
      return content.stream().readAllBytes();
    }
  }
}
