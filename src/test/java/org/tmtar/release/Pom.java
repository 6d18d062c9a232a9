package org.tmtar.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of {@code pom.xml} that other files repeat. */
final class Pom {

  private static final String TEXT = read(Path.of("pom.xml"));

  private Pom() {}

  /** The version of the product, for example {@code 0.1.0} or {@code 0.2.0-SNAPSHOT}. */
  static String version() {
    return find("<artifactId>tmtar</artifactId>\\s*<version>([^<]+)<");
  }

  /** The value of a property. */
  static String property(String name) {
    return find("<" + Pattern.quote(name) + ">([^<]+)<");
  }

  private static String find(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(TEXT);
    if (!matcher.find()) {
      throw new IllegalStateException("pom.xml has no " + pattern);
    }
    return matcher.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
