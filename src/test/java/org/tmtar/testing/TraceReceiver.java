package org.tmtar.testing;

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
