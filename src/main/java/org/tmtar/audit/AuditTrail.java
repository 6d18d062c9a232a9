package org.tmtar.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.json.JsonBodies;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;

/**
 * Records changes in the audit. Services call it inside the transaction of the change, so that both are
 * committed or neither. The recorded members must not contain personal data except ids. If the user is
 * null, the application itself has acted.
 */
@ApplicationScoped
public class AuditTrail {

  private static final ObjectMapper MAPPER = JsonBodies.mapper();

  private AuditRepository repository;

  protected AuditTrail() {}

  @Inject
  public AuditTrail(AuditRepository repository) {
    this.repository = repository;
  }

  /**
   * Records the creation of a resource.
   *
   * @param after the new resource
   */
  public void created(Caller by, AuditSubject subject, Object after) {
    repository.add(by, AuditAction.CREATE, subject, null, MAPPER.valueToTree(after));
  }

  /**
   * Records a change with the members that differ. If no member differs, nothing is recorded.
   *
   * @param identifying the names of the members that are recorded although they are the same, because the
   *     path of the resource contains their values instead of the id
   */
  public void updated(
      Caller by, AuditSubject subject, Object before, Object after, String... identifying) {
    JsonNode changed = MAPPER.valueToTree(after);
    Difference difference = Difference.between(MAPPER.valueToTree(before), changed);
    if (!difference.isEmpty()) {
      Difference recorded = difference.with(changed, identifying);
      repository.add(by, AuditAction.UPDATE, subject, recorded.before(), recorded.after());
    }
  }

  /**
   * Records the deletion of a resource. It must be called while the locations of the resource still exist.
   *
   * @param before the resource before the deletion
   */
  public void deleted(Caller by, AuditSubject subject, Object before) {
    repository.add(by, AuditAction.DELETE, subject, MAPPER.valueToTree(before), null);
  }

  /**
   * Records the changes of many rows with one statement, for example the rows that are deleted with a
   * location. It must be called while the locations still exist.
   *
   * @param changed the statement that finds the changes; its columns are resource_id, location_id, before
   *     and after. For a deletion, before is the row as JSON without the columns that are no members of the
   *     resource, so that a new member needs no change of the statement
   * @param parameters the parameters of that statement, in their order
   */
  public void recordAll(
      Caller by, AuditAction action, String resource, String changed, Object... parameters) {
    repository.addAll(by, action, resource, changed, parameters);
  }

  /**
   * The part of a statement that records what the other parts of the statement do, for a statement that is
   * a transaction by itself. The entries contain no members and no location.
   *
   * @param at the parameter with the time
   * @param requestId the parameter with {@link RequestId#current()}
   * @param entries the query that finds the actions; its columns are actor_id, session_id, action and
   *     resource_id
   */
  public static String recordingSql(String at, String requestId, String resource, String entries) {
    return AuditRepository.ADD_FOUND.formatted(at, resource, requestId, entries);
  }

  /** Records an action without members. */
  public void record(Caller by, AuditAction action, AuditSubject subject) {
    repository.add(by, action, subject, null, null);
  }

  /**
   * Records a refusal.
   *
   * @param by null if no user had signed in
   * @param reason a sentence without any data that the client sent
   */
  public void refused(Caller by, AuditSubject subject, String reason) {
    repository.add(
        by, AuditAction.REFUSE, subject, null, MAPPER.createObjectNode().put("reason", reason));
  }
}
