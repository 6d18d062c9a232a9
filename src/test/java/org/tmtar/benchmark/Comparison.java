package org.tmtar.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * The median times of a read on two servers, at the same rate. They have their turns one after the other,
 * several times, since a machine is not the same a minute later; what counts is the middle of the turns.
 *
 * @param perSecond requests, on both
 * @param firstMillis of the first server, from the moment at which a request had to begin
 * @param lastMillis of the other
 * @param errors of both
 * @param firstError what the first one was; null for none
 */
record Comparison(
    ScenarioName scenario,
    double perSecond,
    double firstMillis,
    double lastMillis,
    long errors,
    String firstError) {

  /** Odd, for one to be in the middle. */
  private static final int TURNS = 5;

  /**
   * Compares two servers that are warm for it.
   *
   * @param scenario that only reads
   * @param seconds that each server works, altogether
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

  /** What has come of the turns of each. */
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

  /** Of what could not be done. */
  static Comparison impossible(ScenarioName scenario, double perSecond, String why) {
    return new Comparison(scenario, perSecond, 0, 0, 1, why.replaceAll("\\s+", " "));
  }

  /** How many times the time of the first server the other takes. */
  double growth() {
    return firstMillis > 0 ? lastMillis / firstMillis : 0;
  }

  private static double middle(List<LoadResult> turns) {
    double[] sorted =
        turns.stream().mapToDouble(LoadResult::medianMillis).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
