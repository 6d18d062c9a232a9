package org.tmtar.zone.unlock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.tmtar.security.CurrentUser;

/** The secret zones that the tokens of this request open to whoever sends it. */
@RequestScoped
public class UnlockedZones {

  private ZoneUnlocks unlocks;
  private CurrentUser currentUser;
  private String header;

  protected UnlockedZones() {}

  @Inject
  public UnlockedZones(ZoneUnlocks unlocks, CurrentUser currentUser) {
    this.unlocks = unlocks;
    this.currentUser = currentUser;
  }

  /** Says which tokens were sent. */
  void present(String tokens) {
    header = tokens;
  }

  /** The ids of those zones; none for somebody who has not signed in. */
  public Set<Long> ids() {
    return currentUser.find().map(visitor -> unlocks.opened(visitor, header)).orElse(Set.of());
  }
}
