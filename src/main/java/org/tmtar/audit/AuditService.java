package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.security.Caller;

/** The rules of who reads the audit, and the entries that stand alone because nothing was changed. */
@ApplicationScoped
@Transactional
public class AuditService {

  private AuditRepository entries;
  private AuditTrail trail;

  protected AuditService() {}

  @Inject
  public AuditService(AuditRepository entries, AuditTrail trail) {
    this.entries = entries;
    this.trail = trail;
  }

  /**
   * The newest first: everything for root, for an administrator what concerned its place or one below
   * it at the time.
   *
   * @param resource only about such resources; null for all
   * @param actor only what this user did; null for all
   */
  public Page<AuditEntryResponse> list(
      Caller caller, String resource, Long actor, PageRequest page) {
    return entries.find(caller.isRoot() ? null : caller.adminLocationId(), resource, actor, page);
  }

  /**
   * The entries of actions by a user and of changes to that user, the oldest first, as many as fit into a
   * batch.
   *
   * @param afterId only those after this one; 0 for the first
   */
  public List<AuditEntryResponse> about(long userId, long afterId) {
    return entries.findAbout(userId, afterId);
  }

  /**
   * Takes down a refusal in a transaction of its own: that of what was refused is undone.
   *
   * @param caller null if nobody had signed in
   * @param reason in words, without anything that was sent
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refused(Caller caller, AuditSubject subject, String reason) {
    trail.refused(caller, subject, reason);
  }
}
