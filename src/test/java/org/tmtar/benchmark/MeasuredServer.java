package org.tmtar.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tmtar.testing.Api;

/**
 * A server that the benchmark measures.
 *
 * @param label the label in the tables: the size of the data or the address
 * @param contents a text that describes the data
 * @param scenarios the requests of the scenarios on this server
 * @param processes the processes of the server by name; empty if the benchmark did not start the server
 * @param application the process of these whose memory is reported
 * @param database the database of the server; empty if the benchmark has no access to it
 * @param startToHealthy the time from the start to the first healthy response
 */
record MeasuredServer(
    String label,
    String contents,
    Scenarios scenarios,
    Map<String, ProcessHandle> processes,
    Optional<ProcessHandle> application,
    Optional<DataSource> database,
    Optional<Duration> startToHealthy) {

  /** A server that runs already and is not stopped. */
  static MeasuredServer at(URI address, People people) {
    return new MeasuredServer(
        address.toString(),
        "the data of the server",
        new Scenarios(Api.withoutContract(address), people),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
