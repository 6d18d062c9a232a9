package org.tmtar.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that sends requests octet by octet, one after the other, and checks each response against
 * the OpenAPI document and the required security header fields. Not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
public final class RawConnection implements AutoCloseable {

  private static final Duration MAX_ANSWER = Duration.ofSeconds(30);

  private static final String ID_PREFIX = "raw-request-";

  private static final AtomicLong REQUESTS = new AtomicLong();

  private final URI server;
  private final Contract contract;
  private long number;
  private Socket socket;
  private InputStream input;

  RawConnection(URI server, Contract contract) {
    this.server = server;
    this.contract = contract;
  }

  /** Sends a request and returns its response without any check. */
  public ApiResponse send(RawRequest request) {
    Confidential.note(request);
    number = REQUESTS.incrementAndGet();
    ApiResponse response = exchange(request.withId(ID_PREFIX + number));
    Confidential.note(response);
    return response;
  }

  /**
   * Sends octets unchanged on a new connection, and reads responses until the server closes it.
   *
   * @param octets one or several requests, in ISO 8859-1; the server must close the connection after
   *     them
   * @param methods the methods of the requests, in their order, because a response to HEAD has no body
   * @return at most as many responses as there are methods
   * @throws AssertionError if the server sends more responses
   */
  public List<ApiResponse> sendOctets(String octets, String... methods) {
    close();
    List<ApiResponse> responses = new ArrayList<>();
    try {
      open();
      write(octets.getBytes(StandardCharsets.ISO_8859_1));
      for (String method : methods) {
        if (!isAtEnd()) {
          responses.add(read(method));
        }
      }
      if (!isAtEnd()) {
        throw new AssertionError("After %d responses: %s".formatted(responses.size(), line()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      close();
    }
    responses.forEach(Confidential::note);
    return responses;
  }

  /** Sends a GET request whose header fields name another host, as an attacker sends it to have responses name that host. */
  public ApiResponse getAsHost(String host, String path) {
    String head = """
        GET %1$s HTTP/1.1
        Host: %2$s
        X-Forwarded-Host: %2$s
        X-Forwarded-Proto: https
        Forwarded: host=%2$s;proto=https
        Connection: close

        """.formatted(path, host);
    return sendOctets(head.replace("\n", "\r\n"), "GET").get(0);
  }

  /**
   * Opens a new connection and sends the head of a request and the beginning of its body.
   *
   * @param length the number of bytes of the body that are sent
   */
  public void begin(RawRequest request, int length) {
    close();
    Confidential.note(request);
    try {
      open();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    byte[] octets = request.octets(server.getAuthority());
    write(Arrays.copyOf(octets, octets.length - request.bodyLength() + length));
  }

  /** Sends more bytes of the body of the request that was begun. */
  public void sendMore(byte[] octets) {
    write(octets);
  }

  /** Receives the final response to the request that was begun. Interim responses are skipped. */
  public ApiResponse receive(String method) {
    try {
      ApiResponse response = read(method);
      while (response.status() < 200) {
        response = read(method);
      }
      Confidential.note(response);
      return response;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(byte[] octets) {
    try {
      socket.getOutputStream().write(octets);
    } catch (IOException refused) {
      // the server may respond and close the connection before it has read everything
    }
  }

  private boolean isAtEnd() throws IOException {
    if (socket == null) {
      return true;
    }
    input.mark(1);
    try {
      if (input.read() < 0) {
        return true;
      }
    } catch (SocketException reset) {
      return true;
    }
    input.reset();
    return false;
  }

  /**
   * Checks the response to the last request against the OpenAPI document and the required header fields.
   *
   * @throws AssertionError if the response violates them
   */
  public void check(RawRequest request, ApiResponse response) {
    requireResponseToTheLastRequest(response);
    contract.check(request.method(), request.path(), response);
    Guards.check(response);
  }

  /**
   * Checks that a response belongs to the last request. If the server had read a body as a request, the
   * response to it would arrive before the response to the next request.
   */
  private void requireResponseToTheLastRequest(ApiResponse response) {
    boolean isOfAnother = response
        .header("X-Request-Id")
        .filter(id -> id.startsWith(ID_PREFIX) && !id.equals(ID_PREFIX + number))
        .isPresent();
    if (isOfAnother) {
      throw new AssertionError("The response belongs to an earlier request");
    }
  }

  /**
   * Sends a request, again on a new connection if the first attempt fails on a used connection. The server
   * may have closed that connection in the meantime.
   */
  private ApiResponse exchange(RawRequest request) {
    boolean isUsed = socket != null;
    try {
      return exchangeOnce(request);
    } catch (IOException failure) {
      close();
      if (!isUsed) {
        throw new UncheckedIOException(failure);
      }
    }
    try {
      return exchangeOnce(request);
    } catch (IOException failure) {
      close();
      throw new UncheckedIOException(failure);
    }
  }

  private ApiResponse exchangeOnce(RawRequest request) throws IOException {
    open();
    write(request.octets(server.getAuthority()));
    ApiResponse response = read(request.method());
    if (response.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
      close();
    }
    return response;
  }

  private void open() throws IOException {
    if (socket == null) {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) MAX_ANSWER.toMillis());
      input = new BufferedInputStream(socket.getInputStream());
    }
  }

  private ApiResponse read(String method) throws IOException {
    int status = Integer.parseInt(line().split(" ", -1)[1]);
    HttpHeaders headers = HttpHeaders.of(head(), (name, value) -> true);
    boolean isEmpty = method.equals("HEAD") || status < 200 || status == 204 || status == 304;
    return new ApiResponse(status, headers, isEmpty ? new byte[0] : body(headers));
  }

  private Map<String, List<String>> head() throws IOException {
    Map<String, List<String>> head = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] field = line.split(":", 2);
      head.computeIfAbsent(field[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field[1].trim());
    }
    return head;
  }

  private byte[] body(HttpHeaders headers) throws IOException {
    if (headers.firstValue("Transfer-Encoding").isPresent()) {
      return chunks();
    }
    if (headers.firstValue("Content-Length").isEmpty()) {
      byte[] rest = input.readAllBytes();
      close();
      return rest;
    }
    return octets((int) headers.firstValueAsLong("Content-Length").getAsLong());
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int length = chunkLength(); length > 0; length = chunkLength()) {
      body.writeBytes(octets(length));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkLength() throws IOException {
    return Integer.parseInt(line().replaceFirst(";.*", "").trim(), 16);
  }

  private byte[] octets(int length) throws IOException {
    byte[] octets = input.readNBytes(length);
    if (octets.length < length) {
      throw new EOFException("The response is truncated");
    }
    return octets;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = input.read(); octet != '\n'; octet = input.read()) {
      if (octet < 0) {
        throw new EOFException("The connection was closed without a response");
      }
      line.write(octet);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() {
    if (socket == null) {
      return;
    }
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      socket = null;
    }
  }
}
