package org.tmtar.drain;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.settings.StandardStreams;

/**
 * Runs work before the process ends on SIGTERM. On this signal the JVM starts all shutdown hooks
 * concurrently, so a hook would run while the server already stops. The class {@code sun.misc.Signal} is
 * part of every common JDK but not of the Java SE API, and is therefore accessed by reflection.
 */
final class ShutdownSignal {

  private static final Logger LOG = Logger.getLogger(ShutdownSignal.class.getName());

  private static final String SIGNAL = "TERM";

  /** The exit status of the JVM after SIGTERM: 128 plus the number of the signal. */
  private static final int STATUS = 143;

  private ShutdownSignal() {}

  /**
   * Registers work that runs before the process ends on SIGTERM. The work runs once; further signals are
   * ignored.
   *
   * @param work the work; the process ends after it, also if it fails
   */
  static void beforeExit(Runnable work) {
    AtomicBoolean isEnding = new AtomicBoolean();
    try {
      handle((proxy, method, arguments) -> {
        if (method.getName().equals("handle") && isEnding.compareAndSet(false, true)) {
          end(work);
        }
        return null;
      });
    } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
      // for example, the option -Xrs disables signal handling
      LOG.log(
          Level.WARNING,
          "The shutdown signal cannot be handled, this node stops without a drain",
          unavailable);
    }
  }

  private static void handle(InvocationHandler handling) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object proxy = Proxy.newProxyInstance(
        ShutdownSignal.class.getClassLoader(), new Class<?>[] {handler}, handling);
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(SIGNAL), proxy);
  }

  private static void end(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "Drain failed", failure);
    } finally {
      StandardStreams.discard();
      System.exit(STATUS);
    }
  }
}
