package org.tmtar.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import org.junit.jupiter.api.Test;

class KeyedSealTest {

  @Test
  void markFitsItsTextAndPurposeOnly() throws Exception {
    KeyedSeal seal = seal(KeySets.secret("a"));
    String mark = seal.of("unlock", "text");

    assertThat(mark).matches("[A-Za-z0-9_-]{8}\\.[A-Za-z0-9_-]{43}");
    assertThat(seal.fits(mark, "unlock", "text")).isTrue();
    assertThat(seal.fits(mark, "unlock", "Text")).isFalse();
    assertThat(seal.fits(mark, "link", "text")).isFalse();
    assertThat(seal.fits(mark.substring(1), "unlock", "text")).isFalse();
    assertThat(seal.fits(mark.substring(0, 9), "unlock", "text")).isFalse();
    assertThat(seal.fits(mark.substring(9), "unlock", "text")).isFalse();
    assertThat(seal.fits(".", "unlock", "text")).isFalse();
    assertThat(seal.fits("", "unlock", "text")).isFalse();
    assertThat(seal.fits(null, "unlock", "text")).isFalse();
  }

  @Test
  void purposesHaveKeysOfTheirOwn() throws Exception {
    KeyedSeal seal = seal(KeySets.secret("a"));

    assertThat(seal.of("unlock", "text")).isNotEqualTo(seal.of("link", "text"));
  }

  @Test
  void nodesWithTheSameSecretShareTheirMarks() throws Exception {
    OctetSequenceKey secret = KeySets.secret("a");

    assertThat(seal(secret).fits(seal(secret).of("unlock", "text"), "unlock", "text"))
        .isTrue();
    assertThat(seal(KeySets.secret("b")).fits(seal(secret).of("unlock", "text"), "unlock", "text"))
        .isFalse();
  }

  @Test
  void marksOfAnEarlierSecretFitWhileItIsKept() throws Exception {
    OctetSequenceKey old = KeySets.secret("old");
    OctetSequenceKey recent = KeySets.secret("recent");
    String mark = seal(old).of("unlock", "text");

    assertThat(seal(recent, old).fits(mark, "unlock", "text")).isTrue();
    assertThat(seal(recent, old).of("unlock", "text")).isEqualTo(seal(recent).of("unlock", "text"));
    assertThat(seal(recent).fits(mark, "unlock", "text")).isFalse();
  }

  private static KeyedSeal seal(OctetSequenceKey... secrets) throws JOSEException {
    return new KeyedSeal(KeySets.config(KeySets.of(secrets)));
  }
}
