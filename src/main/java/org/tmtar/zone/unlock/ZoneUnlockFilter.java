package org.tmtar.zone.unlock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.http.FilterOrder;

/** Reads the unlock tokens of a request from the header {@code Zone-Unlock}. */
@Provider
@Priority(FilterOrder.ZONE_UNLOCK)
@ApplicationScoped
public class ZoneUnlockFilter implements ContainerRequestFilter {

  private static final String HEADER = "Zone-Unlock";

  private UnlockedZones unlocked;

  public ZoneUnlockFilter() {}

  @Inject
  public ZoneUnlockFilter(UnlockedZones unlocked) {
    this.unlocked = unlocked;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String tokens = request.getHeaderString(HEADER);
    if (tokens != null) {
      unlocked.setTokens(tokens);
    }
  }
}
