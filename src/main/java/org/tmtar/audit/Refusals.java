package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;

/** Takes down who was refused. A refusal stays one where that fails; the log has it then. */
@ApplicationScoped
public class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

  private AuditService audit;

  protected Refusals() {}

  @Inject
  public Refusals(AuditService audit) {
    this.audit = audit;
  }

  /**
   * Adds an entry of its own.
   *
   * @param caller null if nobody had signed in
   * @param subject what was wanted
   * @param reason in words, without anything that was sent
   */
  public void takeDown(Caller caller, AuditSubject subject, String reason) {
    try {
      audit.refused(caller, subject, reason);
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          failure,
          () -> "request=%s could not be taken down as refused".formatted(RequestId.current()));
    }
  }
}
