package org.tmtar.persistence.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;
import io.opentelemetry.instrumentation.api.instrumenter.InstrumenterBuilder;
import io.opentelemetry.instrumentation.api.instrumenter.SpanKindExtractor;
import io.opentelemetry.instrumentation.jdbc.internal.DbRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.tmtar.persistence.pool.DatabasePool;
import org.tmtar.telemetry.Meters;
import org.tmtar.telemetry.OperationTimer;
import org.tmtar.telemetry.RequestSpan;
import org.tmtar.telemetry.TelemetryConfig;

/**
 * The metrics and spans of the database: the use of the connection pool, the duration of each statement,
 * and the time that requests wait for a connection. Each statement of a traced request is a span below the
 * span of the request, as is each long wait for a connection.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/database/">OpenTelemetry: databases</a>
 */
@ApplicationScoped
public class DatabaseTelemetry {

  private static final String INSTRUMENTATION = "org.tmtar";

  /**
   * The name of the span of a wait for a connection. Only waits longer than {@code MIN_WAIT_WITH_SPAN} have
   * a span.
   */
  private static final String WAIT = "wait for a connection";

  private static final Duration MIN_WAIT_WITH_SPAN = Duration.ofMillis(1);

  private final AtomicInteger used = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();

  private TelemetryConfig config;
  private OpenTelemetry openTelemetry;
  private Meters meters;
  private Clock clock;

  private Timer waits;
  private Instrumenter<DbRequest, Void> traced;
  private Instrumenter<DbRequest, Void> untraced;

  protected DatabaseTelemetry() {}

  @Inject
  public DatabaseTelemetry(
      TelemetryConfig config, OpenTelemetry openTelemetry, Meters meters, Clock clock) {
    this.config = config;
    this.openTelemetry = openTelemetry;
    this.meters = meters;
    this.clock = clock;
  }

  /** Instruments the connections of the pool from the startup on, if metrics or traces are enabled. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (!config.isEnabled()) {
      return;
    }
    InstrumenterBuilder<DbRequest, Void> withSpans =
        statements(config.isTracing() ? openTelemetry : OpenTelemetry.noop());
    InstrumenterBuilder<DbRequest, Void> withoutSpans = statements(OpenTelemetry.noop());
    if (config.isMeasuring()) {
      measureConnections();
      OperationTimer timer = new OperationTimer(
          meters.histogram("db.client.operation.duration", "The duration of statements"),
          StatementAttributes::labels);
      withSpans.addOperationMetrics(meter -> timer);
      withoutSpans.addOperationMetrics(meter -> timer);
    }
    traced = withSpans.buildInstrumenter(SpanKindExtractor.alwaysClient());
    untraced = withoutSpans.buildInstrumenter(SpanKindExtractor.alwaysClient());
    InstrumentedPool.connectBy(this::connect);
  }

  private static InstrumenterBuilder<DbRequest, Void> statements(OpenTelemetry openTelemetry) {
    return Instrumenter.<DbRequest, Void>builder(
            openTelemetry,
            INSTRUMENTATION,
            statement -> StatementAttributes.operationOf(statement.getStatement()))
        .addAttributesExtractor(new StatementAttributes())
        .setErrorCauseExtractor(StatementAttributes::withoutMessage);
  }

  private void measureConnections() {
    String count = "db.client.connection.count";
    String connections = "The connections of the pool by state";
    gauge(count, connections, used, AtomicInteger::get, "state", "used");
    gauge(
        count,
        connections,
        used,
        number -> DatabasePool.MAX_CONNECTIONS - number.get(),
        "state",
        "free");
    gauge(
        "db.client.connection.max",
        "The maximum number of connections of the pool",
        used,
        number -> DatabasePool.MAX_CONNECTIONS);
    gauge(
        "db.client.connection.pending_requests",
        "The requests that wait for a connection",
        waiting,
        AtomicInteger::get);
    waits = meters
        .histogram("db.client.connection.wait_time", "The time to obtain a connection")
        .withTags();
  }

  private void gauge(
      String name,
      String description,
      AtomicInteger number,
      ToIntFunction<AtomicInteger> value,
      String... labels) {
    Gauge.builder(name, number, value::applyAsInt)
        .description(description)
        .tags(labels)
        .register(meters.registry());
  }

  /** Obtains an instrumented connection of the pool. */
  private Connection connect(DataSource pool) throws SQLException {
    Connection connection = await(pool);
    used.incrementAndGet();
    // A statement outside of a traced request has no span.
    boolean isTraced = RequestSpan.current().isRecording();
    return new InstrumentedConnection(
        connection, isTraced ? traced : untraced, used::decrementAndGet);
  }

  private Connection await(DataSource pool) throws SQLException {
    long start = System.nanoTime();
    waiting.incrementAndGet();
    try {
      return pool.getConnection();
    } finally {
      waiting.decrementAndGet();
      record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void record(Duration wait) {
    if (config.isMeasuring()) {
      waits.record(wait);
    }
    if (wait.compareTo(MIN_WAIT_WITH_SPAN) > 0 && RequestSpan.current().isRecording()) {
      Instant end = clock.instant();
      openTelemetry
          .getTracer(INSTRUMENTATION)
          .spanBuilder(WAIT)
          .setParent(Context.current())
          .setAttribute(StatementAttributes.SYSTEM, StatementAttributes.POSTGRESQL)
          .setStartTimestamp(end.minus(wait))
          .startSpan()
          .end(end);
    }
  }
}
