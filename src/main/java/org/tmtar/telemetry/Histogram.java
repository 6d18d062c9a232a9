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
 * How long something took, as Prometheus wants to have it: how many took at most so long, how many there
 * were, and how long they took together, in seconds.
 *
 * <p>The server's own histograms and timers count in a sample of what there was, which cannot be added up
 * over time and nodes, and give nanoseconds for seconds. So these are numbers that the registry shows.
 *
 * @see <a href="https://prometheus.io/docs/concepts/metric_types/#histogram">Prometheus: histogram</a>
 */
public final class Histogram {

  private static final double NANOSECONDS = 1e9;

  /** In seconds: from a statement by its key to what nobody waits for any more. */
  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10
  };

  /** How many were in each range between two bounds; the last is beyond all. */
  private final LongAdder[] ranges =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);

  private final LongAdder nanoseconds = new LongAdder();

  Histogram() {}

  /**
   * Makes one that the registry shows.
   *
   * @param name its name without the unit, {@code db.client.operation.duration}
   * @param labels one for each series of the same name
   */
  public static Histogram in(
      MetricRegistry registry, String name, String description, Tag... labels) {
    Histogram histogram = new Histogram();
    Series series = new Series(registry, histogram, name + ".seconds.", description);
    for (int bound = 0; bound <= BOUNDS.length; bound++) {
      int last = bound;
      Tag[] limited = Arrays.copyOf(labels, labels.length + 1);
      limited[labels.length] = new Tag("le", text(bound));
      series.show("bucket", all -> all.countUpTo(last), limited);
    }
    series.show("count", all -> all.countUpTo(BOUNDS.length), labels);
    series.show("sum", Histogram::seconds, labels);
    return histogram;
  }

  private static String text(int bound) {
    return bound < BOUNDS.length ? Double.toString(BOUNDS[bound]) : "+Inf";
  }

  /** Counts one. */
  public void record(Duration duration) {
    int range = Arrays.binarySearch(BOUNDS, duration.toNanos() / NANOSECONDS);
    // a bound belongs to what is below it; what is found nowhere is before -(range + 1)
    ranges[range < 0 ? -range - 1 : range].increment();
    nanoseconds.add(duration.toNanos());
  }

  /** How many took no longer than a bound. */
  long countUpTo(int bound) {
    return Arrays.stream(ranges).limit(bound + 1L).mapToLong(LongAdder::sum).sum();
  }

  /** How long all took together. */
  double seconds() {
    return nanoseconds.sum() / NANOSECONDS;
  }

  /** Where the numbers of one histogram are shown. */
  private record Series(
      MetricRegistry registry, Histogram histogram, String prefix, String description) {

    void show(String suffix, ToDoubleFunction<Histogram> value, Tag... labels) {
      Metadata metadata = Metadata.builder()
          .withName(prefix + suffix)
          .withDescription(description)
          .build();
      registry.gauge(metadata, histogram, value::applyAsDouble, labels);
    }
  }
}
