package org.tmtar.server;

import jakarta.servlet.ServletResponse;

/**
 * The sockets and connections of the application server, to which the Servlet API gives no access. Payara
 * has the network library Grizzly, whose connections can be closed. On other servers, {@link
 * StandardNetwork} replaces each operation with the means of the standard.
 */
public interface ServerNetwork {

  /** Returns the network of the server on which the application runs. */
  static ServerNetwork current() {
    return CurrentNetwork.NETWORK;
  }

  /**
   * Closes the listening sockets, so that the operating system refuses new connections. Accepted connections
   * stay open.
   *
   * @return whether the sockets are closed; if not, the server continues to accept connections
   */
  boolean closeListeningSockets();

  /**
   * Closes the connection of a response that cannot be completed. The server would terminate the response as
   * if it were complete.
   *
   * @return whether the connection is closed
   */
  boolean reset(ServletResponse response);

  /**
   * Ends a read from the connection by another thread. That thread finds the end of the stream, and the
   * server closes the connection.
   *
   * @param response the response to the request whose body is being read
   */
  void endRead(ServletResponse response);
}
