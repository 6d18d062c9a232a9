package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

  @ParameterizedTest
  @ValueSource(strings = {"admin", "auth0|609f", "a", "Łukasz", "user@example.org", "😀"})
  void printableCharactersAreAValidSubject(String text) {
    assertThat(Identity.isSubject(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "a\u0000", "a\u200Bb", "a\u00A0b", "\u202Eabc"})
  void spacesAndInvisibleCharactersAreInvalid(String text) {
    assertThat(Identity.isSubject(text)).isFalse();
  }
}
