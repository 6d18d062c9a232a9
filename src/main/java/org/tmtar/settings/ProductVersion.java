package org.tmtar.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this product, which the build writes into a resource file. */
public final class ProductVersion {

  private static final String FILE = "/META-INF/tmtar.properties";

  private ProductVersion() {}

  /** The version, for example {@code 0.1.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream file = ProductVersion.class.getResourceAsStream(FILE)) {
      properties.load(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return properties.getProperty("version");
  }
}
