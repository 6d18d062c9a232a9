package org.tmtar.testing;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Receives traces as an OpenTelemetry collector does.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>
 */
public final class TraceReceiver implements AutoCloseable {

  /** The span attribute that contains the id of a request. */
  public static final String REQUEST_ID = "tmtar.request_id";

  /** The id of the trace of {@link #asPartOfATrace}. */
  public static final String TRACE_OF_CLIENT = "0af7651916cd43dd8448eb211c80319c";

  /** The id of the span of {@link #asPartOfATrace}. */
  public static final String SPAN_OF_CLIENT = "b7ad6b7169203331";

  private static final Duration MAX_WAIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final HttpServer server;
  private final List<ResourceSpans> received = new CopyOnWriteArrayList<>();

  private TraceReceiver(HttpServer server) {
    this.server = server;
  }

  /** Starts a receiver on a free port of the loopback interface. */
  public static TraceReceiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TraceReceiver receiver = new TraceReceiver(server);
      server.createContext("/v1/traces", receiver::receive);
      server.start();
      return receiver;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the same settings with this receiver as the destination of the traces. */
  public PackagedApplication.Settings configure(PackagedApplication.Settings settings) {
    return settings
        .with("OTEL_SDK_DISABLED", "false")
        .with("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        .with("OTEL_EXPORTER_OTLP_ENDPOINT", address().toString())
        .with("OTEL_BSP_SCHEDULE_DELAY", "50");
  }

  /**
   * Returns a caller whose requests state that they are part of a trace.
   *
   * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>
   */
  public static Api asPartOfATrace(Api caller) {
    return caller.withHeader("traceparent", "00-" + TRACE_OF_CLIENT + "-" + SPAN_OF_CLIENT + "-01");
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * Waits for the span of a request.
   *
   * @throws AssertionError if the span does not arrive within 30 seconds
   */
  public Span await(String requestId) {
    return await(span -> attribute(span, REQUEST_ID).equals(requestId));
  }

  private Span await(Predicate<Span> wanted) {
    long latest = System.nanoTime() + MAX_WAIT.toNanos();
    while (System.nanoTime() < latest) {
      List<Span> found = spans().stream().filter(wanted).toList();
      if (!found.isEmpty()) {
        return found.get(0);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("The span did not arrive, but " + spans());
  }

  /** Returns the child spans of a request. They arrive before the span of the request. */
  public List<Span> childrenOf(Span parent) {
    return spans().stream()
        .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
        .toList();
  }

  /** Returns the spans of the statements of a request. */
  public List<Span> statementsOf(Span request) {
    return childrenOf(request).stream()
        .filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT)
        .toList();
  }

  /** Returns all spans so far with their resources. */
  public List<ResourceSpans> received() {
    return List.copyOf(received);
  }

  /** Returns all spans so far. */
  public List<Span> spans() {
    return received.stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  /** Returns a text attribute of a span; empty if it is absent. */
  public static String attribute(Span span, String name) {
    return span.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(name))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst()
        .orElse("");
  }

  /** Returns the id of the trace of a span, in hexadecimal digits. */
  public static String traceOf(Span span) {
    return hex(span.getTraceId());
  }

  /** Returns the id of the parent of a span, in hexadecimal digits; empty if it has none. */
  public static String parentOf(Span span) {
    return hex(span.getParentSpanId());
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = body(exchange)) {
      received.addAll(ExportTraceServiceRequest.parseFrom(body).getResourceSpansList());
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
        ? new GZIPInputStream(exchange.getRequestBody())
        : exchange.getRequestBody();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
