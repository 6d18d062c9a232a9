package org.tmtar.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tmtar.testing.Api;

/**
 * A server that is measured.
 *
 * @param label in the tables: the size of its data, or where it is
 * @param contents in words
 * @param scenarios what people send to it
 * @param processes that do its work, by what they are called; none of a server that somebody else runs
 * @param application the one of them whose memory counts
 * @param database where its tables are; empty if it is not ours to look at
 * @param startToHealthy how long it took to start
 */
record MeasuredServer(
    String label,
    String contents,
    Scenarios scenarios,
    Map<String, ProcessHandle> processes,
    Optional<ProcessHandle> application,
    Optional<DataSource> database,
    Optional<Duration> startToHealthy) {

  /** One that runs already, and goes on. */
  static MeasuredServer at(URI address, People people) {
    return new MeasuredServer(
        address.toString(),
        "what the server has",
        new Scenarios(Api.withoutContract(address), people),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
