package org.tmtar.telemetry;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * A histogram of durations in the format of Prometheus: for each bound, the number of durations up to that
 * bound; the number of all durations; and their sum in seconds.
 *
 * <p>The histograms and timers of the server count a sample of the durations. Such samples cannot be added
 * over time and over nodes, and they are in nanoseconds instead of seconds. This class therefore counts the
 * durations itself and registers the numbers as gauges.
 *
 * @see <a href="https://prometheus.io/docs/concepts/metric_types/#histogram">Prometheus: histogram</a>
 */
public final class Histogram {

  private static final double NANOSECONDS = 1e9;

  /**
   * The upper bounds of the ranges, in seconds. They extend from a query by primary key to a response that
   * no client waits for.
   */
  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10
  };

  /** The number of durations in each range. The last range is beyond all bounds. */
  private final LongAdder[] ranges =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);

  private final LongAdder nanoseconds = new LongAdder();

  Histogram() {}

  /**
   * Creates a histogram and registers its numbers.
   *
   * @param name the name without the unit, for example {@code db.client.operation.duration}
   * @param labels the labels of the time series; histograms with the same name have different labels
   */
  public static Histogram in(
      MetricRegistry registry, String name, String description, Tag... labels) {
    Histogram histogram = new Histogram();
    Series series = new Series(registry, histogram, name + ".seconds.", description);
    for (int bound = 0; bound <= BOUNDS.length; bound++) {
      int last = bound;
      Tag[] limited = Arrays.copyOf(labels, labels.length + 1);
      limited[labels.length] = new Tag("le", text(bound));
      series.register("bucket", all -> all.countUpTo(last), limited);
    }
    series.register("count", all -> all.countUpTo(BOUNDS.length), labels);
    series.register("sum", Histogram::seconds, labels);
    return histogram;
  }

  private static String text(int bound) {
    return bound < BOUNDS.length ? Double.toString(BOUNDS[bound]) : "+Inf";
  }

  /** Adds a duration. */
  public void record(Duration duration) {
    int range = Arrays.binarySearch(BOUNDS, duration.toNanos() / NANOSECONDS);
    // A duration that is equal to a bound belongs to the range below it. For other durations,
    // binarySearch returns -(range) - 1.
    ranges[range < 0 ? -range - 1 : range].increment();
    nanoseconds.add(duration.toNanos());
  }

  /**
   * The number of durations up to a bound.
   *
   * @param bound the index of the bound; the number of bounds for all durations
   */
  long countUpTo(int bound) {
    return Arrays.stream(ranges).limit(bound + 1L).mapToLong(LongAdder::sum).sum();
  }

  /** The sum of all durations in seconds. */
  double seconds() {
    return nanoseconds.sum() / NANOSECONDS;
  }

  /** The registration of the numbers of one histogram. */
  private record Series(
      MetricRegistry registry, Histogram histogram, String prefix, String description) {

    void register(String suffix, ToDoubleFunction<Histogram> value, Tag... labels) {
      Metadata metadata = Metadata.builder()
          .withName(prefix + suffix)
          .withDescription(description)
          .build();
      registry.gauge(metadata, histogram, value::applyAsDouble, labels);
    }
  }
}
