package org.tmtar.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.SmallDisk;

class KeyFileTest {

  @TempDir
  private Path folder;

  @Test
  void firstKeysAreCurrentAndAllAreKept() throws Exception {
    KeySet keys = KeyFile.read(write(
        KeySets.signingKey("new"),
        KeySets.signingKey("old").toPublicJWK(),
        KeySets.secret("a"),
        KeySets.secret("b")));

    assertThat(keys.current().getKeyID()).isEqualTo("new");
    assertThat(keys.signing()).extracting(JWK::getKeyID).containsExactly("new", "old");
    assertThat(keys.secrets()).extracting(JWK::getKeyID).containsExactly("a", "b");
  }

  @Test
  void generatedKeysCanBeRead() throws IOException {
    Path file = create();

    KeySet keys = KeyFile.read(file);
    assertThat(keys.current().isPrivate()).isTrue();
    assertThat(keys.secrets()).hasSize(1);
    assertThat(KeyFile.readOrCreate(file, Instant.now())).isEqualTo(keys);
  }

  @Test
  void keysThatCannotBeWrittenAreReportedInOneSentenceAndLeaveNoFile() {
    try (SmallDisk disk = SmallDisk.at(folder)) {
      Path file = disk.folder().resolve("keys.json");
      disk.fill();
      assertCannotBeWritten(file);
      assertThat(disk.folder().toFile().list()).containsExactly("ballast");

      disk.makeReadOnly();
      assertCannotBeWritten(file);
    }
  }

