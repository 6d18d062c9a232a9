package org.tmtar.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class ConfigurationBeansTest {

  private static final String IDLE_LIMIT = "tmtar.session.idle-limit";
  private static final String INTERVAL = "tmtar.session.sweep-interval";
  private static final String URL = "tmtar.database.url";

  private final Map<String, String> values = new HashMap<>();

  @Test
  void parametersAreSettingsOtherBeansTheSettingsAndTheClock() {
    values.put(INTERVAL, " PT2S ");
    values.put(URL, "jdbc:postgresql://database/tmtar");

    Outer bean = create(Outer.class);

    assertThat(bean.url).isEqualTo("jdbc:postgresql://database/tmtar");
    assertThat(bean.inner.idleLimit).isEmpty();
    assertThat(bean.inner.interval).isEqualTo(Duration.ofSeconds(2));
    assertThat(bean.inner.environment).isEqualTo(Environment.PROD);
    assertThat(bean.settings.text(URL)).isPresent();
    assertThat(bean.clock).isNotNull();
  }

  @Test
  void optionalSettingIsConverted() {
    values.put(INTERVAL, "PT2S");
    values.put(IDLE_LIMIT, "never");

    assertThat(create(Inner.class).idleLimit).contains(new Lifetime(Optional.empty()));
  }

  @Test
  void faultsOfAllParametersAndOfTheConstructorAreReportedTogether() {
    values.put("mp.config.profile", "production");
    values.put(IDLE_LIMIT, "1 hour");
    values.put(INTERVAL, "-PT1S");

    assertThatThrownBy(() -> create(Outer.class))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(String.join(
            System.lineSeparator(),
            "Setting tmtar.database.url (TMTAR_DATABASE_URL) is missing.",
            "Setting tmtar.session.idle-limit (TMTAR_SESSION_IDLE_LIMIT) must be a positive ISO 8601 duration such as PT15M.",
            "Setting tmtar.session.sweep-interval (TMTAR_SESSION_SWEEP_INTERVAL) must be a positive ISO 8601 duration such as PT15M.",
            "Setting mp.config.profile (MP_CONFIG_PROFILE) must be dev, test or prod (or unset: prod).",
            "Setting tmtar.inner (TMTAR_INNER) is not in use."));
  }

  @Test
  void blankSettingIsMissing() {
    values.put(INTERVAL, " ");

    assertThatThrownBy(() -> create(Inner.class))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith(
            "Setting tmtar.session.sweep-interval (TMTAR_SESSION_SWEEP_INTERVAL) is missing.");
  }

  private <T> T create(Class<T> type) {
    Settings settings = new Settings(name -> Optional.ofNullable(values.get(name)));
    return new ConfigurationBeans(settings, Clock.systemUTC()).create(type);
  }

  /** A bean whose constructor rejects the default of the interval, which is an hour. */
  static final class Inner {

    private final Optional<Lifetime> idleLimit;
    private final Duration interval;
    private final Environment environment;

    @Inject
    Inner(
        @ConfigProperty(name = IDLE_LIMIT) Optional<Lifetime> idleLimit,
        @ConfigProperty(name = INTERVAL) Duration interval,
        @ConfigProperty(name = Environment.SETTING, defaultValue = "prod")
            Environment environment) {
      this.idleLimit = idleLimit;
      this.interval = interval;
      this.environment = environment;
      if (interval.equals(Duration.ofHours(1))) {
        throw new InvalidSettingException("tmtar.inner", "is not in use");
      }
    }
  }

  /** A bean that depends on another bean. */
  static final class Outer {

    private final String url;
    private final Inner inner;
    private final Settings settings;
    private final Clock clock;

    @Inject
    Outer(@ConfigProperty(name = URL) String url, Inner inner, Settings settings, Clock clock) {
      this.url = url;
      this.inner = inner;
      this.settings = settings;
      this.clock = clock;
    }
  }
}
