package org.tmtar.openapi.generated;

import java.util.List;
import java.util.SplittableRandom;

/** Decisions that are made by a seed: the same seed decides the same. Not for several threads. */
final class Chance {

  /** Far apart, so that no two requests of two runs are decided alike. */
  private static final long BETWEEN_SEEDS = 1_000_000_007L;

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** What decides about one request of a run. */
  static Chance of(long seed, long number) {
    return new Chance(new SplittableRandom(seed * BETWEEN_SEEDS + number));
  }

  /** True with this probability. */
  boolean in(double probability) {
    return random.nextDouble() < probability;
  }

  /** From the first to the last, both included. */
  long between(long first, long last) {
    return first == last ? first : random.nextLong(first, last) + (random.nextBoolean() ? 1 : 0);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  double between(double first, double last) {
    return first + random.nextDouble() * (last - first);
  }

  /** One of several; the draw is the same however many there are. */
  <T> T oneOf(List<T> choices) {
    return choices.get((int) (random.nextDouble() * choices.size()));
  }

  /** One of several. */
  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[(int) (random.nextDouble() * choices.length)];
  }

  byte[] octets(int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }
}
