package org.tmtar.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.settings.DefaultSettings;
import org.tmtar.settings.Settings;

/** The settings of production with their defaults, for unit tests. */
public final class ProductionSettings {

  private final DefaultSettings defaults = DefaultSettings.ofProduction();
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  private ProductionSettings() {}

  /** Returns the defaults alone, with which production does not start. */
  public static ProductionSettings defaults() {
    return new ProductionSettings();
  }

  /**
   * Returns settings with which production starts.
   *
   * @param keys the file of the key set
   */
  public static ProductionSettings complete(Path keys) {
    return defaults()
        .with("tmtar.database.url", "jdbc:postgresql://database/tmtar")
        .with("tmtar.oidc.issuer", "https://issuer.example/")
        .with("tmtar.oidc.audience", "api")
        .with("tmtar.keys.file", keys.toString())
        .with("tmtar.files.s3.bucket", "bucket")
        .with("tmtar.files.s3.access-key", "access")
        .with("tmtar.files.s3.secret-key", "my-secret");
  }

  public ProductionSettings with(String name, String value) {
    values.put(name, value);
    return this;
  }

  public ProductionSettings without(String name) {
    values.remove(name);
    removed.add(name);
    return this;
  }

  /** Returns these values as the settings of the application. */
  public Settings settings() {
    return new Settings(this::find);
  }

  /**
   * Creates a configuration bean from these values.
   *
   * @throws org.tmtar.settings.InvalidSettingException if a setting of the bean is missing or invalid
   */
  public <T> T bean(Class<T> type) {
    return new ConfigurationBeans(settings(), Clock.systemUTC()).create(type);
  }

  private Optional<String> find(String name) {
    return removed.contains(name)
        ? Optional.empty()
        : Optional.ofNullable(values.get(name)).or(() -> defaults.find(name, this::find));
  }
}
