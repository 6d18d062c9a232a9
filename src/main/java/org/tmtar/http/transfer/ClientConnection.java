package org.tmtar.http.transfer;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.channels.SocketChannel;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * The connection of a request, to which the Servlet API gives no access. The names used by reflection are
 * those of Payara 6 and 7. On an unknown server, the methods only log a warning.
 */
final class ClientConnection {

  private static final Logger LOG = Logger.getLogger(ClientConnection.class.getName());

  private ClientConnection() {}

  /**
   * Closes the connection of a response that cannot be completed. The server would terminate the response as
   * if it were complete.
   */
  static void reset(ServletResponse response) {
    apply(response, Connection::terminateSilently);
  }

  /**
   * Ends a read from the connection by another thread. That thread finds the end of the stream, and the
   * server closes the connection. If this method closed it, the read would continue until its timeout.
   *
   * @param response the response to the request whose body is being read
   */
  static void endRead(ServletResponse response) {
    apply(response, connection -> {
      if (connection instanceof NIOConnection nio
          && nio.getChannel() instanceof SocketChannel socket) {
        socket.shutdownInput();
      }
    });
  }

  private static void apply(ServletResponse response, Action action) {
    try {
      Object facade = innermost(response);
      Field field = facade.getClass().getDeclaredField("response");
      field.setAccessible(true);
      Object grizzly = call(field.get(facade), "getCoyoteResponse");
      Object context = call(call(grizzly, "getRequest"), "getContext");
      action.apply((Connection<?>) call(context, "getConnection"));
    } catch (ReflectiveOperationException | RuntimeException unknown) {
      LOG.log(Level.WARNING, "The connection of a request cannot be closed", unknown);
    } catch (IOException closed) {
      LOG.log(Level.FINE, "The connection of a request is already closed", closed);
    }
  }

  private static Object innermost(ServletResponse response) {
    ServletResponse inner = response;
    while (inner instanceof ServletResponseWrapper wrapper) {
      inner = wrapper.getResponse();
    }
    return inner;
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  /** An action on a connection. */
  @FunctionalInterface
  private interface Action {

    void apply(Connection<?> connection) throws IOException;
  }
}
