package org.tmtar.drain;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.settings.StandardStreams;

/**
 * What precedes the end of the process on SIGTERM. The JVM begins its own end at once, and all that is to be
 * done before it at the same time: too late for a server that still serves. The class for signals is one of
 * the JDK that every vendor has, but no part of Java, so it is asked by name.
 */
final class ShutdownSignal {

  private static final Logger LOG = Logger.getLogger(ShutdownSignal.class.getName());

  private static final String SIGNAL = "TERM";

  /** With which the JVM ends on this signal: 128 and its number. */
  private static final int STATUS = 143;

  private ShutdownSignal() {}

  /** From now on, does this before the process ends on SIGTERM. */
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
      // such as a JVM that was told to leave signals alone (-Xrs)
      LOG.log(Level.WARNING, "This node will end without draining", unavailable);
    }
  }

  private static void handle(InvocationHandler handling) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object ours = Proxy.newProxyInstance(
        ShutdownSignal.class.getClassLoader(), new Class<?>[] {handler}, handling);
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(SIGNAL), ours);
  }

  private static void end(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "This node could not be drained", failure);
    } finally {
      StandardStreams.discard();
      System.exit(STATUS);
    }
  }
}
