package org.tmtar.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tmtar.bundle.BundleReader.Bundle;
import org.tmtar.bundle.BundleReader.DifferenceAndBundle;
import org.tmtar.bundle.BundleRepository.BundleLocation;
import org.tmtar.persistence.SqlClient;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.SharedDatabase;

/**
 * Random histories of changes: locations move and are deleted, content is hidden and moves, publishing windows begin and
 * end, and two other transactions are open in the meantime. {@code -Dtmtar.bundle.histories=2000} runs more of them, and
 * {@code -Dtmtar.bundle.seed=7} runs only the history with that seed, which the name of a failed test contains. Both
 * together run that number of histories, beginning with that seed.
 */
class BundleHistoriesIT {

  private static final int STEPS = 40;
  private static final int CONCURRENT_WRITERS = 2;
  private static final int HISTORIES_FOR_REPOSITORY = 5;
  private static final int SWEEPS = 50;

  private static final OffsetDateTime NOW =
      OffsetDateTime.of(2026, 11, 30, 12, 0, 0, 0, ZoneOffset.UTC);

  private static SharedDatabase database;
  private static Connection reading;
  private static Connection writing;
  private static List<Connection> concurrent;
  private static BundleReader reader;

  @BeforeAll
  static void connect() throws SQLException {
    database = SharedDatabase.migrated();
    reading = database.dataSource().getConnection();
    writing = writer();
    concurrent = new ArrayList<>();
    for (int i = 0; i < CONCURRENT_WRITERS; i++) {
      concurrent.add(writer());
    }
    execute(
        writing, "INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1')");
    reader = new BundleReader(reading);
  }

  private static Connection writer() throws SQLException {
    Connection connection = database.dataSource().getConnection();
    execute(connection, "SET lock_timeout = '1ms'");
    return connection;
  }

  @AfterAll
  static void close() throws SQLException {
    reading.close();
    writing.close();
    for (Connection connection : concurrent) {
      connection.close();
    }
    database.close();
  }

