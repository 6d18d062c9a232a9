package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FeedCursorTest {

  private static final OffsetDateTime TIME =
      OffsetDateTime.of(2026, 11, 22, 7, 0, 0, 123_456_000, ZoneOffset.UTC);

  @Test
  void textIsParsedToTheSameCursor() {
    FeedCursor cursor = new FeedCursor(TIME, 42);

    assertThat(FeedCursor.of(cursor.toText())).isEqualTo(cursor);
  }

  @Test
  void timesBeforeTheEpochAreSupported() {
    FeedCursor cursor = new FeedCursor(TIME.withYear(1), 1);

    assertThat(FeedCursor.of(cursor.toText())).isEqualTo(cursor);
  }

  @Test
  void cursorInTheFutureIsLimitedToThePresent() {
    FeedCursor tomorrow = new FeedCursor(TIME.plusDays(1), 1);

    assertThat(tomorrow.notLaterThan(TIME)).isEqualTo(FeedCursor.start(TIME));
  }
}
