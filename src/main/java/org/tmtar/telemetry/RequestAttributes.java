package org.tmtar.telemetry;

import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.instrumenter.AttributesExtractor;
import jakarta.servlet.http.HttpServletRequest;
import org.tmtar.problem.RequestId;

/**
 * The attributes of a request in its span and in its metric. They contain neither the path nor the query of
 * the request, which may contain positions, texts and signatures.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">OpenTelemetry: HTTP spans</a>
 */
final class RequestAttributes implements AttributesExtractor<HttpServletRequest, Exchange> {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("tmtar.request_id");

  @Override
  public void onStart(AttributesBuilder attributes, Context parent, HttpServletRequest request) {
    attributes.put(METHOD, Exchange.methodOf(request));
    attributes.put(REQUEST_ID, RequestId.current());
  }

  @Override
  public void onEnd(
      AttributesBuilder attributes,
      Context context,
      HttpServletRequest request,
      Exchange exchange,
      Throwable failure) {
    attributes.put(STATUS, (long) exchange.status());
    if (!exchange.route().equals(Route.OTHER)) {
      attributes.put(ROUTE, exchange.route());
      Span.fromContext(context).updateName(exchange.method() + " " + exchange.route());
    }
  }

  /** The labels of the metric. Each route has few methods and status classes. */
  static Tags labels(Attributes start, Attributes end) {
    String route = end.get(ROUTE);
    return Tags.of(
        "method",
        start.get(METHOD),
        "route",
        route == null ? Route.OTHER : route,
        "status",
        end.get(STATUS) / 100 + "xx");
  }
}
