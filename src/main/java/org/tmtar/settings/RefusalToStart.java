package org.tmtar.settings;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Ends the process when the application cannot start. The server would otherwise run on without it,
 * and nobody would notice before the first request.
 */
public final class RefusalToStart {

  private static final Logger LOG = Logger.getLogger(RefusalToStart.class.getName());

  /** How the process ends: EX_CONFIG of sysexits.h. */
  private static final int STATUS = 78;

  private static final long LONGEST_END_MILLIS = 5000;

  private RefusalToStart() {}

  /** Refuses for something an operator can mend, which needs one sentence and no stack trace. */
  public static void because(String sentence) {
    LOG.severe(() -> "Refusing to start: " + sentence);
    end();
  }

  /** Refuses for something that only a developer can mend. */
  public static void because(Throwable defect) {
    LOG.log(Level.SEVERE, "Refusing to start", defect);
    end();
  }

  /**
   * Lets the server clean up its temporary files, which are some 100 MB a start, but not for long: its
   * own end waits for the start that is under way here.
   */
  private static void end() {
    Stream.of(Logger.getLogger("").getHandlers()).forEach(Handler::flush);
    Thread exit = new Thread(() -> System.exit(STATUS), "tmtar-refusal");
    exit.start();
    try {
      exit.join(LONGEST_END_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(STATUS);
  }
}
