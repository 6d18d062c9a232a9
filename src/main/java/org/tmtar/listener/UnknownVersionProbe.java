package org.tmtar.listener;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Sets the HTTP version of a malformed request whose version is unknown, and the status 505, so that the
 * parser can send an error response. Without a version, the parser would fail, close the connection
 * without a response, and log a stack trace.
 */
final class UnknownVersionProbe extends HttpProbe.Adapter {

  @Override
  public void onErrorEvent(
      @SuppressWarnings("rawtypes") Connection connection, HttpPacket packet, Throwable error) {
    if (packet instanceof HttpRequestPacket request && !hasKnownVersion(request)) {
      request.setProtocol(Protocol.HTTP_1_1);
      HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505.setValues(request.getResponse());
    }
  }

  private static boolean hasKnownVersion(HttpRequestPacket request) {
    try {
      return request.getProtocol() != null;
    } catch (IllegalStateException unknown) {
      return false;
    }
  }
}
