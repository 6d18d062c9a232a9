package org.tmtar.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.bundle.BundleRepository.BundleLocation;
import org.tmtar.security.Signer;

class BundleCursorSignerTest {

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 30, 12, 0, 0, 123_456_000, ZoneOffset.UTC);

  private static final BundleLocation MUSEUM = location(4, "lineage");

  private final BundleCursorSigner cursors = at(NOW);

  @Test
  void cursorIsReadAsItWasSigned() {
    BundleCursor cursor = new BundleCursor(81_523, NOW);

    assertThat(cursors.verify(MUSEUM, cursors.sign(MUSEUM, cursor))).contains(cursor);
  }

  @Test
  void cursorOfAnotherLocationIsRefused() {
    String signed = cursors.sign(MUSEUM, new BundleCursor(1, NOW));

    assertThat(cursors.verify(location(5, "lineage"), signed)).isEmpty();
  }

  @Test
  void cursorFromBeforeARestoreIsRefused() {
    String signed = cursors.sign(MUSEUM, new BundleCursor(1, NOW));

    assertThat(cursors.verify(location(4, "other"), signed)).isEmpty();
  }

  @Test
  void cursorIsValidForTheHistory() {
    String signed = cursors.sign(MUSEUM, new BundleCursor(1, NOW));

    assertThat(at(NOW.plusDays(29)).verify(MUSEUM, signed)).isPresent();
    assertThat(at(NOW.plusDays(31)).verify(MUSEUM, signed)).isEmpty();
  }

  @Test
  void cursorWhoseChangesAreSweptIsRefusedAlthoughTheHistoryIsLongerNow() {
    OffsetDateTime swept = NOW.minusDays(10);
    BundleLocation location = new BundleLocation(4, "1.4", 81_523, "lineage", swept);
    String last = cursors.sign(location, new BundleCursor(1, swept));
    String next = cursors.sign(location, new BundleCursor(1, swept.plusSeconds(1)));

    assertThat(cursors.verify(location, last)).isEmpty();
    assertThat(cursors.verify(location, next)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1-2", "1-2-", "x-2-3", "-1-2-3", "1-2-3", "1-2-3 4", "*"})
  void otherTextIsRefused(String text) {
    assertThat(cursors.verify(MUSEUM, text)).isEmpty();
  }

  private static BundleLocation location(long id, String lineage) {
    return new BundleLocation(id, "1." + id, 81_523, lineage, NOW.minusYears(1));
  }

  private static BundleCursorSigner at(OffsetDateTime time) {
    return new BundleCursorSigner(
        new HashSigner(),
        new BundleConfig(Duration.ofDays(30)),
        Clock.fixed(time.toInstant(), ZoneOffset.UTC));
  }

  /** Its signatures differ for each purpose and text. */
  private static final class HashSigner implements Signer {

    @Override
    public String signature(String purpose, String text) {
      return Integer.toHexString((purpose + text).hashCode());
    }

    @Override
    public boolean verify(String signature, String purpose, String text) {
      return signature(purpose, text).equals(signature);
    }
  }
}
