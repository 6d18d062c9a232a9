package org.tmtar.telemetry;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * The meters of this node: those of the application, of the JVM and of the process. The registry is created
 * at the first call of a method. If metrics are disabled, no method is called, and nothing is measured.
 */
@ApplicationScoped
public class Meters {

  /**
   * The upper bounds of the buckets of all histograms. They extend from a query by primary key to a
   * response that no client waits for.
   */
  private static final Duration[] BOUNDS = LongStream.of(
          1_000,
          2_500,
          5_000,
          10_000,
          25_000,
          50_000,
          100_000,
          250_000,
          500_000,
          1_000_000,
          2_500_000,
          10_000_000)
      .mapToObj(microseconds -> Duration.ofNanos(microseconds * 1_000))
      .toArray(Duration[]::new);

  private PrometheusMeterRegistry registry;
  private JvmGcMetrics collections;
  private JvmHeapPressureMetrics heapPressure;

  protected Meters() {}

  @PostConstruct
  void start() {
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections = new JvmGcMetrics();
    collections.bindTo(registry);
    heapPressure = new JvmHeapPressureMetrics();
    heapPressure.bindTo(registry);
  }

  /** Ends the notifications of the JVM, which would otherwise keep an undeployed application in memory. */
  @PreDestroy
  void stop() {
    collections.close();
    heapPressure.close();
    registry.close();
  }

  /** The registry, for gauges and counters. */
  public MeterRegistry registry() {
    return registry;
  }

  /**
   * A histogram of durations in seconds. It has one timer for each combination of label values.
   *
   * @param name the name without the unit, for example {@code db.client.operation.duration}
   */
  public MeterProvider<Timer> histogram(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(BOUNDS)
        .withRegistry(registry);
  }

  /** All metrics in the text format of Prometheus. */
  String scrape() {
    return registry.scrape();
  }
}
