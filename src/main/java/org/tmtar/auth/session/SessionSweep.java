package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.schedule.Schedule;

/**
 * The periodic task that deletes expired sessions, including the client addresses that they contain, and
 * ends sessions beyond the limit per user. Several nodes may run the sweep concurrently, because each
 * session is deleted only once.
 */
@ApplicationScoped
public class SessionSweep {

  private static final Logger LOG = Logger.getLogger(SessionSweep.class.getName());

  private SessionRepository sessions;
  private IssuerLogoutRepository logouts;
  private SessionConfig config;

  protected SessionSweep() {}

  @Inject
  public SessionSweep(
      SessionRepository sessions, IssuerLogoutRepository logouts, SessionConfig config) {
    this.sessions = sessions;
    this.logouts = logouts;
    this.config = config;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.repeat(config.sweepInterval(), "session sweep", this::run);
  }

  private void run() {
    try {
      log("Session sweep finished, expired sessions deleted: ", repeat(sessions::deleteExpired));
      log(
          "Session sweep finished, sessions above the limit of their user ended: ",
          repeat(sessions::endSurplus));
      log(
          "Session sweep finished, expired logouts of identity providers deleted: ",
          repeat(logouts::deleteExpired));
    } catch (DatabaseException failure) {
      LOG.warning(() -> "Session sweep postponed, the database failed: " + failure);
    }
  }

  private static int repeat(IntSupplier batch) {
    return IntStream.generate(batch).takeWhile(count -> count > 0).sum();
  }

  private static void log(String event, int count) {
    LOG.log(count == 0 ? Level.FINE : Level.INFO, () -> event + count);
  }
}
