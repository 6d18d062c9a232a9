package org.tmtar.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.tmtar.http.ClientAddress;
import org.tmtar.problem.RequestId;

/**
 * The spans of requests, one for each request, with the request id of its log entries. A span contains
 * neither the path nor the query of the request, which may contain positions, texts and signatures. It also
 * contains no message of an exception.
 *
 * <p>The span is not the current span of OpenTelemetry, because the server would write the messages of
 * exceptions into it. For the same reason, the configuration disables the spans of the server.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">OpenTelemetry: HTTP spans</a>
 */
@ApplicationScoped
public class RequestSpans {

  private static final ThreadLocal<Span> CURRENT = new ThreadLocal<>();

  private static final TextMapGetter<HttpServletRequest> HEADERS = new Headers();

  private Tracer tracer;
  private TelemetryConfig config;
  private ClientAddress addresses;

  protected RequestSpans() {}

  @Inject
  public RequestSpans(Tracer tracer, TelemetryConfig config, ClientAddress addresses) {
    this.tracer = tracer;
    this.config = config;
    this.addresses = addresses;
  }

  /**
   * The span of the request that this thread processes; an invalid span, which records nothing, if there is
   * none.
   */
  public static Span current() {
    Span span = CURRENT.get();
    return span == null ? Span.getInvalid() : span;
  }

  /** Begins the span of a request. */
  void begin(HttpServletRequest request) {
    String method = Exchange.methodOf(request);
    CURRENT.set(tracer
        .spanBuilder(method)
        .setSpanKind(SpanKind.SERVER)
        .setParent(parentOf(request))
        .setAttribute("http.request.method", method)
        .setAttribute("tmtar.request_id", RequestId.current())
        .startSpan());
  }

  /** Ends the span of the request that this thread processes. */
  void end(Exchange exchange) {
    Span span = current();
    CURRENT.remove();
    span.setAttribute("http.response.status_code", exchange.status());
    if (!exchange.route().equals(Route.OTHER)) {
      span.updateName(exchange.method() + " " + exchange.route());
      span.setAttribute("http.route", exchange.route());
    }
    if (exchange.status() >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  /**
   * The parent of the span of a request. Trace headers are used only if a trusted proxy sends them. A
   * client could otherwise make every request be sampled, or write into the traces of other clients.
   */
  private Context parentOf(HttpServletRequest request) {
    if (!config.isContinuing() || !addresses.isFromTrustedProxy(request)) {
      return Context.root();
    }
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
  }

  /** Reads the headers of a request for the propagator. */
  private static final class Headers implements TextMapGetter<HttpServletRequest> {

    @Override
    public Iterable<String> keys(HttpServletRequest request) {
      return Collections.list(request.getHeaderNames());
    }

    @Override
    public String get(HttpServletRequest request, String name) {
      return request == null ? null : request.getHeader(name);
    }
  }
}
