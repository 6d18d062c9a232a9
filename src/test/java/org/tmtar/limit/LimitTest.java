package org.tmtar.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

class LimitTest {

  @Test
  void limitIsANumberAndADuration() {
    assertThat(Limit.parse("30/PT1M")).contains(new Limit(30, Duration.ofMinutes(1)));
    assertThat(Limit.parse("1/PT1S")).contains(new Limit(1, Duration.ofSeconds(1)));
    assertThat(Limit.parse("999999999/P1D")).contains(new Limit(999_999_999, Duration.ofDays(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "30/",
        "/PT1M",
        "0/PT1M",
        "-1/PT1M",
        "1.5/PT1M",
        "30/60",
        "30/PT0S",
        "30/PT0.5S",
        "30/PT1.5S",
        "30/PT-1M",
        "30/P2D",
        "30/P",
        "30/PX",
        "1000000000/PT1S",
        "30/PT1M ",
        "None"
      })
  void otherTextsAreNoLimit(String text) {
    assertThat(Limit.parse(text)).isEmpty();
  }

  @Test
  void invalidLimitIsRefusedWithTheNameOfItsSetting() {
    assertThatThrownBy(
            () -> config(name -> name.endsWith("refresh.by-address") ? "many" : "30/PT1M"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("tmtar.limit.refresh.by-address (TMTAR_LIMIT_REFRESH_BY_ADDRESS)");
  }

  @Test
  void noneMeansNoLimit() {
    LimitConfig config = config(name -> name.endsWith("by-user") ? "none" : "30/PT1M");

    assertThat(config.find("upload.by-user")).isEmpty();
    assertThat(config.find("upload.by-address")).isPresent();
  }

  private static LimitConfig config(UnaryOperator<String> values) {
    Settings settings = new Settings(name -> Optional.of(values.apply(name)));
    return new ConfigurationBeans(settings, Clock.systemUTC()).create(LimitConfig.class);
  }
}
