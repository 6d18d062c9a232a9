package org.tmtar.zone.unlock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.tmtar.security.CurrentUser;

/** The secret zones that the tokens of the current request unlock for its caller. */
@RequestScoped
public class UnlockedZones {

  private ZoneUnlockSigner unlocks;
  private CurrentUser currentUser;
  private String header;

  protected UnlockedZones() {}

  @Inject
  public UnlockedZones(ZoneUnlockSigner unlocks, CurrentUser currentUser) {
    this.unlocks = unlocks;
    this.currentUser = currentUser;
  }

  /**
   * Sets the tokens of the request.
   *
   * @param tokens the value of the header, tokens separated by commas
   */
  void setTokens(String tokens) {
    header = tokens;
  }

  /** The ids of the unlocked zones; empty if the caller is not authenticated. */
  public Set<Long> ids() {
    return currentUser
        .find()
        .map(visitor -> unlocks.verifiedZoneIds(visitor, header))
        .orElse(Set.of());
  }
}
