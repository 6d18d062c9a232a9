package org.tmtar.benchmark;

import java.util.List;

/**
 * A load for the generator.
 *
 * @param host the host of the server
 * @param port the port of the server
 * @param connections the number of connections, which is the maximum number of concurrent requests
 * @param seconds the time during which requests begin
 * @param rate the number of requests that begin per second, independent of their responses; 0 means that
 *     each connection begins a request after the response to the previous one
 * @param shares the requests, by kind
 * @param tokens refresh tokens; at least one per connection if a request contains one
 */
record Load(
    String host,
    int port,
    int connections,
    double seconds,
    double rate,
    List<Share> shares,
    List<String> tokens) {

  /** The same load without a rate. */
  Load unlimited(double span) {
    return new Load(host, port, connections, span, 0, shares, tokens);
  }

  /** The same load at a rate in requests per second. */
  Load at(double requestsPerSecond, double span) {
    return new Load(host, port, connections, span, requestsPerSecond, shares, tokens);
  }

  /** The same load with the refresh tokens that a result has left. */
  Load after(LoadResult result) {
    return new Load(host, port, connections, seconds, rate, shares, result.tokens());
  }
}
