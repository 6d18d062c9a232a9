package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;

/**
 * Records refusals in the audit, up to a maximum per node and minute. The maximum is necessary because
 * audit entries are kept permanently and anonymous clients can cause refusals. The log has the refusals
 * beyond the maximum, and those that could not be recorded. A failure to record a refusal does not change
 * the response.
 */
@ApplicationScoped
public class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

  private static final long SECONDS_PER_MINUTE = 60;

  private AuditService audit;
  private Clock clock;
  private long maxPerMinute;
  private long minute;
  private long recorded;

  protected Refusals() {}

  @Inject
  public Refusals(AuditService audit, Clock clock, AuditConfig config) {
    this.audit = audit;
    this.clock = clock;
    this.maxPerMinute = config.maxRefusalsPerMinute();
  }

  /**
   * Records a refusal in a separate transaction.
   *
   * @param caller null if no user had signed in
   * @param subject the subject of the refused request
   * @param reason a sentence without any data that the client sent
   */
  public void record(Caller caller, AuditSubject subject, String reason) {
    if (!tryAcquire()) {
      return;
    }
    try {
      audit.refused(caller, subject, reason);
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          failure,
          () -> "request=%s Audit entry of a refusal not written".formatted(RequestId.current()));
    }
  }

  private synchronized boolean tryAcquire() {
    long now = clock.instant().getEpochSecond() / SECONDS_PER_MINUTE;
    if (now != minute) {
      minute = now;
      recorded = 0;
    }
    recorded++;
    if (recorded == maxPerMinute + 1) {
      LOG.warning(
          "Audit limit reached, further refusals of this minute are recorded in the log only");
    }
    return recorded <= maxPerMinute;
  }
}
