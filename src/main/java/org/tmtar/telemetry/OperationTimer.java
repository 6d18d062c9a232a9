package org.tmtar.telemetry;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.instrumentation.api.instrumenter.OperationListener;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Records the duration of each operation of an instrumenter in a histogram. */
public final class OperationTimer implements OperationListener {

  private static final ContextKey<Start> START = ContextKey.named("tmtar.operation.start");

  private final MeterProvider<Timer> histogram;
  private final BiFunction<Attributes, Attributes, Tags> labels;

  /**
   * @param labels derives the labels from the attributes at the start and at the end of the operation; they
   *     may have only a small number of values
   */
  public OperationTimer(
      MeterProvider<Timer> histogram, BiFunction<Attributes, Attributes, Tags> labels) {
    this.histogram = histogram;
    this.labels = labels;
  }

  @Override
  public Context onStart(Context context, Attributes attributes, long nanoseconds) {
    return context.with(START, new Start(attributes, nanoseconds));
  }

  @Override
  public void onEnd(Context context, Attributes attributes, long nanoseconds) {
    Start start = context.get(START);
    histogram
        .withTags(labels.apply(start.attributes(), attributes))
        .record(nanoseconds - start.nanoseconds(), TimeUnit.NANOSECONDS);
  }

  private record Start(Attributes attributes, long nanoseconds) {}
}
