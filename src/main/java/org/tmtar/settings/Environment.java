package org.tmtar.settings;

import java.util.Arrays;
import java.util.Locale;

/** The environment in which the application runs. Each value is a profile of MicroProfile Config. */
public enum Environment {
  DEV,
  TEST,
  PROD;

  /** The setting that names the environment. */
  public static final String SETTING = "mp.config.profile";

  /**
   * The configured environment of this application; production if none is configured.
   *
   * @throws InvalidSettingException if the name is not one of the three
   */
  public static Environment current() {
    return new Settings().environment();
  }

  /**
   * Parses the name of a profile.
   *
   * @throws IllegalArgumentException if it is not one of the three
   */
  static Environment parse(String name) {
    return Arrays.stream(values())
        .filter(environment -> environment.profile().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("must be dev, test or prod (or unset: prod)"));
  }

  /** The name of the profile, for example {@code dev}. */
  public String profile() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isProduction() {
    return this == PROD;
  }
}
