package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.schedule.Schedule;

/**
 * Deletes sessions whose time is over, with the addresses they hold: nobody would else, where their users
 * never come back. Nodes may do so at the same time, as a session is deleted once.
 */
@ApplicationScoped
public class SessionSweep {

  private static final Logger LOG = Logger.getLogger(SessionSweep.class.getName());

  private SessionRepository sessions;
  private SessionConfig config;

  protected SessionSweep() {}

  @Inject
  public SessionSweep(SessionRepository sessions, SessionConfig config) {
    this.sessions = sessions;
    this.config = config;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.repeat(config.sweepInterval(), "deleting expired sessions", this::run);
  }

  private void run() {
    try {
      int deleted = IntStream.generate(sessions::deleteExpired)
          .takeWhile(some -> some > 0)
          .sum();
      LOG.log(deleted == 0 ? Level.FINE : Level.INFO, () -> "Expired sessions deleted: " + deleted);
    } catch (DatabaseException away) {
      LOG.warning(
          () -> "Expired sessions are deleted later, the database does not answer: " + away);
    }
  }
}
