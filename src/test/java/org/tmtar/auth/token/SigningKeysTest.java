package org.tmtar.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.settings.InvalidSettingException;

class SigningKeysTest {

  @TempDir
  private Path folder;

  @Test
  void firstKeyIsCurrentAndAllAreKept() throws Exception {
    SigningKeys keys = SigningKeys.read(write(key("new"), key("old").toPublicJWK()));

    assertThat(keys.current().getKeyID()).isEqualTo("new");
    assertThat(keys.all()).extracting(JWK::getKeyID).containsExactly("new", "old");
  }

  @Test
  void madeKeysAreReadBack() throws IOException {
    Path file = folder.resolve("made.json");
    SigningKeys.create(file);

    assertThat(SigningKeys.read(file).current().isPrivate()).isTrue();
    assertThat(SigningKeys.readOrCreate(file).current())
        .isEqualTo(SigningKeys.read(file).current());
  }

  @Test
  void keysThatCannotSignAreRefusedWithoutShowingThem() throws Exception {
    JWK rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    JWK large = new ECKeyGenerator(Curve.P_384).keyID("large").generate();
    JWK nameless = new ECKeyGenerator(Curve.P_256).generate();
    for (Path file : List.of(
        write(key("a").toPublicJWK()),
        write(rsa),
        write(large),
        write(nameless),
        write(),
        write(key("same"), key("same")))) {
      assertThatThrownBy(() -> SigningKeys.read(file))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("TMTAR_KEYS_FILE")
          .hasMessageNotContaining("\"");
    }
  }

  @Test
  void fileThatIsNotThereOrNoKeySetIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "hello");

    assertThatThrownBy(() -> SigningKeys.read(folder.resolve("absent")))
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> SigningKeys.read(text)).hasMessageContaining("no JWK set");
  }

  private Path write(JWK... keys) throws IOException {
    Path file = Files.createTempFile(folder, "keys", ".json");
    return Files.writeString(file, new JWKSet(List.of(keys)).toString(false));
  }

  private static ECKey key(String id) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
  }
}