  private static void assertCannotBeWritten(Path file) {
    assertThatThrownBy(() -> KeyFile.readOrCreate(file, Instant.now()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "Setting tmtar.keys.file (TMTAR_KEYS_FILE) names a file that cannot be written.");
  }

  @Test
  void keysAreReplacedInThreeSteps() throws IOException {
    Path file = create();
    KeySet before = KeyFile.read(file);

    KeyFile.add(file, Instant.now());
    KeySet added = KeyFile.read(file);
    assertThat(added.current()).isEqualTo(before.current());
    assertThat(added.secrets().get(0)).isEqualTo(before.secrets().get(0));
    assertThat(added.size()).isEqualTo(2);

    KeyFile.promote(file);
    KeySet promoted = KeyFile.read(file);
    assertThat(promoted.signing())
        .containsExactly(added.signing().get(1), added.signing().get(0));
    assertThat(promoted.secrets())
        .containsExactly(added.secrets().get(1), added.secrets().get(0));

    KeyFile.retire(file);
    KeySet retired = KeyFile.read(file);
    assertThat(retired.signing()).containsExactly(promoted.current());
    assertThat(retired.secrets()).containsExactly(promoted.secrets().get(0));
    assertThat(retired.toPublicJson()).doesNotContain("\"d\"", "\"k\"", "oct");
  }

  @Test
  void invalidStepChangesNothing() throws IOException {
    Path file = create();
    String before = Files.readString(file);

    assertThatThrownBy(() -> KeyFile.promote(file)).isInstanceOf(InvalidKeyStepException.class);
    assertThatThrownBy(() -> KeyFile.retire(file)).isInstanceOf(InvalidKeyStepException.class);

    assertThat(file).hasContent(before);
    assertThat(filesBeside(file)).isEmpty();
  }

  @Test
  void secondPromotionDoesNotRestoreTheOldKeys() throws IOException {
    Path file = create();
    KeyFile.add(file, Instant.now());
    KeyFile.promote(file);
    KeySet promoted = KeyFile.read(file);

    assertThatThrownBy(() -> KeyFile.promote(file)).isInstanceOf(InvalidKeyStepException.class);

    assertThat(KeyFile.read(file)).isEqualTo(promoted);
  }

  @Test
  void publicKeyOfAnEarlierVersionIsNeverPromoted() throws Exception {
    Path file = write(KeySets.signingKey("a"), KeySets.signingKey("b").toPublicJWK());

    assertThatThrownBy(() -> KeyFile.promote(file)).isInstanceOf(InvalidKeyStepException.class);

    KeyFile.add(file, Instant.now());
    KeyFile.promote(file);
    assertThat(KeyFile.read(file).current().isPrivate()).isTrue();
    assertThat(KeyFile.read(file).current().getKeyID()).isNotEqualTo("a");
  }

  @Test
  void keysAreNeverOverwrittenByConcurrentCreations() throws IOException {
    Path file = folder.resolve("contested.json");

    List<Boolean> made = ConcurrentTasks.runConcurrently(Collections.nCopies(16, () -> {
      try {
        KeyFile.create(file, Instant.now());
        return true;
      } catch (FileAlreadyExistsException faster) {
        return false;
      }
    }));

    assertThat(made).containsOnlyOnce(true);
    assertThat(filesBeside(file)).noneMatch(other -> other.toString().contains("contested"));
  }

  @Test
  void changedFileKeepsItsOwnerAndPermissions() throws IOException {
    Path file = create();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

    KeyFile.add(file, Instant.now());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r-----");
    assertThat(filesBeside(file)).isEmpty();
  }

  @Test
  void keySetOfAnEarlierVersionDerivesItsSecretFromTheSigningKeys() throws Exception {
    Path file = write(KeySets.signingKey("a"), KeySets.signingKey("b").toPublicJWK());
    List<OctetSequenceKey> secrets = KeyFile.read(file).secrets();

    assertThat(secrets).hasSize(1);
    assertThat(secrets.get(0).size()).isEqualTo(256);

    KeyFile.add(file, Instant.now());
    assertThat(KeyFile.read(file).secrets()).hasSize(2).startsWith(secrets.get(0));
  }

  @Test
  void unusableKeysAreRefusedWithoutDisclosingThem() throws Exception {
    JWK rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    JWK large = new ECKeyGenerator(Curve.P_384).keyID("large").generate();
    JWK nameless = new ECKeyGenerator(Curve.P_256).generate();
    JWK tooShort = new OctetSequenceKey.Builder(new byte[16]).keyID("short").build();
    for (Path file : List.of(
        write(KeySets.signingKey("a").toPublicJWK()),
        write(rsa),
        write(large),
        write(nameless),
        write(),
        write(KeySets.secret("only")),
        write(KeySets.signingKey("a"), tooShort),
        write(KeySets.signingKey("a"), rsa),
        write(KeySets.signingKey("same"), KeySets.secret("same")))) {
      assertThatThrownBy(() -> KeyFile.read(file))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("TMTAR_KEYS_FILE")
          .hasMessageNotContaining("\"");
    }
  }

  @Test
  void missingFileOrFileWithoutAKeySetIsRefused() throws IOException {
    Path text = forOwner(Files.writeString(folder.resolve("text"), "hello"));

    assertThatThrownBy(() -> KeyFile.read(folder.resolve("absent")))
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> KeyFile.read(text)).hasMessageContaining("JWK set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw----r--", "rw-----w-", "rw--w----", "rwxrwxrwx"})
  void fileThatOtherUsersCanReadOrWriteIsRefused(String permissions) throws IOException {
    Path file = create();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("other users than its owner");
  }

  @Test
  void textOfAKeySetDisclosesNoKey() throws Exception {
    assertThat(KeySets.of(KeySets.secret("a"))).hasToString("KeySet of 1");
  }

  private Path create() throws IOException {
    Path file = folder.resolve("made").resolve("keys.json");
    KeyFile.create(file, Instant.now());
    return file;
  }

  private Path write(JWK... keys) throws IOException {
    Path file = Files.createTempFile(folder, "keys", ".json");
    return Files.writeString(file, new JWKSet(List.of(keys)).toString(false));
  }

  private static Path forOwner(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static List<Path> filesBeside(Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.filter(other -> !other.equals(file)).toList();
    }
  }
}
