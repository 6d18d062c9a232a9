package org.tmtar.settings;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Refuses to start the application. If the server has no other applications, the process exits. Otherwise
 * the server would continue to run without an application, and a client would notice it only at the first
 * request. On a server with other applications, the deployment fails and the server continues to run.
 */
public final class RefusalToStart {

  private static final Logger LOG = Logger.getLogger(RefusalToStart.class.getName());

  /** The exit status of the process: EX_CONFIG of sysexits.h. */
  private static final int STATUS = 78;

  private static final long MAX_END_MILLIS = 5000;

  private RefusalToStart() {}

  /**
   * Refuses to start for reasons that an operator can correct. The log has one line for each reason and no
   * stack trace.
   *
   * @return the exception that fails the deployment; the method does not return if the process exits
   */
  public static RuntimeException refuse(List<String> sentences) {
    sentences.forEach(sentence -> LOG.severe(() -> "Refusing to start: " + sentence));
    endOwnProcess();
    return new IllegalStateException("Refusing to start: " + String.join(" ", sentences));
  }

  /**
   * Refuses to start because of a defect that only a developer can correct.
   *
   * @return the exception that fails the deployment; the method does not return if the process exits
   */
  public static RuntimeException refuse(Throwable defect) {
    LOG.log(Level.SEVERE, "Refusing to start", defect);
    endOwnProcess();
    return new IllegalStateException("Refusing to start", defect);
  }

  private static void endOwnProcess() {
    if (ServerProcess.isOwn()) {
      for (Handler handler : Logger.getLogger("").getHandlers()) {
        handler.flush();
        handler.setLevel(Level.OFF);
      }
      StandardStreams.discard();
      end();
    }
  }

  /**
   * Exits the process. The server first deletes its temporary files, about 100 MB for each start. The
   * process is halted after {@code MAX_END_MILLIS}, because the shutdown of the server waits for the
   * startup that calls this method.
   */
  private static void end() {
    Thread exit = new Thread(() -> System.exit(STATUS), "tmtar-refusal");
    exit.start();
    try {
      exit.join(MAX_END_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(STATUS);
  }
}