  static LongStream seeds() {
    Long seed = Long.getLong("tmtar.bundle.seed");
    long first = seed == null ? 0 : seed;
    int count = Integer.getInteger("tmtar.bundle.histories", seed == null ? 20 : 1);
    return LongStream.range(first, first + count);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void earlierBundleWithTheDifferenceEqualsAFreshBundle(long seed) throws SQLException {
    Random random = new Random(seed);
    long top = RandomChanges.createTop(reading);
    RandomChanges changes = new RandomChanges(writing, random, top);
    List<Writer> writers = concurrent.stream()
        .map(connection -> new Writer(connection, new RandomChanges(connection, random, top)))
        .toList();
    OffsetDateTime now = NOW;
    for (int i = 0; i < STEPS; i++) {
      changes.change(now);
    }
    List<Client> clients = clients(top, now);
    try {
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(90) - 10));
        for (Writer writer : writers) {
          if (random.nextInt(4) == 0) {
            writer.begin();
          }
        }
        Writer writer = writers.get(random.nextInt(CONCURRENT_WRITERS));
        if (writer.isOpen() && random.nextInt(3) > 0) {
          writer.changes.change(now);
        } else {
          changes.change(now);
        }
        for (Writer ending : writers) {
          if (random.nextInt(4) == 0) {
            ending.end(random.nextInt(5) > 0);
          }
        }
        clients.get(random.nextInt(clients.size())).update(now, "step " + step);
      }
    } finally {
      for (Writer writer : writers) {
        writer.end(true);
      }
    }
    // The statements of the repository are planned each time, which takes as long as ten steps.
    if (seed % HISTORIES_FOR_REPOSITORY == 0) {
      clients.get(random.nextInt(clients.size())).compareRepository(now);
    }
    for (Client client : clients) {
      client.update(now, "the end");
    }
    delete(top);
  }

  /** Zones first: PostgreSQL would otherwise clear the files of an object after it has deleted its subzone. */
  private static void delete(long top) throws SQLException {
    execute(reading, """
        DELETE FROM zones z USING locations l WHERE l.id = z.location_id AND (l.id = 1 OR l.path <@ '1.%1$d');
        DELETE FROM events WHERE location_id = 1;
        DELETE FROM locations WHERE path <@ '1.%1$d'
        """.formatted(top));
  }

  @Test
  void sweepDeletesRecordsThatNoUsableCursorNeeds() throws SQLException {
    deleteRecorded();
    for (long days : List.of(29L, 30L, 32L, 400L)) {
      record(days, NOW.minusDays(days));
    }

    sweep(Duration.ofDays(30));

    List<Long> left = new ArrayList<>();
    try (Statement statement = reading.createStatement();
        ResultSet rows = statement.executeQuery("SELECT item_id FROM bundle_changes ORDER BY 1")) {
      while (rows.next()) {
        left.add(rows.getLong(1));
      }
    }
    assertThat(left).containsExactly(29L, 30L);
  }

  @Test
  void sweepRemembersTheShortestHistory() throws SQLException {
    deleteRecorded();
    sweep(Duration.ofDays(20));
    sweep(Duration.ofDays(90));

    assertThat(new BundleRepository(new SqlClient(database.dataSource()))
            .findLocation(1)
            .orElseThrow())
        .extracting(location -> location.sweptUntil().toInstant())
        .isEqualTo(Instant.parse("2026-11-10T12:00:00Z"));
  }

  /** A node with a shorter history sweeps while other nodes read differences. */
  @Test
  void differenceDuringASweepIsCompleteOrItsCursorIsSwept() throws SQLException {
    BundleRepository bundles = new BundleRepository(new SqlClient(database.dataSource()));
    for (int round = 0; round < SWEEPS; round++) {
      deleteRecorded();
      BundleLocation root = bundles.findLocation(1).orElseThrow();
      BundleCursor cursor = new BundleCursor(root.horizon(), NOW.minusDays(20));
      BundleSelection difference = new BundleSelection(root, NOW, cursor);
      record(7, NOW.minusDays(19));
      Callable<Boolean> sweep = () -> {
        sweep(Duration.ofDays(10));
        return bundles.isSwept(cursor);
      };
      Callable<Boolean> read = () -> {
        Iterator<List<Long>> deleted = bundles.deletedIds(BundleKind.ZONES, difference);
        return (deleted.hasNext() && deleted.next().contains(7L)) || bundles.isSwept(cursor);
      };

      assertThat(ConcurrentTasks.runConcurrently(List.of(sweep, read, read, read)))
          .as("round %d", round)
          .containsOnly(true);
    }
  }

  private static void deleteRecorded() throws SQLException {
    execute(writing, "DELETE FROM bundle_changes; DELETE FROM bundle_sweeps");
  }

  private static void record(long zone, OffsetDateTime time) throws SQLException {
    execute(writing, """
        INSERT INTO bundle_changes (recorded_at, kind, item_id, location_id, shown)
        VALUES ('%s', 'zones', %d, 1, true)
        """.formatted(time, zone));
  }

  private static void sweep(Duration history) {
    new BundleSweep(
            new BundleRepository(new SqlClient(database.dataSource())),
            new BundleConfig(history),
            Clock.fixed(NOW.toInstant(), ZoneOffset.UTC))
        .run();
  }

  /** Each of up to three locations has two clients, which ask at different times. */
  private static List<Client> clients(long top, OffsetDateTime now) throws SQLException {
    List<Client> clients = new ArrayList<>();
    try (Statement statement = reading.createStatement();
        ResultSet rows = statement.executeQuery(
            "SELECT id FROM locations WHERE path <@ '1." + top + "' ORDER BY id LIMIT 3")) {
      while (rows.next()) {
        long id = rows.getLong(1);
        Bundle bundle = reader.whole(reader.findLocation(id).orElseThrow(), top, now);
        clients.add(new Client(id, top, bundle));
        clients.add(new Client(id, top, bundle));
      }
    }
    return clients;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A connection whose transaction is open during several steps. */
  private static final class Writer {

    private final Connection connection;
    private final RandomChanges changes;

    Writer(Connection connection, RandomChanges changes) {
      this.connection = connection;
      this.changes = changes;
    }

    boolean isOpen() throws SQLException {
      return !connection.getAutoCommit();
    }

    void begin() throws SQLException {
      connection.setAutoCommit(false);
    }

    void end(boolean isCommitted) throws SQLException {
      if (!isOpen()) {
        return;
      }
      if (isCommitted) {
        connection.commit();
      } else {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  /** A client that has the bundle of a location. */
  private static final class Client {

    private final long location;
    private final long top;
    private Bundle bundle;

    Client(long location, long top, Bundle bundle) {
      this.location = location;
      this.top = top;
      this.bundle = bundle;
    }

    /** Applies a difference and compares the result with a fresh bundle. A deleted location has none. */
    void update(OffsetDateTime now, String when) throws SQLException {
      BundleLocation found = reader.findLocation(location).orElse(null);
      if (found == null) {
        return;
      }
      DifferenceAndBundle read = reader.read(bundle, found, top, now);
      bundle = bundle.with(read.difference(), read.bundle());
      assertThat(bundle).as("%s, location %d", when, location).isEqualTo(read.bundle());
    }

    /** Verifies that the repository reads the same as the prepared statements. */
    void compareRepository(OffsetDateTime now) throws SQLException {
      BundleLocation found = reader.findLocation(location).orElse(null);
      if (found == null) {
        return;
      }
      DifferenceAndBundle read = reader.read(bundle, found, top, now);
      Bundle fresh = read.bundle();
      assertThat(reader.sinceByRepository(bundle, found, now)).isEqualTo(read.difference());
      assertThat(reader.wholeByRepository(found, now)).isEqualTo(fresh.asDifference());
      if (reader.isUnchanged(bundle, found, now)) {
        assertThat(bundle.items()).isEqualTo(fresh.items());
        assertThat(bundle.files()).isEqualTo(fresh.files());
      }
    }
  }
}
