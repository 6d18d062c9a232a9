package org.tmtar.listener;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.tmtar.problem.RequestId;
import org.tmtar.security.SecurityHeaders;

/**
 * Checks each parsed request before the server processes it. A response that the server generates without
 * the application is replaced by a response in the format of the API.
 */
final class CheckingHandler extends HttpHandler {

  private final HttpHandler server;

  CheckingHandler(HttpHandler server) {
    this.server = server;
    setAllowEncodedSlash(server.isAllowEncodedSlash());
    setRequestURIEncoding(server.getRequestURIEncoding());
  }

  /** The handler of the server, which processes the requests that pass. */
  HttpHandler server() {
    return server;
  }

  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return server.getRequestExecutorProvider();
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (!request.getRequest().getConnection().isOpen()) {
      // the parser continues with the requests that it received before the client disconnected
      return;
    }
    RequestHead head = headOf(request.getRequest());
    Optional<Refusal> refusal = head.refusal();
    if (refusal.isPresent()) {
      send(refusal.get(), request, response);
      return;
    }
    if (head.isForServer()) {
      sendMethods(request, response);
      return;
    }
    server.service(request, response);
    if (!hasResponse(response)) {
      send(Refusal.ofStatus(response.getStatus()), request, response);
    }
  }

  /** Refuses an unknown expectation. The server would respond without a body. */
  @Override
  protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
    boolean isAccepted = super.sendAcknowledgment(request, response);
    if (!isAccepted) {
      send(Refusal.ofStatus(response.getStatus()), request, response);
    }
    return isAccepted;
  }

  private static RequestHead headOf(HttpRequestPacket request) {
    RawHead head = RawHead.of(request);
    return new RequestHead(
        request.getProtocolString(),
        request.getMethod().getMethodString(),
        request.getRequestURI(),
        head.isKnown() ? head.values("host") : values(request, "Host"),
        request.getHeader("Host"),
        values(request, "Transfer-Encoding"),
        request.isChunked() && head.hasLength() ? List.of("") : values(request, "Content-Length"),
        head.hasLineWithoutName());
  }

  private static List<String> values(HttpRequestPacket request, String field) {
    List<String> values = new ArrayList<>(1);
    request.getHeaders().values(field).forEach(values::add);
    return values;
  }

  /** Whether the application has responded. Only the application adds a request id to the response. */
  private static boolean hasResponse(Response response) {
    return response.isCommitted()
        || response.isSuspended()
        || response.containsHeader(RequestId.HEADER);
  }

  /** Responds to {@code OPTIONS *}, which concerns the server and not an endpoint. */
  private static void sendMethods(Request request, Response response) {
    long start = System.nanoTime();
    String id = RequestId.choose(request.getHeader(RequestId.HEADER));
    SecurityHeaders.DATA_HEADERS.forEach(response::setHeader);
    response.setHeader(RequestId.HEADER, id);
    response.setHeader("Allow", Refusal.METHODS);
    response.setStatus(HttpStatus.NO_CONTENT_204);
    RequestId.log(
        id,
        request.getMethod().getMethodString(),
        request.getRequestURI(),
        HttpStatus.NO_CONTENT_204.getStatusCode(),
        System.nanoTime() - start);
  }

  private static void send(Refusal refusal, Request request, Response response) throws IOException {
    long start = System.nanoTime();
    RefusalResponse content = RefusalResponse.of(refusal, request.getHeader(RequestId.HEADER));
    response.reset();
    if (request.getProtocol().compareTo(Protocol.HTTP_1_0) < 0) {
      // a response to HTTP/0.9 would have no status line and no header fields
      request.getRequest().setProtocol(Protocol.HTTP_1_1);
    }
    response.setStatus(HttpStatus.getHttpStatus(content.status()));
    content.headers().forEach(response::setHeader);
    response.setContentType(content.headers().get("Content-Type"));
    if (refusal.isConnectionClosed()) {
      // the following bytes on this connection are not read as a request
      request.getRequest().setContentBroken(true);
      request.getRequest().getProcessingState().setKeepAlive(false);
    }
    response.getOutputStream().write(content.body());
    response.flush();
    RequestId.log(
        content.requestId(),
        request.getMethod().getMethodString(),
        request.getRequestURI(),
        content.status(),
        System.nanoTime() - start);
  }
}
