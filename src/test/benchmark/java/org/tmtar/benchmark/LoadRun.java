package org.tmtar.benchmark;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SessionLimitPolicy;
import io.hyperfoil.api.connection.Connection;
import io.hyperfoil.api.connection.Request;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.api.HttpRequest;
import io.hyperfoil.http.api.HttpRequestWriter;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * One run of a load with Hyperfoil. It has as many sessions as connections, and each session sends one
 * request at a time. If the load has a rate, requests begin in the order in which they are due. A request
 * that finds no free session waits, and its time counts from the moment at which it was due. All methods
 * run in the single thread of Hyperfoil's event loop, so this class is not synchronized.
 */
final class LoadRun {

  private static final long SEED = 20_261_122;

  /**
   * The tick of Hyperfoil's scheduler in ns. A request that begins late by at most one tick counts as
   * punctual.
   */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);

  private static final long MAX_RESPONSE_MILLIS = TimeUnit.SECONDS.toMillis(60);
  private static final long MAX_TIME = TimeUnit.MINUTES.toNanos(10);

  private final Load load;
  private final Random random = new Random(SEED);
  private final int weights;
  private final Map<Integer, Exchange> exchanges = new HashMap<>();
  private final Deque<String> tokens;
  private final Histogram times = new Histogram(MAX_TIME, 3);
  private long begun;
  private long answered;
  private long failed;
  private long bytes;
  private long start;
  private long end;
  private String firstError;

  LoadRun(Load load) {
    this.load = load;
    this.weights = load.shares().stream().mapToInt(Share::weight).sum();
    this.tokens = new ArrayDeque<>(load.tokens());
  }

  LoadResult run() {
    new LocalSimulationRunner(benchmark()).run();
    exchanges.values().forEach(this::takeBackToken);
    long unanswered = begun - answered - failed;
    recordNeverBegun();
    return new LoadResult(
        answered,
        failed + unanswered,
        firstError == null && unanswered > 0 ? "no response" : firstError,
        Math.max(0, end - start) / 1e9,
        bytes,
        times.getValueAtPercentile(50) / 1e6,
        times.getValueAtPercentile(99) / 1e6,
        List.copyOf(tokens));
  }

  /**
   * Records the requests that were due and never began. Each has waited at least until the end of the
   * load.
   */
  private void recordNeverBegun() {
    long due = (long) (load.rate() * load.seconds());
    long last = start + (long) (load.seconds() * 1e9);
    for (long number = begun; number < due; number++) {
      times.recordValue(Math.min(MAX_TIME, Math.max(0, last - dueTime(number))));
    }
  }

  private Benchmark benchmark() {
    BenchmarkBuilder builder = BenchmarkBuilder.builder().name("load").threads(1);
    builder
        .addPlugin(HttpPluginBuilder::new)
        .ergonomics()
        .repeatCookies(false)
        .autoRangeCheck(false)
        .stopOnInvalid(false)
        .endErgonomics()
        .http()
        .protocol(Protocol.HTTP)
        .host(load.host())
        .port(load.port())
        .allowHttp2(false)
        .sharedConnections(load.connections())
        .pipeliningLimit(1)
        .requestTimeout(MAX_RESPONSE_MILLIS);
    long millis = (long) (load.seconds() * 1000);
    phase(builder)
        .duration(millis)
        .maxDuration(millis + 2 * MAX_RESPONSE_MILLIS)
        .scenario()
        .initialSequence("request")
        .step(this::begin)
        .step(HttpStepCatalog.SC)
        .httpRequest(HttpMethod.GET)
        .method(() -> session -> HttpMethod.valueOf(of(session).request.method()))
        .path(session -> of(session).request.path())
        .headerAppender(this::writeHeaders)
        .body(this::body)
        .handler()
        .status((request, status) -> of(request.session).status = status)
        .header(this::noteEndOfConnection)
        .body(fragmented -> this::receive)
        .onCompletion(this::complete)
        .endHandler();
    return builder.build();
  }

  private PhaseBuilder<?> phase(BenchmarkBuilder builder) {
    PhaseBuilder.Catalog catalog = builder.addPhase("load");
    if (load.rate() == 0) {
      return catalog.always(load.connections());
    }
    return catalog
        .constantRate(1)
        .usersPerSec(load.rate())
        .variance(false)
        .maxSessions(load.connections())
        .sessionLimitPolicy(SessionLimitPolicy.CONTINUE);
  }

  /** Starts the next request in a session: the request that is due next. */
  private boolean begin(Session session) {
    long now = System.nanoTime();
    if (begun == 0) {
      start = now;
    }
    long from = load.rate() == 0 ? now : Math.min(now, dueTime(begun) + TICK);
    begun++;
    Exchange before = exchanges.get(session.uniqueId());
    if (before != null) {
      takeBackToken(before);
    }
    PreparedRequest request = next();
    String token = request.needsToken() ? tokens.pop() : null;
    exchanges.put(session.uniqueId(), new Exchange(request, from, token));
    return true;
  }

  private long dueTime(long number) {
    return start + (long) (number / load.rate() * 1e9);
  }

  private PreparedRequest next() {
    int ticket = random.nextInt(weights);
    for (Share share : load.shares()) {
      ticket -= share.weight();
      if (ticket < 0) {
        return share.requests().get(random.nextInt(share.requests().size()));
      }
    }
    throw new IllegalStateException("No share has a weight");
  }

  private Exchange of(Session session) {
    return exchanges.get(session.uniqueId());
  }

  private void writeHeaders(Session session, HttpRequestWriter writer) {
    of(session).request.headers().forEach(writer::putHeader);
  }

  private ByteBuf body(Session session, Connection connection) {
    Exchange exchange = of(session);
    String body = exchange.request.body();
    if (body == null) {
      return null;
    }
    String text =
        exchange.token == null ? body : body.replace(PreparedRequest.TOKEN, exchange.token);
    return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void noteEndOfConnection(HttpRequest request, CharSequence name, CharSequence value) {
    if ("connection".equalsIgnoreCase(name.toString())
        && "close".equalsIgnoreCase(value.toString())) {
      of(request.session).endsConnection = true;
    }
  }

  private void receive(Session session, ByteBuf data, int offset, int length, boolean isLastPart) {
    bytes += length;
    Exchange exchange = of(session);
    if (exchange.token != null) {
      exchange.answer.append(data.toString(offset, length, StandardCharsets.UTF_8));
    }
  }

  private void complete(Session session) {
    end = System.nanoTime();
    Exchange exchange = of(session);
    Request request = session.currentRequest();
    if (exchange.status == exchange.request.status() && request.isValid()) {
      answered++;
      times.recordValue(Math.min(MAX_TIME, end - exchange.from));
      exchange.takeToken();
    } else {
      failed++;
      noteError(exchange);
    }
    takeBackToken(exchange);
    if (exchange.endsConnection) {
      abandon(request.connection());
    }
  }

  /**
   * Closes a connection after a response with {@code Connection: close}. The server accepts no more
   * requests on such a connection. Hyperfoil ignores this header, and would send another request. The
   * connection is marked as closed first, because closing an open connection would abort the request that
   * has just completed.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112 §9.6</a>
   */
  private static void abandon(Connection connection) {
    connection.setClosed();
    connection.close();
  }

  /**
   * Records the first error. The query of the path is omitted, because it contains the position of a
   * visitor.
   */
  private void noteError(Exchange exchange) {
    if (firstError != null) {
      return;
    }
    firstError = "%s %s: %s instead of %d"
        .formatted(
            exchange.request.method(),
            exchange.request.path().replaceFirst("\\?.*", ""),
            exchange.status == exchange.request.status() || exchange.status == 0
                ? "aborted"
                : Integer.toString(exchange.status),
            exchange.request.status());
  }

  private void takeBackToken(Exchange exchange) {
    if (exchange.token != null) {
      tokens.add(exchange.token);
      exchange.token = null;
    }
  }

  /** A request and the part of the response that has been received. */
  private static final class Exchange {

    private static final String MEMBER = "\"refresh_token\":\"";

    private final PreparedRequest request;
    private final long from;
    private final StringBuilder answer = new StringBuilder();
    private String token;
    private int status;
    private boolean endsConnection;

    Exchange(PreparedRequest request, long from, String token) {
      this.request = request;
      this.from = from;
      this.token = token;
    }

    /** Replaces the refresh token with the one in the response. */
    void takeToken() {
      int member = answer.indexOf(MEMBER);
      if (token != null && member >= 0) {
        int first = member + MEMBER.length();
        token = answer.substring(first, answer.indexOf("\"", first));
      }
    }
  }
}
