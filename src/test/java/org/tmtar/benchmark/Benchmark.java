package org.tmtar.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.Folders;
import org.tmtar.testing.PackagedApplication;

/**
 * What {@code mvn -Pbenchmark} runs: the packaged application on a PostgreSQL of its own, asked over
 * HTTP about a small city and about a large world, and what the second costs more than the first. It
 * judges nothing.
 */
public final class Benchmark {

  private static final Path FOLDER = Path.of("target", "benchmark");

  /** A data set, by how much there is of it. */
  private enum Size {
    SMALL(50, 1_000, 1_000),
    LARGE(50_000, 1_000_000, 100_000);

    private final int locations;
    private final int events;
    private final int zones;

    Size(int locations, int events, int zones) {
      this.locations = locations;
      this.events = events;
      this.zones = zones;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%,d events, %,d locations, %,d zones", events, locations, zones);
    }
  }

  private final Duration span;

  private Benchmark(Duration span) {
    this.span = span;
  }

  /**
   * Measures both sizes and prints a table.
   *
   * @param arguments none; the system property {@code tmtar.benchmark.seconds} says how long each
   *     operation is measured
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    new Benchmark(Duration.ofSeconds(Long.getLong("tmtar.benchmark.seconds", 10))).run();
  }

  /**
   * Both sizes run side by side, and each operation is measured on the one and at once on the other: a
   * machine is not the same ten minutes later.
   */
  private void run() throws IOException, SQLException {
    try (Running small = Running.start(Size.SMALL);
        Running large = Running.start(Size.LARGE)) {
      say("Warming up");
      small.scenario().warmUp(span);
      large.scenario().warmUp(span);
      List<Operation> onSmall = small.scenario().operations();
      List<Operation> onLarge = large.scenario().operations();
      List<Result> results = new ArrayList<>();
      for (int i = 0; i < onSmall.size(); i++) {
        results.add(new Result(
            onSmall.get(i).name(), onSmall.get(i).measure(span), onLarge.get(i).measure(span)));
        say(row(results.get(i), results.get(0).large().perSecond()));
      }
      print(results);
    }
  }

  /** One operation on both sizes. */
  private record Result(String name, Measurement small, Measurement large) {}

  /** The application on a database of its own, with data of a size. */
  private record Running(
      EmbeddedDatabase database, PackagedApplication application, Scenario scenario)
      implements AutoCloseable {

    static Running start(Size size) throws IOException, SQLException {
      Path folder = FOLDER.resolve(size.name().toLowerCase(Locale.ROOT));
      EmbeddedDatabase.stopLeftover(folder.resolve("database"));
      Folders.delete(folder);
      Files.createDirectories(folder);
      say("PostgreSQL and the application for " + size);
      EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"));
      PackagedApplication application =
          PackagedApplication.startForLoad(settings(database, folder)).awaitHealthy();
      fill(database, size);
      return new Running(
          database,
          application,
          Scenario.of(application.address(), size.locations, size.events, size.zones));
    }

    @Override
    public void close() {
      application.close();
      database.close();
    }
  }

  private static Map<String, String> settings(EmbeddedDatabase database, Path folder) {
    return Map.of(
        "MP_CONFIG_PROFILE", "test",
        "TMTAR_DATABASE_URL", database.url(),
        "TMTAR_KEYS_FILE", folder.resolve("keys.json").toString(),
        "TMTAR_FILES_DIRECTORY", folder.resolve("files").toString());
  }

  private static void fill(EmbeddedDatabase database, Size size) throws IOException, SQLException {
    say("Making the data, which takes about a minute for a million events");
    String sql = new String(
        Benchmark.class.getResourceAsStream("/benchmark/fill.sql").readAllBytes(),
        StandardCharsets.UTF_8);
    Instant start = Instant.now();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(String.format(Locale.ROOT, sql, size.locations, size.events, size.zones));
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
    say("Made in " + Duration.between(start, Instant.now()).toSeconds() + " s");
  }

  private static void print(List<Result> results) {
    double health = results.get(0).large().perSecond();
    say("%s; small: %s; large: %s"
        .formatted(LocalDate.now(ZoneOffset.UTC), Size.SMALL, Size.LARGE));
    say(machine());
    System.out.println("| operation | median, small | median, large | large/small | 95 %, large"
        + " | requests/s, large | of health |");
    System.out.println("|---|---|---|---|---|---|---|");
    results.forEach(result -> System.out.println(row(result, health)));
  }

  private static String row(Result result, double health) {
    Measurement small = result.small();
    Measurement large = result.large();
    return String.format(
        Locale.ROOT,
        "| %s | %.2f ms | %.2f ms | %.2f | %.2f ms | %.0f | %.2f |",
        result.name(),
        small.medianMillis(),
        large.medianMillis(),
        large.medianMillis() / small.medianMillis(),
        large.percentile95Millis(),
        large.perSecond(),
        large.perSecond() / health);
  }

  private static String machine() {
    return Stream.of(
            Runtime.getRuntime().availableProcessors() + " processors",
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            "Java " + Runtime.version().feature())
        .collect(Collectors.joining(", "));
  }

  private static void say(String line) {
    System.out.println("[benchmark] " + line);
  }
}
