package org.tmtar.persistence;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.tmtar.persistence.PoolObserver.Listener;
import org.tmtar.telemetry.Histogram;
import org.tmtar.telemetry.RequestSpans;
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

  private static final Metadata CONNECTIONS =
      gauge("db.client.connection.count", "Connections of the pool that are in use");
  private static final Metadata MAX =
      gauge("db.client.connection.max", "Maximum number of connections of the pool");
  private static final Metadata WAITING =
      gauge("db.client.connection.pending_requests", "Requests that wait for a connection");

  /**
   * The name of the span of a wait for a connection. Only waits longer than {@code MIN_WAIT_WITH_SPAN} have a
   * span.
   */
  private static final String WAIT = "wait for a connection";

  private static final Duration MIN_WAIT_WITH_SPAN = Duration.ofMillis(1);

  private TelemetryConfig config;
  private MetricRegistry registry;
  private Tracer tracer;
  private Clock clock;

  protected DatabaseTelemetry() {}

  @Inject
  public DatabaseTelemetry(
      TelemetryConfig config, MetricRegistry registry, Tracer tracer, Clock clock) {
    this.config = config;
    this.registry = registry;
    this.tracer = tracer;
    this.clock = clock;
  }

  /** Registers the metrics and the listener of the pool at startup if metrics or traces are enabled. */
  void listen(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (config.isMeasuring()) {
      measure(PoolObserver.OF_APPLICATION);
    }
    if (config.isEnabled()) {
      PoolObserver.OF_APPLICATION.setListener(new Statements());
    }
  }

  private void measure(PoolObserver pool) {
    register(CONNECTIONS, pool, PoolObserver::used, new Tag("state", "used"));
    register(
        CONNECTIONS,
        pool,
        use -> DatabasePool.MAX_CONNECTIONS - use.used(),
        new Tag("state", "free"));
    register(MAX, pool, use -> DatabasePool.MAX_CONNECTIONS);
    register(WAITING, pool, PoolObserver::waiting);
  }

  private void register(
      Metadata metric, PoolObserver pool, ToIntFunction<PoolObserver> value, Tag... labels) {
    registry.gauge(metric, pool, value::applyAsInt, labels);
  }

  private static Metadata gauge(String name, String description) {
    return Metadata.builder()
        .withName(name)
        .withDescription(description)
        .withUnit(MetricUnits.NONE)
        .build();
  }

  /** Measures and traces each statement. */
  private final class Statements implements Listener {

    private final Map<Labels, Histogram> durations = new ConcurrentHashMap<>();

    private final Histogram waits = Histogram.in(
        registry, "db.client.connection.wait_time", "Duration of the wait for a connection");

    @Override
    public void onWait(Duration wait) {
      if (config.isMeasuring()) {
        waits.record(wait);
      }
      if (wait.compareTo(MIN_WAIT_WITH_SPAN) > 0 && RequestSpans.current().isRecording()) {
        Instant end = clock.instant();
        childOfRequest(WAIT).setStartTimestamp(end.minus(wait)).startSpan().end(end);
      }
    }

    @Override
    public Span begin(StatementText statement) {
      // A statement outside of a traced request has no span.
      if (!RequestSpans.current().isRecording()) {
        return Span.getInvalid();
      }
      return childOfRequest(statement.operation())
          .setSpanKind(SpanKind.CLIENT)
          .setAttribute("db.operation.name", statement.operation())
          .setAttribute("db.query.text", statement.withoutValues())
          .startSpan();
    }

    @Override
    public void end(StatementText statement, Span span, Duration duration, Throwable failure) {
      if (config.isMeasuring()) {
        Labels labels = new Labels(statement.operation(), failure == null ? "ok" : "failed");
        durations.computeIfAbsent(labels, this::histogram).record(duration);
      }
      if (span.isRecording()) {
        end(span, failure);
      }
    }

    private SpanBuilder childOfRequest(String name) {
      return tracer
          .spanBuilder(name)
          .setParent(Context.root().with(RequestSpans.current()))
          .setAttribute("db.system.name", "postgresql");
    }

    private Histogram histogram(Labels labels) {
      return Histogram.in(
          registry,
          "db.client.operation.duration",
          "Duration of statements",
          new Tag("operation", labels.operation()),
          new Tag("outcome", labels.outcome()));
    }

    private static void end(Span span, Throwable failure) {
      if (failure != null) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute("error.type", typeOf(failure));
      }
      span.end();
    }

    /** The SQLSTATE of a failure. The message is not used, because it may contain values. */
    private static String typeOf(Throwable failure) {
      return failure instanceof SQLException refused && refused.getSQLState() != null
          ? refused.getSQLState()
          : "failed";
    }
  }

  /** The labels of one time series. */
  private record Labels(String operation, String outcome) {}
}
