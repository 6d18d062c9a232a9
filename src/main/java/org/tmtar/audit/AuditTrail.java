package org.tmtar.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.json.JsonBodies;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;

/**
 * Takes down who changed what. Services call it inside the transaction of the change: either both are
 * kept or neither. What they hand over has to be free of personal data beyond the ids. Nobody, null, is
 * the application itself.
 */
@ApplicationScoped
public class AuditTrail {

  private static final ObjectMapper MAPPER = JsonBodies.mapper();

  private AuditRepository entries;

  protected AuditTrail() {}

  @Inject
  public AuditTrail(AuditRepository entries) {
    this.entries = entries;
  }

  /**
   * Something new.
   *
   * @param after as it is
   */
  public void created(Caller by, AuditSubject subject, Object after) {
    entries.add(by, AuditAction.CREATE, subject, null, MAPPER.valueToTree(after));
  }

  /** A change, of which only the members that differ are kept; where none does, nothing happened. */
  public void updated(Caller by, AuditSubject subject, Object before, Object after) {
    Difference difference =
        Difference.between(MAPPER.valueToTree(before), MAPPER.valueToTree(after));
    if (!difference.isEmpty()) {
      entries.add(by, AuditAction.UPDATE, subject, difference.before(), difference.after());
    }
  }

  /**
   * Something that is no more. To be said while its places are still there.
   *
   * @param before as it was
   */
  public void deleted(Caller by, AuditSubject subject, Object before) {
    entries.add(by, AuditAction.DELETE, subject, MAPPER.valueToTree(before), null);
  }

  /**
   * Many changes by one statement, such as what goes with a place. To be said while the places are still
   * there.
   *
   * @param changed the statement that finds them: resource_id, location_id, before, after
   * @param parameters the parameters of the statement, in their order
   */
  public void all(
      Caller by, AuditAction action, String resource, String changed, Object... parameters) {
    entries.addAll(by, action, resource, changed, parameters);
  }

  /**
   * A part of a statement that takes down what other parts of it do, where a statement alone is the
   * transaction. Nothing is compared, and no place is concerned.
   *
   * @param at the parameter with the time
   * @param requestId the parameter with {@link RequestId#current()}
   * @param entries finds the columns actor_id, session_id, action, resource_id
   */
  public static String within(String at, String requestId, String resource, String entries) {
    return AuditRepository.ADD_FOUND.formatted(at, resource, requestId, entries);
  }

  /** Whatever else happens; there is nothing to compare. */
  public void happened(Caller by, AuditAction action, AuditSubject subject) {
    entries.add(by, action, subject, null, null);
  }

  /**
   * A refusal.
   *
   * @param by null if nobody had signed in
   * @param reason in words, without anything that was sent
   */
  public void refused(Caller by, AuditSubject subject, String reason) {
    entries.add(
        by, AuditAction.REFUSE, subject, null, MAPPER.createObjectNode().put("reason", reason));
  }
}
