package org.tmtar.zone.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.security.Caller;
import org.tmtar.security.Signer;

class ZoneUnlockSignerTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Caller VISITOR = new Caller(7, 1, null, null);

  private final String token = at(Duration.ZERO).issue(VISITOR, 13);

  @Test
  void tokenUnlocksItsZoneForItsVisitorInAnySession() {
    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, token)).containsExactly(13L);
    assertThat(at(Duration.ZERO).verifiedZoneIds(new Caller(7, 2, 5L, 6L), token))
        .containsExactly(13L);
    assertThat(at(Duration.ZERO).verifiedZoneIds(new Caller(8, 1, null, null), token))
        .isEmpty();
  }

  @Test
  void tokenExpiresAfterFiveMinutes() {
    assertThat(at(Duration.ofMinutes(5).minusMillis(1)).verifiedZoneIds(VISITOR, token))
        .hasSize(1);
    assertThat(at(Duration.ofMinutes(5)).verifiedZoneIds(VISITOR, token)).isEmpty();
    assertThat(at(Duration.ofDays(1)).verifiedZoneIds(VISITOR, token)).isEmpty();
  }

  @Test
  void modifiedTokenUnlocksNothing() {
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == '1' ? '2' : '1';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, changed))
          .as(changed)
          .isEmpty();
    }
  }

  @Test
  void partsOfTwoTokensAreNotAToken() {
    String[] one = token.split("\\.", -1);
    String[] other = at(Duration.ofSeconds(1)).issue(VISITOR, 14).split("\\.", -1);

    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, other[0] + "." + one[1] + "." + one[2]))
        .isEmpty();
    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, one[0] + "." + other[1] + "." + one[2]))
        .isEmpty();
    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, one[0] + "." + one[1] + "." + other[2]))
        .isEmpty();
  }

  @Test
  void severalTokensUnlockSeveralZones() {
    String other = at(Duration.ZERO).issue(VISITOR, 14);

    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, token + "," + other + " , nonsense"))
        .containsExactlyInAnyOrder(13L, 14L);
  }

  @Test
  void atMostTwentyTokensAreVerified() {
    String nonsense = String.join(",", Collections.nCopies(19, "x"));

    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, nonsense + "," + token))
        .hasSize(1);
    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, nonsense + ",x," + token))
        .isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        ",",
        "..",
        "13",
        "13.1795348800",
        "13.1795348800.",
        "-13.1795348800.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "9999999999999999999.999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "999999999999999999.9999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "999999999999999999.999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void malformedTokenUnlocksNothing(String header) {
    assertThat(at(Duration.ZERO).verifiedZoneIds(VISITOR, header)).isEmpty();
  }

  private static ZoneUnlockSigner at(Duration afterNoon) {
    return new ZoneUnlockSigner(
        new ReadableSigner(), Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC));
  }

  /** A signer with readable signatures that anyone could forge. */
  private static final class ReadableSigner implements Signer {

    @Override
    public String signature(String purpose, String text) {
      String signature = text.replace('.', '-');
      return signature + "_".repeat(43 - signature.length());
    }

    @Override
    public boolean verify(String signature, String purpose, String text) {
      return signature(purpose, text).equals(signature);
    }
  }
}
