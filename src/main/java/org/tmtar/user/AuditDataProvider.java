package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tmtar.audit.AuditEntryResponse;
import org.tmtar.audit.AuditService;
import org.tmtar.paging.BatchedList;

/**
 * The audit entries of a user, for the export of the account: actions by the user and changes to the user.
 */
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
  public Iterator<AuditEntryResponse> records(long userId) {
    return BatchedList.concat(
        List.of(),
        Stream.iterate(
                audit.about(userId, 0),
                entries -> !entries.isEmpty(),
                entries -> audit.about(userId, entries.get(entries.size() - 1).id()))
            .iterator());
  }
}
