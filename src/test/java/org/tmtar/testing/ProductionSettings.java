package org.tmtar.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.tmtar.settings.Settings;

/** The settings of production with their defaults, for unit tests. */
public final class ProductionSettings {

  private final Map<String, String> values = new HashMap<>();

  private ProductionSettings() {}

  /** Returns the defaults alone, with which production does not start. */
  public static ProductionSettings defaults() {
    Properties defaults = new Properties();
    try (InputStream file =
        Settings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      defaults.load(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    ProductionSettings settings = new ProductionSettings();
    defaults.forEach((name, value) -> settings.values.put((String) name, (String) value));
    return settings;
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
    return this;
  }

  /** Returns these values as the settings of the application. */
  public Settings settings() {
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }
}
