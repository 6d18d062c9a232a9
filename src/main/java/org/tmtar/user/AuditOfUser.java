package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tmtar.audit.AuditEntryResponse;
import org.tmtar.audit.AuditService;

/** What the audit knows of a user: what it did, and what was done to it. */
@ApplicationScoped
public class AuditOfUser implements PersonalRecords {

  private static final int AT_ONCE = 1000;

  private AuditService audit;

  protected AuditOfUser() {}

  @Inject
  public AuditOfUser(AuditService audit) {
    this.audit = audit;
  }

  @Override
  public String title() {
    return "audit";
  }

  @Override
  public Stream<AuditEntryResponse> of(long userId) {
    return Stream.iterate(
            audit.about(userId, 0, AT_ONCE),
            entries -> !entries.isEmpty(),
            entries -> audit.about(userId, entries.get(entries.size() - 1).id(), AT_ONCE))
        .flatMap(List::stream);
  }
}
