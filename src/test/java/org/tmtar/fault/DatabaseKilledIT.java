package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Surroundings;

/**
 * Tests the recovery after all processes of PostgreSQL are killed under load and the server starts again
 * ten seconds later.
 */
@Faults
class DatabaseKilledIT {

  private static final Duration BEFORE = Duration.ofSeconds(6);
  private static final Duration AWAY = Duration.ofSeconds(10);
  private static final Duration AFTERWARDS = Duration.ofSeconds(10);

  /** The maximum duration of a request, and of the recovery. */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  @TempDir
  private Path folder;

  @Test
  void applicationReportsTheOutageAndThenServesEverythingItHasAcknowledged()
      throws IOException, SQLException, InterruptedException {
    try (Surroundings surroundings = Surroundings.withDatabaseServer(folder);
        PackagedApplication application = surroundings.settings().startForLoad().awaitHealthy()) {
      Callers callers = Callers.of(application.api(), surroundings.issuer());
      try (Traffic traffic = Traffic.of(callers.readersAndWriters(3))) {
        Thread.sleep(BEFORE.toMillis());
        Instant killed = Instant.now();
        surroundings.databaseServer().kill();
        Thread.sleep(AWAY.toMillis());
        Instant starting = Instant.now();
        surroundings.restartDatabase();
        Instant accepting = Instant.now();
        Thread.sleep(AFTERWARDS.toMillis());
        Exchanges seen = traffic.stop();
        List<JsonNode> lost = StoredEvents.in(surroundings.databaseServer()).lost(seen.made());

        Duration recovery = seen.failed().lastEndAfter(accepting);
        Figures.note(
            "PostgreSQL is killed (-9) and started again after 10 s, %d clients"
                .formatted(callers.readersAndWriters(3).size()),
            "responses: %s; after the kill: %s; longest %d ms; last 503 %d ms after PostgreSQL was started again, %d ms after it accepted connections; %d writes acknowledged, %d lost"
                .formatted(
                    seen.outcomes(),
                    seen.since(killed).outcomes(),
                    seen.longest().toMillis(),
                    seen.failed().lastEndAfter(starting).toMillis(),
                    recovery.toMillis(),
                    seen.made().size(),
                    lost.size()));

        assertThat(seen.outcomes()).containsOnlyKeys("200", "201", "503");
        assertThat(seen.failed().all()).allMatch(Exchange::hasRetryAfter);
        assertThat(seen.longest()).isLessThan(PROMISED);
        assertThat(recovery).isLessThan(PROMISED);
        assertThat(seen.since(accepting.plus(recovery)).good().count()).isPositive();
        assertThat(seen.made()).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(application.handle().isAlive()).isTrue();
      }
    }
  }
}
