package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.security.Caller;

/** The rules for reading the audit, and the entries that are recorded in a transaction of their own. */
@ApplicationScoped
@Transactional
public class AuditService {

  private AuditRepository repository;
  private AuditTrail trail;

  protected AuditService() {}

  @Inject
  public AuditService(AuditRepository repository, AuditTrail trail) {
    this.repository = repository;
    this.trail = trail;
  }

  /**
   * The entries that a caller can see, newest first. Root sees all entries. An administrator sees the
   * entries that concerned its own location or one below it at the time of the action.
   */
  Page<AuditEntryResponse> list(Caller caller, AuditFilter filter, PageRequest page) {
    return repository.find(
        caller.isRoot() ? null : caller.adminLocationId(), caller.userId(), filter, page);
  }

  /**
   * The entries of actions by a user and of changes to that user, the oldest first, as many as fit into a
   * batch.
   *
   * @param afterId only entries with a greater id; 0 for the first batch
   */
  public List<AuditEntryResponse> about(long userId, long afterId) {
    return repository.findAbout(userId, afterId);
  }

  /**
   * Records a refusal in a separate transaction, because the transaction of the refused request is rolled
   * back.
   *
   * @param caller null if no user had signed in
   * @param reason a sentence without any data that the client sent
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refused(Caller caller, AuditSubject subject, String reason) {
    trail.refused(caller, subject, reason);
  }
}
