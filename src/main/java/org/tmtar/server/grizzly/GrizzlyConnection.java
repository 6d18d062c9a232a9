package org.tmtar.server.grizzly;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;

/**
 * The connection of a request. The names used by reflection are those of Payara 6 and 7. With other names,
 * an action only logs a warning.
 */
final class GrizzlyConnection {

  private static final Logger LOG = Logger.getLogger(GrizzlyConnection.class.getName());

  private GrizzlyConnection() {}

  /**
   * Applies an action to the connection of a response.
   *
   * @return whether the connection was found
   */
  static boolean apply(ServletResponse response, Action action) {
    try {
      Object facade = innermost(response);
      Field field = facade.getClass().getDeclaredField("response");
      field.setAccessible(true);
      Object grizzly = call(field.get(facade), "getCoyoteResponse");
      Object context = call(call(grizzly, "getRequest"), "getContext");
      action.apply((Connection<?>) call(context, "getConnection"));
      return true;
    } catch (ReflectiveOperationException | RuntimeException unknown) {
      LOG.log(Level.WARNING, "The connection of a request cannot be closed", unknown);
      return false;
    } catch (IOException closed) {
      LOG.log(Level.FINE, "The connection of a request is already closed", closed);
      return true;
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
  interface Action {

    void apply(Connection<?> connection) throws IOException;
  }
}
