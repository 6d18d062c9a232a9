package org.tmtar.openapi.generated;

import java.util.List;
import java.util.SplittableRandom;

/** Pseudorandom decisions. Equal seeds lead to equal decisions. An instance is not thread-safe. */
final class SeededRandom {

  /**
   * The distance between the seeds of two runs. It is so large that no two requests of different runs
   * share a seed.
   */
  private static final long BETWEEN_SEEDS = 1_000_000_007L;

  private final SplittableRandom random;

  private SeededRandom(SplittableRandom random) {
    this.random = random;
  }

  /** The decisions for one request of a run. */
  static SeededRandom of(long seed, long number) {
    return new SeededRandom(new SplittableRandom(seed * BETWEEN_SEEDS + number));
  }

  /** Returns true with this probability. */
  boolean withProbability(double probability) {
    return random.nextDouble() < probability;
  }

  /** A random integer from first to last, both inclusive. */
  long between(long first, long last) {
    return first == last ? first : random.nextLong(first, last) + (random.nextBoolean() ? 1 : 0);
  }

  /** A random integer from first to last, both inclusive. */
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  double between(double first, double last) {
    return first + random.nextDouble() * (last - first);
  }

  /** A random element. It consumes one random number, however many choices there are. */
  <T> T oneOf(List<T> choices) {
    return choices.get((int) (random.nextDouble() * choices.size()));
  }

  /** A random element. */
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
