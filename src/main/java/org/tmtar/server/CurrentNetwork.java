package org.tmtar.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Holds the network of the server, which is selected once. */
final class CurrentNetwork {

  private static final Logger LOG = Logger.getLogger(CurrentNetwork.class.getName());

  /** The class of the implementation for Payara, as a name because it cannot be loaded without Grizzly. */
  private static final String GRIZZLY = "org.tmtar.server.grizzly.GrizzlyNetwork";

  static final ServerNetwork NETWORK = find(GRIZZLY);

  private CurrentNetwork() {}

  /**
   * Creates an implementation.
   *
   * @param name the name of its class
   * @return the fallback if the server lacks the library of the implementation
   */
  static ServerNetwork find(String name) {
    try {
      return Class.forName(name)
          .asSubclass(ServerNetwork.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError unavailable) {
      LOG.log(
          Level.INFO,
          "The network library of this server is unknown, connections are closed by its timeouts");
      LOG.log(Level.FINE, "Missing network library", unavailable);
      return new StandardNetwork();
    }
  }
}
