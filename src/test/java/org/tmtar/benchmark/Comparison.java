package org.tmtar.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * The median response times of a read on two servers at the same rate. The servers take turns several
 * times, because the performance of a machine changes over minutes. The result for each server is the
 * median of its turns.
 *
 * @param perSecond the rate on each server, in requests per second
 * @param firstMillis the median time on the first server, in ms from the moment at which a request was due
 * @param lastMillis the same for the last server
 * @param errors the number of errors on both servers
 * @param firstError the description of the first error; null if there is none
 */
record Comparison(
    ScenarioName scenario,
    double perSecond,
    double firstMillis,
    double lastMillis,
    long errors,
    String firstError) {

  /** The number of turns. It is odd, so that one turn is the median. */
  private static final int TURNS = 5;

  /**
   * Compares two servers that are already warm.
   *
   * @param scenario a scenario that only reads
   * @param seconds the total duration for each server
   */
  static Comparison of(
      GeneratorProcess generator,
      MeasuredServer first,
      MeasuredServer last,
      ScenarioName scenario,
      double perSecond,
      double seconds) {
    Load ofFirst = first.scenarios().load(scenario).at(perSecond, seconds / TURNS);
    Load ofLast = last.scenarios().load(scenario).at(perSecond, seconds / TURNS);
    List<LoadResult> firsts = new ArrayList<>();
    List<LoadResult> lasts = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      firsts.add(generator.run(ofFirst));
      lasts.add(generator.run(ofLast));
    }
    return of(scenario, perSecond, firsts, lasts);
  }

  /** The comparison of the results of all turns. */
  static Comparison of(
      ScenarioName scenario, double perSecond, List<LoadResult> firsts, List<LoadResult> lasts) {
    List<LoadResult> all = new ArrayList<>(firsts);
    all.addAll(lasts);
    return new Comparison(
        scenario,
        perSecond,
        middle(firsts),
        middle(lasts),
        all.stream().mapToLong(LoadResult::errors).sum(),
        all.stream()
            .filter(result -> result.errors() > 0)
            .map(LoadResult::firstError)
            .findFirst()
            .orElse(null));
  }

  /** A comparison that failed. */
  static Comparison impossible(ScenarioName scenario, double perSecond, String why) {
    return new Comparison(scenario, perSecond, 0, 0, 1, why.replaceAll("\\s+", " "));
  }

  /** The time on the last server divided by the time on the first server; 0 if the latter is unknown. */
  double growth() {
    return firstMillis > 0 ? lastMillis / firstMillis : 0;
  }

  private static double middle(List<LoadResult> turns) {
    double[] sorted =
        turns.stream().mapToDouble(LoadResult::medianMillis).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
