package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Surroundings;

/**
 * Tests that no request fails when two nodes behind nginx are stopped with SIGTERM and started again under
 * load, one after the other.
 */
@Faults
class RollingRestartIT {

  private static final int ROUNDS = 2;
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  @TempDir
  private Path folder;

  @Test
  void rollingRestartIsInvisibleToClients() throws IOException, SQLException, InterruptedException {
    Optional<Path> program = Nginx.program();
    assumeTrue(
        program.isPresent(), "There is no nginx on this machine; apt-get install nginx-light");
    List<Integer> ports = List.of(Nginx.freePort(), Nginx.freePort());
    try (Surroundings surroundings = Surroundings.withDatabaseServer(folder);
        Nodes nodes = new Nodes(surroundings.settings(), ports);
        Nginx nginx =
            Nginx.start(program.get(), folder.resolve("nginx"), Nginx.freePort(), ports)) {
      Callers callers = Callers.of(nodes.api(), surroundings.issuer()).at(nginx.address());
      List<Duration> stops = new ArrayList<>();
      try (Traffic traffic = Traffic.of(callers.readersAndWriters(2))) {
        Instant begun = Instant.now();
        for (int restart = 0; restart < ROUNDS * ports.size(); restart++) {
          Thread.sleep(BETWEEN.toMillis());
          stops.add(nodes.restart(restart % ports.size()));
        }
        Thread.sleep(BETWEEN.toMillis());
        Exchanges seen = traffic.stop();
        List<JsonNode> lost = StoredEvents.in(surroundings.databaseServer()).lost(seen.made());

        Figures.note(
            "two nodes behind nginx, 8 clients, each node is stopped (SIGTERM) and started %d times"
                .formatted(ROUNDS),
            "%d requests in %d s, %s; %d failed; longest %d ms; %d writes acknowledged, %d lost; a node ended within %d ms"
                .formatted(
                    seen.count(),
                    Duration.between(begun, Instant.now()).toSeconds(),
                    seen.outcomes(),
                    seen.failed().count(),
                    seen.longest().toMillis(),
                    seen.made().size(),
                    lost.size(),
                    stops.stream().mapToLong(Duration::toMillis).max().orElseThrow()));

        assertThat(seen.failed().all()).isEmpty();
        assertThat(seen.made()).isNotEmpty();
        assertThat(lost).isEmpty();
      }
    }
  }

  /** The nodes, each at its own port. */
  private static final class Nodes implements AutoCloseable {

    private final PackagedApplication.Settings settings;
    private final List<Integer> ports;
    private final List<PackagedApplication> running = new ArrayList<>();

    Nodes(PackagedApplication.Settings settings, List<Integer> ports) {
      this.settings = settings;
      this.ports = ports;
      ports.forEach(port -> running.add(settings.startBehindProxy(port)));
      running.forEach(PackagedApplication::awaitHealthy);
    }

    Api api() {
      return running.get(0).api();
    }

    /** Restarts a node and returns the time that it took to end. */
    Duration restart(int node) {
      Instant signalled = Instant.now();
      running.get(node).close();
      Duration end = Duration.between(signalled, Instant.now());
      running.set(node, settings.startBehindProxy(ports.get(node)).awaitHealthy());
      return end;
    }

    @Override
    public void close() {
      running.forEach(PackagedApplication::close);
    }
  }
}
