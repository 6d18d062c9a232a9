package org.tmtar.listener;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.tmtar.server.grizzly.GrizzlyListeners;

/**
 * The HTTP listeners of the server. This class can be loaded on a server without Grizzly, so the code here
 * does not use the type hierarchy of Grizzly.
 */
public final class HttpListeners {

  private static final Logger LOG = Logger.getLogger(HttpListeners.class.getName());

  /**
   * The name of the extension that each new listener looks up. The extension of the server with this name
   * is not needed, because the application has no WebSocket endpoint.
   */
  private static final String EXTENSION = "websocket";

  /** The ranking of the extension. It is higher than that of the extensions of the server, which is 0. */
  private static final int RANKING = 1000;

  /** The listener that {@code post-deploy.asadmin} enables when the application is ready. */
  private static final String LATE_LISTENER = "http-listener";

  private HttpListeners() {}

  /** The registration of the extension; null if there is none. Only the deployment thread accesses it. */
  private static Object registration;

  /** Adds the checks of this package to the existing listeners and to listeners that are started later. */
  public static void extend() {
    try {
      registration = register(services());
      changeFilters(ListenerExtension::extend);
      MalformedBodyLogFilter.omitFromLog();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
      LOG.log(
          Level.WARNING,
          "The listener of this server is unknown. Its responses to malformed requests do not have the format of the API.",
          unknown);
    }
  }

  /**
   * Registers the extension. The server has an extension of the same name, and uses the one with the
   * highest ranking.
   */
  private static Object register(Object services) throws ReflectiveOperationException {
    Object descriptor = type("org.glassfish.hk2.utilities.BuilderHelper")
        .getMethod("createConstantDescriptor", Object.class, String.class, Type[].class)
        .invoke(null, new ListenerExtension(), EXTENSION, new Type[] {AddOn.class});
    type("org.glassfish.hk2.utilities.AbstractActiveDescriptor")
        .getMethod("setRanking", int.class)
        .invoke(descriptor, RANKING);
    return type("org.glassfish.hk2.utilities.ServiceLocatorUtilities")
        .getMethod(
            "addOneDescriptor",
            type("org.glassfish.hk2.api.ServiceLocator"),
            type("org.glassfish.hk2.api.Descriptor"),
            boolean.class)
        .invoke(null, services, descriptor, false);
  }

  /** Removes the checks, because the server continues to run without this application. */
  public static void restore() {
    if (registration == null) {
      return;
    }
    try {
      type("org.glassfish.hk2.utilities.ServiceLocatorUtilities")
          .getMethod(
              "removeOneDescriptor",
              type("org.glassfish.hk2.api.ServiceLocator"),
              type("org.glassfish.hk2.api.Descriptor"))
          .invoke(null, services(), registration);
      registration = null;
      changeFilters(ListenerExtension::remove);
    } catch (ReflectiveOperationException | RuntimeException unavailable) {
      // the services of a stopping server are unavailable
      LOG.log(Level.FINE, "The listener keeps the checks of this application", unavailable);
    }
  }

  /** Applies a change to the filters of the started listeners. Open connections keep their filters. */
  private static void changeFilters(Consumer<FilterChainBuilder> change)
      throws ReflectiveOperationException {
    for (TCPNIOTransport transport : GrizzlyListeners.transports()) {
      ListenerExtension.change(transport, change);
    }
  }

  /**
   * The reason why the server cannot listen on its port, as one sentence. The server starts its listener
   * after the application. Without this check, a failure at that point would end the process with status
   * 0.
   *
   * @return empty if the port is free, or if the listener is already started
   */
  public static Optional<String> portFault() {
    try {
      return GrizzlyListeners.addressOfStopped(LATE_LISTENER).flatMap(PortCheck::fault);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
      LOG.log(Level.FINE, "The port of the listener is unknown", unknown);
    }
    return Optional.empty();
  }

  private static Object services() throws ReflectiveOperationException {
    return GrizzlyListeners.services();
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return GrizzlyListeners.type(name);
  }
}
