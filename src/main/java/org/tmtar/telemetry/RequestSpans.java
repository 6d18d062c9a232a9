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
 * One span for each request, with the id that its log lines have. Neither its path nor its query is in
 * it, which hold positions, texts and signatures, and no message of an exception.
 *
 * <p>The span is not made OpenTelemetry's current one: the server would write the messages of exceptions
 * into that. For the same reason the server makes no span of its own, see the configuration.
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

  /** The span of the request that this thread is answering; one that takes nothing down if there is none. */
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

  /** Ends the span of this thread's request. */
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
   * What a client says of its trace is not believed: it could have each of its requests sampled, or write
   * into the traces of others.
   */
  private Context parentOf(HttpServletRequest request) {
    if (!config.isContinuing() || !addresses.isOfTrustedProxy(request)) {
      return Context.root();
    }
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
  }

  /** The headers of a request, for the propagator. */
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
