package org.tmtar.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;
import io.opentelemetry.instrumentation.api.instrumenter.InstrumenterBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.tmtar.http.client.ClientAddress;

/**
 * Creates the span of each request if traces are enabled, and measures each request if metrics are enabled.
 *
 * <p>The server also instruments requests. Its spans contain queries and messages of exceptions, continue
 * the trace of every client, and exist only for requests that match a resource. The configuration disables
 * them.
 */
@ApplicationScoped
public class RequestInstrumenter {

  private Instrumenter<HttpServletRequest, Exchange> instrumenter;

  protected RequestInstrumenter() {}

  @Inject
  public RequestInstrumenter(
      TelemetryConfig config, OpenTelemetry openTelemetry, Meters meters, ClientAddress addresses) {
    InstrumenterBuilder<HttpServletRequest, Exchange> builder =
        Instrumenter.<HttpServletRequest, Exchange>builder(
                config.isTracing() ? openTelemetry : OpenTelemetry.noop(),
                "org.tmtar",
                Exchange::methodOf)
            .addAttributesExtractor(new RequestAttributes())
            .setSpanStatusExtractor((status, request, exchange, failure) -> {
              if (exchange.status() >= 500) {
                status.setStatus(StatusCode.ERROR);
              }
            });
    if (config.isMeasuring()) {
      OperationTimer timer = new OperationTimer(
          meters.histogram(
              "http.server.request.duration",
              "The time from the head of a request to the end of its response"),
          RequestAttributes::labels);
      builder.addOperationMetrics(meter -> timer);
    }
    instrumenter = builder.buildServerInstrumenter(new TraceHeaders(config, addresses));
  }

  /**
   * Starts the observation of a request.
   *
   * @return the context in which the request is processed. Its current span is a parent for other spans,
   *     and does not record anything itself, because the server would write the messages of exceptions into
   *     it
   */
  Context start(HttpServletRequest request) {
    Context context = instrumenter.start(Context.root(), request);
    Span span = Span.fromContext(context);
    return context.with(RequestSpan.KEY, span).with(Span.wrap(span.getSpanContext()));
  }

  /**
   * Ends the observation of a request.
   *
   * @param context the result of {@link #start}
   */
  void end(Context context, HttpServletRequest request, Exchange exchange) {
    instrumenter.end(context.with(context.get(RequestSpan.KEY)), request, exchange, null);
  }

  /**
   * The trace headers of a request. They are used only if a trusted proxy sends them. A client could
   * otherwise make every request be sampled, or write into the traces of other clients.
   */
  private record TraceHeaders(TelemetryConfig config, ClientAddress addresses)
      implements TextMapGetter<HttpServletRequest> {

    @Override
    public Iterable<String> keys(HttpServletRequest request) {
      return isTrusted(request)
          ? Collections.list(request.getHeaderNames())
          : Collections.emptyList();
    }

    @Override
    public String get(HttpServletRequest request, String name) {
      return request != null && isTrusted(request) ? request.getHeader(name) : null;
    }

    private boolean isTrusted(HttpServletRequest request) {
      return config.isContinuing() && addresses.isFromTrustedProxy(request);
    }
  }
}
