package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.persistence.Schema;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;

/**
 * Tests that a node refuses an ended session even if its listening connection does not receive the
 * notifications of the connections in its pool.
 */
@Faults
class NotificationsIT {

  private static final String PROFILE = "/api/users/profile";
  private static final String LOST = "Notifications of channel rights do not arrive";
  private static final String RECOVERED = "Notifications of channel rights arrive again";

  private static final int ROUNDS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Slightly more than the default of tmtar.rights.lease. */
  private static final Duration LEASE = Duration.ofMillis(250);

  @TempDir
  private Path folder;

  private Surroundings surroundings;
  private PackagedApplication node;

  @Test
  void endedSessionIsRefusedBehindAPoolerThatAssignsConnectionsByTransaction() throws Exception {
    Optional<Path> program = PgBouncer.program();
    assumeTrue(
        program.isPresent(), "There is no PgBouncer on this machine; apt-get install pgbouncer");
    try (Surroundings all = Surroundings.withDatabaseServer(folder);
        PgBouncer pooler =
            PgBouncer.start(program.get(), folder.resolve("pooler"), all.databaseServer());
        PackagedApplication application =
            all.settings().with("TMTAR_DATABASE_URL", pooler.url()).start().awaitHealthy()) {
      surroundings = all;
      node = application;
      int refused = 0;
      for (int round = 0; round < ROUNDS; round++) {
        Pair pair = signIn();
        usesForAWhile(pair);
        endIn(all.databaseServer().dataSource(), pair);
        refused += profile(pair).status() == 401 ? 1 : 0;
      }
      Pair pair = signIn();
      await(() -> profile(pair).status() == 200 && times(LOST) > 0);
      usesForAWhile(pair);

      Figures.note(
          "PgBouncer in transaction mode",
          "%d of %d ended sessions refused; the log reports %d times that notifications do not arrive"
              .formatted(refused, ROUNDS, times(LOST)));
      assertThat(refused).isEqualTo(ROUNDS);
      assertThat(times(LOST)).isEqualTo(1);
      assertThat(times(RECOVERED)).isZero();
      assertThat(lockTimeouts(pooler)).containsOnly("2s");
    }
  }

  @Test
  void endedSessionIsRefusedWhileTheListenerIsConnectedToAFormerPrimary() throws Exception {
    try (Surroundings all = Surroundings.withDatabaseServer(folder);
        EmbeddedDatabase promoted = EmbeddedDatabase.start(folder.resolve("promoted"));
        Forwarder address = Forwarder.to(all.databaseServer().port());
        PackagedApplication application =
            all.settings().with("TMTAR_DATABASE_URL", urlAt(address)).start().awaitHealthy()) {
      surroundings = all;
      node = application;
      Pair ended = signIn();
      Pair other = signIn();
      copy(all.databaseServer(), promoted);
      usesForAWhile(ended);
      assertThat(times(LOST)).isZero();

      int listener = portOfListener(all.databaseServer());
      all.databaseServer().freeze();
      address.switchTo(promoted.port(), listener);
      all.databaseServer().resume();
      await(() -> profile(other).status() == 200);
      endIn(promoted.dataSource(), ended);
      ApiResponse response = profile(ended);
      await(() -> profile(other).status() == 200 && times(RECOVERED) > 0);

      Figures.note(
          "a primary is frozen, another server is promoted, and the former primary resumes with the listening connection of a node",
          "the response to an ended session is %d; the log reports %d times that notifications do not arrive, and %d times that they arrive again"
              .formatted(response.status(), times(LOST), times(RECOVERED)));
      assertThat(response.status()).isEqualTo(401);
      assertThat(portOfListener(promoted)).isPositive();
      assertThat(times(LOST)).isEqualTo(1);
      assertThat(times(RECOVERED)).isEqualTo(1);
      endIn(promoted.dataSource(), other);
      profile(other).expectRefusedBearer("has ended");
    }
  }

  private Pair signIn() {
    String token = surroundings.issuer().accessToken(Users.newIdentity());
    return OAuth.of(node.api()).open(token);
  }

  private ApiResponse profile(Pair pair) {
    return node.api().withBearer(pair.accessToken()).get(PROFILE);
  }

  /** Sends requests during two leases, so that the node caches the caller if it can. */
  private void usesForAWhile(Pair pair) {
    Instant end = Instant.now().plus(LEASE).plus(LEASE);
    while (Instant.now().isBefore(end)) {
      profile(pair).expect(200);
    }
  }

  /** Ends a session as another node does. That node would respond when the lease has expired. */
  private static void endIn(DataSource database, Pair pair) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("DELETE FROM sessions WHERE id = ?")) {
      statement.setLong(1, Tokens.session(pair.accessToken()));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    LockSupport.parkNanos(LEASE.toNanos());
  }

  private long times(String event) {
    return node.output().lines().filter(line -> line.contains(event)).count();
  }

  private static void await(BooleanSupplier condition) {
    Instant latest = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(latest);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static String urlAt(Forwarder address) {
    return "jdbc:postgresql://127.0.0.1:%d/tmtar?user=postgres".formatted(address.port());
  }

  private static int portOfListener(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT client_port FROM pg_stat_activity WHERE application_name = 'tmtar rights'")) {
      assertThat(row.next()).isTrue();
      return row.getInt(1);
    }
  }

  /** Copies the rows that sign-in and the profile need. */
  private static void copy(EmbeddedDatabase from, EmbeddedDatabase to) throws SQLException {
    new Schema(to.dataSource()).migrate();
    try (Connection source = from.dataSource().getConnection();
        Connection target = to.dataSource().getConnection()) {
      for (String table : List.of("locations", "users", "sessions")) {
        String columns = columns(source, table);
        try (Statement read = source.createStatement();
            ResultSet rows = read.executeQuery("SELECT to_jsonb(t)::text FROM " + table + " t");
            PreparedStatement write = target.prepareStatement(
                "INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, ?::jsonb)"
                    .formatted(table, columns))) {
          while (rows.next()) {
            write.setString(1, rows.getString(1));
            write.executeUpdate();
          }
        }
      }
    }
  }

  private static String columns(Connection source, String table) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery("""
            SELECT string_agg(column_name, ', ') FROM information_schema.columns
            WHERE table_name = '%s' AND table_schema = 'public' AND is_generated = 'NEVER'
            """.formatted(table))) {
      row.next();
      return row.getString(1);
    }
  }

  /** Returns the lock timeout of each connection to the server. */
  private static List<String> lockTimeouts(PgBouncer pooler) throws SQLException {
    List<Connection> connections = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < PgBouncer.CONNECTIONS; i++) {
      Connection connection = DriverManager.getConnection(pooler.url());
      connections.add(connection);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW lock_timeout")) {
        row.next();
        found.add(row.getString(1));
      }
    }
    for (Connection connection : connections) {
      connection.close();
    }
    return found;
  }
}
