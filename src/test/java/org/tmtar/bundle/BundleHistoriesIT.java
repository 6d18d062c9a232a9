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
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tmtar.bundle.BundleReader.Bundle;
import org.tmtar.bundle.BundleReader.Difference;
import org.tmtar.persistence.SqlClient;
import org.tmtar.testing.SharedDatabase;

/**
 * Random histories of changes: locations move and are deleted, content is hidden and moves, publishing windows begin and
 * end, and a second transaction is open in the meantime. {@code -Dtmtar.bundle.histories=2000} runs more of them, and
 * {@code -Dtmtar.bundle.seed=7} runs only the history with that seed, which the name of a failed test contains.
 */
class BundleHistoriesIT {

  private static final int STEPS = 40;

  private static SharedDatabase database;
  private static Connection reading;
  private static Connection writing;
  private static Connection concurrent;

  private final BundleReader reader = new BundleReader(reading);

  @BeforeAll
  static void connect() throws SQLException {
    database = SharedDatabase.migrated();
    reading = database.dataSource().getConnection();
    writing = database.dataSource().getConnection();
    concurrent = database.dataSource().getConnection();
    execute(
        writing, "INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1')");
    execute(writing, "SET lock_timeout = '5ms'");
    execute(concurrent, "SET lock_timeout = '5ms'");
  }

  @AfterAll
  static void close() throws SQLException {
    reading.close();
    writing.close();
    concurrent.close();
    database.close();
  }

  static LongStream seeds() {
    Long seed = Long.getLong("tmtar.bundle.seed");
    return seed == null
        ? LongStream.range(0, Integer.getInteger("tmtar.bundle.histories", 10))
        : LongStream.of(seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void earlierBundleWithTheDifferenceEqualsAFreshBundle(long seed) throws SQLException {
    Random random = new Random(seed);
    long top = RandomChanges.createTop(writing);
    RandomChanges changes = new RandomChanges(writing, random, top);
    RandomChanges others = new RandomChanges(concurrent, random, top);
    OffsetDateTime now = OffsetDateTime.of(2026, 11, 30, 12, 0, 0, 0, ZoneOffset.UTC);
    for (int i = 0; i < STEPS; i++) {
      changes.change(now);
    }
    List<Client> clients = clients(top, now);
    boolean isOpen = false;
    try {
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(90) - 10));
        if (!isOpen && random.nextInt(4) == 0) {
          concurrent.setAutoCommit(false);
          isOpen = true;
        }
        if (isOpen && random.nextInt(2) == 0) {
          others.changeInTransaction(now);
        } else {
          changes.change(now);
        }
        if (isOpen && random.nextInt(4) == 0) {
          end(random.nextInt(5) > 0);
          isOpen = false;
        }
        Client client = clients.get(random.nextInt(clients.size()));
        check(client, now, "step " + step);
      }
    } finally {
      end(true);
    }
    for (Client client : clients) {
      check(client, now, "the end");
    }
    // Zones first: PostgreSQL would otherwise clear the files of an object after it has deleted its
    // subzone.
    String below = "IN (SELECT id FROM locations WHERE path <@ '1.%d')".formatted(top);
    execute(writing, "DELETE FROM zones WHERE location_id " + below);
    execute(writing, "DELETE FROM locations WHERE id " + below);
  }

  @Test
  void sweepDeletesRecordsThatNoUsableCursorNeeds() throws SQLException {
    execute(writing, """
        DELETE FROM bundle_changes;
        INSERT INTO bundle_changes (recorded_at, kind, item_id, location_id, shown)
        SELECT timestamptz '2026-11-30 12:00Z' - days * interval '1 day', 'zones', days, 1, true
        FROM unnest(ARRAY[29, 30, 32, 400]) AS days
        """);

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
  void sweepRemembersTheShortestHistory() {
    sweep(Duration.ofDays(20));
    sweep(Duration.ofDays(90));

    assertThat(new BundleRepository(new SqlClient(database.dataSource()))
            .findLocation(1)
            .orElseThrow())
        .extracting(location -> location.sweptUntil().toInstant())
        .isEqualTo(Instant.parse("2026-11-10T12:00:00Z"));
  }

  private static void sweep(Duration history) {
    new BundleSweep(
            new BundleRepository(new SqlClient(database.dataSource())),
            new BundleConfig(history),
            Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC))
        .run();
  }

  /** Each location has two clients, which ask at different times. */
  private List<Client> clients(long top, OffsetDateTime now) throws SQLException {
    List<Client> clients = new ArrayList<>();
    try (Statement statement = reading.createStatement();
        ResultSet rows = statement.executeQuery(
            "SELECT id FROM locations WHERE path <@ '1." + top + "' ORDER BY id LIMIT 3")) {
      while (rows.next()) {
        long id = rows.getLong(1);
        clients.add(new Client(id, reader.whole(id, now).orElseThrow()));
        clients.add(new Client(id, reader.whole(id, now).orElseThrow()));
      }
    }
    return clients;
  }

  private void check(Client client, OffsetDateTime now, String when) {
    Difference difference = reader.since(client.location, client.bundle, now).orElse(null);
    if (difference == null) {
      return;
    }
    Bundle updated = client.bundle.with(difference);
    Bundle fresh = reader.whole(client.location, now).orElseThrow();
    assertThat(updated.items())
        .as("%s, location %d", when, client.location)
        .isEqualTo(fresh.items());
    assertThat(updated.files())
        .as("%s, location %d", when, client.location)
        .isEqualTo(fresh.files());
    if (difference.isEmpty()) {
      assertThat(client.bundle.items()).isEqualTo(fresh.items());
    }
    client.bundle = updated;
  }

  private static void end(boolean isCommitted) throws SQLException {
    if (concurrent.getAutoCommit()) {
      return;
    }
    if (isCommitted) {
      concurrent.commit();
    } else {
      concurrent.rollback();
    }
    concurrent.setAutoCommit(true);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A client that has the bundle of a location. */
  private static final class Client {

    private final long location;
    private Bundle bundle;

    Client(long location, Bundle bundle) {
      this.location = location;
      this.bundle = bundle;
    }
  }
}
