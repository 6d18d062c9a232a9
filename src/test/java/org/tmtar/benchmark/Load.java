package org.tmtar.benchmark;

import java.util.List;

/**
 * What the generator is asked to do.
 *
 * @param host of the server
 * @param port of the server
 * @param connections how many requests there are at once, at most
 * @param seconds for how long requests begin
 * @param rate how many begin in a second, whether or not others have been answered; 0: one begins when
 *     another one has been answered, on each connection
 * @param shares what is sent
 * @param tokens refresh tokens, at least one for each connection if a request needs one
 */
record Load(
    String host,
    int port,
    int connections,
    double seconds,
    double rate,
    List<Share> shares,
    List<String> tokens) {

  /** As many as the connections take. */
  Load unlimited(double span) {
    return new Load(host, port, connections, span, 0, shares, tokens);
  }

  /** So many a second. */
  Load at(double requestsPerSecond, double span) {
    return new Load(host, port, connections, span, requestsPerSecond, shares, tokens);
  }

  /** The same with the tokens that it has left. */
  Load after(LoadResult result) {
    return new Load(host, port, connections, seconds, rate, shares, result.tokens());
  }
}
