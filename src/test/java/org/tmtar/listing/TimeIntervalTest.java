package org.tmtar.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.problem.InvalidRequestException;

class TimeIntervalTest {

  private static final String EARLY = "2026-11-22T07:00:00Z";
  private static final String LATE = "2026-12-22T07:00:00Z";

  @Test
  void instantIsAnIntervalOfOneInstant() {
    assertThat(parse(EARLY)).isEqualTo(new TimeInterval(time(EARLY), time(EARLY)));
  }

  @Test
  void boundIsOpenIfItIsEmptyOrTwoDots() {
    TimeInterval from = new TimeInterval(time(EARLY), null);
    TimeInterval until = new TimeInterval(null, time(LATE));

    assertThat(parse(EARLY + "/..")).isEqualTo(from);
    assertThat(parse(EARLY + "/")).isEqualTo(from);
    assertThat(parse("../" + LATE)).isEqualTo(until);
    assertThat(parse("/" + LATE)).isEqualTo(until);
    assertThat(parse(EARLY + "/" + LATE)).isEqualTo(new TimeInterval(time(EARLY), time(LATE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "../..",
        "..",
        "2026",
        "2026-11-22",
        LATE + "/" + EARLY,
        EARLY + "/" + LATE + "/",
        EARLY + " " + LATE,
        "x/" + LATE
      })
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidRequestException.class);
  }

  private static TimeInterval parse(String text) {
    return TimeInterval.of(text, "/datetime");
  }

  private static OffsetDateTime time(String text) {
    return OffsetDateTime.parse(text);
  }
}
