package org.tmtar.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The number and duration of requests.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/">OpenTelemetry: HTTP
 *     metrics</a>
 */
@ApplicationScoped
public class RequestMetrics {

  private final Map<Labels, Histogram> durations = new ConcurrentHashMap<>();

  private MetricRegistry registry;

  protected RequestMetrics() {}

  @Inject
  public RequestMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  void record(Exchange exchange, Duration duration) {
    durations.computeIfAbsent(Labels.of(exchange), this::histogram).record(duration);
  }

  private Histogram histogram(Labels labels) {
    return Histogram.in(
        registry,
        "http.server.request.duration",
        "Duration of requests from the head of the request to the end of the response",
        new Tag("method", labels.method()),
        new Tag("route", labels.route()),
        new Tag("status", labels.status()));
  }

  /**
   * The labels of one time series. Each route has few methods and status classes, so there are few series.
   */
  private record Labels(String method, String route, String status) {

    static Labels of(Exchange exchange) {
      return new Labels(exchange.method(), exchange.route(), exchange.statusClass());
    }
  }
}
