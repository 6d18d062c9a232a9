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

  /** At once: an orderly end would wait for the start that is under way. */
  private static void end() {
    Stream.of(Logger.getLogger("").getHandlers()).forEach(Handler::flush);
    Runtime.getRuntime().halt(STATUS);
  }
}
