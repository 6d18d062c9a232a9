package org.tmtar.server.grizzly;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * The HTTP listeners of Payara. Payara has no public interface to its network library; the names of its
 * internal services are those of Payara 6.2025.10. Each method throws {@link
 * ReflectiveOperationException} if the server has other internal services.
 */
public final class GrizzlyListeners {

  private GrizzlyListeners() {}

  /** The transports of the started listeners. */
  public static List<TCPNIOTransport> transports() throws ReflectiveOperationException {
    Object services = services();
    Object network = network(services);
    List<TCPNIOTransport> transports = new ArrayList<>();
    for (Object listener : configurations(services)) {
      Object proxy = proxy(network, listener);
      if (proxy != null) {
        transports.add(transport(proxy));
      }
    }
    return transports;
  }

  /**
   * The configured address of a listener.
   *
   * @param name the name of the listener
   * @return empty if there is no such listener, or if it is started
   */
  public static Optional<InetSocketAddress> addressOfStopped(String name)
      throws ReflectiveOperationException {
    Object services = services();
    Object network = network(services);
    for (Object listener : configurations(services)) {
      if (name.equals(text(listener, "getName")) && proxy(network, listener) == null) {
        return Optional.of(new InetSocketAddress(
            text(listener, "getAddress"), Integer.parseInt(text(listener, "getPort"))));
      }
    }
    return Optional.empty();
  }

  /** The internal services of the server, of the type {@code ServiceLocator}. */
  public static Object services() throws ReflectiveOperationException {
    return type("org.glassfish.internal.api.Globals")
        .getMethod("getDefaultBaseServiceLocator")
        .invoke(null);
  }

  /** The class of the server with a name. */
  public static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }

  private static String text(Object listener, String method) throws ReflectiveOperationException {
    return (String) listenerType().getMethod(method).invoke(listener);
  }

  private static Object network(Object services) throws ReflectiveOperationException {
    return locator("getService")
        .invoke(
            services,
            type("com.sun.enterprise.v3.services.impl.GrizzlyService"),
            new Annotation[0]);
  }

  private static List<?> configurations(Object services) throws ReflectiveOperationException {
    return (List<?>) locator("getAllServices").invoke(services, listenerType(), new Annotation[0]);
  }

  /** The running part of a listener; null if the listener is not started. */
  private static Object proxy(Object network, Object listener) throws ReflectiveOperationException {
    return network
        .getClass()
        .getMethod("lookupNetworkProxy", listenerType())
        .invoke(network, listener);
  }

  private static Class<?> listenerType() throws ClassNotFoundException {
    return type("org.glassfish.grizzly.config.dom.NetworkListener");
  }

  private static TCPNIOTransport transport(Object proxy) throws ReflectiveOperationException {
    Object listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
    return (TCPNIOTransport) listener.getClass().getMethod("getTransport").invoke(listener);
  }

  private static Method locator(String method) throws ReflectiveOperationException {
    return type("org.glassfish.hk2.api.ServiceLocator")
        .getMethod(method, Class.class, Annotation[].class);
  }
}
