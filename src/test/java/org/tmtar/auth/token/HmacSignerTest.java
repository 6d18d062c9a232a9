package org.tmtar.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import org.junit.jupiter.api.Test;

class HmacSignerTest {

  @Test
  void signatureIsValidForItsTextAndPurposeOnly() throws Exception {
    HmacSigner signer = signer(KeySets.secret("a"));
    String signature = signer.signature("unlock", "text");

    assertThat(signature).matches("[A-Za-z0-9_-]{8}\\.[A-Za-z0-9_-]{43}");
    assertThat(signer.verify(signature, "unlock", "text")).isTrue();
    assertThat(signer.verify(signature, "unlock", "Text")).isFalse();
    assertThat(signer.verify(signature, "link", "text")).isFalse();
    assertThat(signer.verify(signature.substring(1), "unlock", "text")).isFalse();
    assertThat(signer.verify(signature.substring(0, 9), "unlock", "text")).isFalse();
    assertThat(signer.verify(signature.substring(9), "unlock", "text")).isFalse();
    assertThat(signer.verify(".", "unlock", "text")).isFalse();
    assertThat(signer.verify("", "unlock", "text")).isFalse();
    assertThat(signer.verify(null, "unlock", "text")).isFalse();
  }

  @Test
  void eachPurposeHasItsOwnKey() throws Exception {
    HmacSigner signer = signer(KeySets.secret("a"));

    assertThat(signer.signature("unlock", "text")).isNotEqualTo(signer.signature("link", "text"));
  }

  @Test
  void nodesWithTheSameSecretAcceptEachOthersSignatures() throws Exception {
    OctetSequenceKey secret = KeySets.secret("a");

    assertThat(signer(secret).verify(signer(secret).signature("unlock", "text"), "unlock", "text"))
        .isTrue();
    assertThat(signer(KeySets.secret("b"))
            .verify(signer(secret).signature("unlock", "text"), "unlock", "text"))
        .isFalse();
  }

  @Test
  void signaturesOfAnEarlierSecretAreValidUntilItIsRetired() throws Exception {
    OctetSequenceKey old = KeySets.secret("old");
    OctetSequenceKey recent = KeySets.secret("recent");
    String signature = signer(old).signature("unlock", "text");

    assertThat(signer(recent, old).verify(signature, "unlock", "text")).isTrue();
    assertThat(signer(recent, old).signature("unlock", "text"))
        .isEqualTo(signer(recent).signature("unlock", "text"));
    assertThat(signer(recent).verify(signature, "unlock", "text")).isFalse();
  }

  private static HmacSigner signer(OctetSequenceKey... secrets) throws JOSEException {
    return new HmacSigner(KeySets.config(KeySets.of(secrets)));
  }
}
