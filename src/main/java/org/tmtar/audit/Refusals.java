package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Settings;

/**
 * Takes down who was refused. A refusal stays one where that fails; the log has it then, as it has those
 * beyond a number a minute: entries are kept for good, and whoever is refused need not be anybody.
 */
@ApplicationScoped
public class Refusals implements CheckedAtStart {

  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

  private static final long SECONDS_A_MINUTE = 60;

  private AuditService audit;
  private Clock clock;
  private long mostAMinute;
  private long minute;
  private long takenDown;

  protected Refusals() {}

  @Inject
  public Refusals(AuditService audit, Clock clock, Settings settings) {
    this.audit = audit;
    this.clock = clock;
    this.mostAMinute = maxPerMinute(settings);
  }

  /**
   * The maximum number of refusals that a node records per minute.
   *
   * @throws org.tmtar.settings.InvalidSettingException if the setting is missing or invalid
   */
  public static long maxPerMinute(Settings settings) {
    return settings.number("tmtar.audit.refusals-a-minute");
  }

  /**
   * Adds an entry of its own.
   *
   * @param caller null if nobody had signed in
   * @param subject what was wanted
   * @param reason in words, without anything that was sent
   */
  public void takeDown(Caller caller, AuditSubject subject, String reason) {
    if (!hasRoom()) {
      return;
    }
    try {
      audit.refused(caller, subject, reason);
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          failure,
          () -> "request=%s could not be taken down as refused".formatted(RequestId.current()));
    }
  }

  private synchronized boolean hasRoom() {
    long now = clock.instant().getEpochSecond() / SECONDS_A_MINUTE;
    if (now != minute) {
      minute = now;
      takenDown = 0;
    }
    takenDown++;
    if (takenDown == mostAMinute + 1) {
      LOG.warning(
          "The audit records no further refusals in this minute; the log records all of them");
    }
    return takenDown <= mostAMinute;
  }
}
