package org.tmtar.http;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.lang.reflect.Field;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;

/**
 * Closes the connection of a response that cannot be completed. The Servlet API has no method for it, and
 * the server terminates every chunked response as if it were complete. The names used by reflection are
 * those of Payara 6 and 7.
 */
final class ConnectionReset {

  private static final Logger LOG = Logger.getLogger(ConnectionReset.class.getName());

  private ConnectionReset() {}

  /** Closes the connection. On an unknown server, the response is truncated instead. */
  static void reset(ServletResponse response) {
    try {
      Object facade = innermost(response);
      Field field = facade.getClass().getDeclaredField("response");
      field.setAccessible(true);
      Object grizzly = call(field.get(facade), "getCoyoteResponse");
      Object context = call(call(grizzly, "getRequest"), "getContext");
      ((Connection<?>) call(context, "getConnection")).terminateSilently();
    } catch (ReflectiveOperationException | RuntimeException unknown) {
      LOG.log(Level.WARNING, "The connection of an aborted response cannot be reset", unknown);
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
}
