package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tmtar.audit.AuditEntryResponse;
import org.tmtar.audit.AuditService;
import org.tmtar.paging.BatchedList;

/** What the audit knows of a user: what it did, and what was done to it. */
@ApplicationScoped
public class AuditDataProvider implements PersonalDataProvider {

  private AuditService audit;

  protected AuditDataProvider() {}

  @Inject
  public AuditDataProvider(AuditService audit) {
    this.audit = audit;
  }

  @Override
  public String title() {
    return "audit";
  }

  @Override
  public Iterator<AuditEntryResponse> of(long userId) {
    return BatchedList.concat(
        List.of(),
        Stream.iterate(
                audit.about(userId, 0),
                entries -> !entries.isEmpty(),
                entries -> audit.about(userId, entries.get(entries.size() - 1).id()))
            .iterator());
  }
}
