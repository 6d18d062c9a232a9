package org.tmtar.listener;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.tmtar.problem.RequestId;

/**
 * Adds a body in the format of the API to the error responses of the parser. The parser refuses a
 * malformed HTTP request without calling the application, and closes the connection. This filter is
 * between the parser and the socket.
 */
final class ParserRefusalFilter extends BaseFilter {

  /** The request that the parser is reading from a connection. */
  private static final Attribute<HttpRequestPacket> REQUEST =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    HttpRequestPacket request = REQUEST.get(connection);
    if (request != null && isRefused(request) && context.getMessage() instanceof Buffer) {
      context.setMessage(Buffers.wrap(connection.getMemoryManager(), response(request)));
    }
    return context.getInvokeAction();
  }

  /** Whether the response is an error of the parser. Errors of the application have a content type. */
  private static boolean isRefused(HttpRequestPacket request) {
    HttpResponsePacket response = request.getResponse();
    return response.getStatus() >= 400
        && response.getContentLength() == 0
        && response.getContentType() == null;
  }

  private static byte[] response(HttpRequestPacket request) {
    HttpResponsePacket original = request.getResponse();
    String id = original.getHeader(RequestId.HEADER);
    RefusalResponse response = RefusalResponse.of(
        Refusal.ofStatus(original.getStatus()).closingConnection(),
        id == null ? request.getHeader(RequestId.HEADER) : id);
    if (id == null) {
      RequestId.log(response.requestId(), "-", "-", response.status(), 0);
    }
    // getMethod() fails if the parser has not found the end of the method
    boolean isHead = "HEAD".equals(request.getMethodDC().toString());
    return response.bytes(original.getReasonPhrase(), isHead);
  }
}
