package org.tmtar.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedSealTest {

  @TempDir
  private Path folder;

  @Test
  void markFitsItsTextAndPurposeOnly() throws Exception {
    KeyedSeal seal = seal(key("a"));
    String mark = seal.of("unlock", "text");

    assertThat(mark).matches("[A-Za-z0-9_-]{43}");
    assertThat(seal.fits(mark, "unlock", "text")).isTrue();
    assertThat(seal.fits(mark, "unlock", "Text")).isFalse();
    assertThat(seal.fits(mark, "link", "text")).isFalse();
    assertThat(seal.fits(mark.substring(1), "unlock", "text")).isFalse();
    assertThat(seal.fits("", "unlock", "text")).isFalse();
    assertThat(seal.fits(null, "unlock", "text")).isFalse();
  }

  @Test
  void nodesWithTheSameKeysShareTheirMarks() throws Exception {
    ECKey key = key("a");

    assertThat(seal(key).fits(seal(key).of("unlock", "text"), "unlock", "text")).isTrue();
    assertThat(seal(key("b")).fits(seal(key).of("unlock", "text"), "unlock", "text"))
        .isFalse();
  }

  @Test
  void marksOfAnEarlierKeyFitWhileItIsKept() throws Exception {
    ECKey old = key("old");
    ECKey recent = key("recent");
    String mark = seal(old).of("unlock", "text");

    assertThat(seal(recent, old).fits(mark, "unlock", "text")).isTrue();
    assertThat(seal(recent, old).of("unlock", "text")).isEqualTo(seal(recent).of("unlock", "text"));
    assertThat(seal(recent, old.toPublicJWK()).fits(mark, "unlock", "text")).isFalse();
  }

  private KeyedSeal seal(JWK... keys) throws IOException {
    Path file = Files.createTempFile(folder, "keys", ".json");
    Files.writeString(file, new JWKSet(List.of(keys)).toString(false));
    SigningKeys read = SigningKeys.read(file);
    return new KeyedSeal(new TokenConfig() {
      @Override
      SigningKeys keys() {
        return read;
      }
    });
  }

  private static ECKey key(String id) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
  }
}
