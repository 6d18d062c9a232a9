package org.tmtar.server;

import jakarta.servlet.ServletResponse;

/**
 * The network of a server with only the Servlet API. The sockets stay open, so a proxy learns from the
 * readiness check that the node is shutting down. The read of a slow body ends with the timeout of the
 * server.
 */
final class StandardNetwork implements ServerNetwork {

  @Override
  public boolean closeListeningSockets() {
    return false;
  }

  @Override
  public boolean reset(ServletResponse response) {
    return false;
  }

  @Override
  public void endRead(ServletResponse response) {
    // the timeout of the server ends the read
  }
}
