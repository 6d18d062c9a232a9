package org.tmtar.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The options of a benchmark run.
 *
 * @param seconds the duration of each measurement
 * @param scenarios the scenarios in the order of their declaration; health is measured with each of them
 *     in any case
 * @param sizes the data sizes
 * @param endurance the duration of an endurance run in minutes, which replaces all measurements; empty for
 *     the measurements
 * @param server the address of a running server to measure; empty to start the packaged application
 * @param people the file with the users of that server; present if and only if the server is
 */
record BenchmarkOptions(
    int seconds,
    List<ScenarioName> scenarios,
    List<DataSize> sizes,
    OptionalInt endurance,
    Optional<URI> server,
    Optional<Path> people) {

  static final String SECONDS = "tmtar.benchmark.seconds";
  static final String SCENARIOS = "tmtar.benchmark.scenarios";
  static final String SIZES = "tmtar.benchmark.sizes";
  static final String ENDURANCE = "tmtar.benchmark.endurance";
  static final String SERVER = "tmtar.benchmark.server";
  static final String PEOPLE = "tmtar.benchmark.people";

  private static final int MAX_SECONDS = 3600;
  private static final int MAX_ENDURANCE_MINUTES = 1440;

  /**
   * Reads the options from system properties. A property that is missing or empty has its default.
   *
   * @throws IllegalArgumentException if a property is invalid; the message names the property
   */
  static BenchmarkOptions of(Properties properties) {
    Optional<URI> server = text(properties, SERVER).map(BenchmarkOptions::server);
    Optional<Path> people = text(properties, PEOPLE).map(BenchmarkOptions::people);
    if (server.isPresent() != people.isPresent()) {
      throw new IllegalArgumentException(
          "%s and %s must be set together: another server requires a file with its users"
              .formatted(SERVER, PEOPLE));
    }
    return new BenchmarkOptions(
        number(properties, SECONDS, "seconds", MAX_SECONDS).orElse(10),
        list(properties, SCENARIOS, ScenarioName::of, ScenarioName.values()),
        list(properties, SIZES, BenchmarkOptions::size, DataSize.values()),
        number(properties, ENDURANCE, "minutes", MAX_ENDURANCE_MINUTES),
        server,
        people);
  }

  private static Optional<String> text(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** A comma-separated list of constants, without duplicates, in the order of their declaration. */
  private static <T extends Enum<T>> List<T> list(
      Properties properties, String name, Function<String, T> parse, T[] all) {
    return text(properties, name)
        .map(text -> Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .map(parse)
            .distinct()
            .sorted()
            .collect(Collectors.toUnmodifiableList()))
        .orElse(List.of(all));
  }

  private static OptionalInt number(Properties properties, String name, String unit, int max) {
    Optional<String> text = text(properties, name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (text.get().matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(text.get());
      if (number >= 1 && number <= max) {
        return OptionalInt.of(number);
      }
    }
    throw new IllegalArgumentException(
        "%s is %s but must be a number of %s, 1 to %d".formatted(name, text.get(), unit, max));
  }

  private static DataSize size(String label) {
    return Arrays.stream(DataSize.values())
        .filter(size -> size.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "%s contains %s, which is not one of small, large".formatted(SIZES, label)));
  }

  private static URI server(String text) {
    if (!text.matches("http://[^/?#@:]+(:[0-9]{1,5})?/?")) {
      throw new IllegalArgumentException(
          "%s is %s but must have the form http://host:port".formatted(SERVER, text));
    }
    return URI.create(text);
  }

  private static Path people(String text) {
    Path file = Path.of(text);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "%s is %s, which is not a readable file".formatted(PEOPLE, text));
    }
    return file;
  }
}
