package org.tmtar.audit;

import jakarta.enterprise.context.RequestScoped;

/** The place that somebody was refused in this request, so that those who administer it learn of it. */
@RequestScoped
public class RefusedPlace {

  private Long locationId;

  /** Says that it is this one. */
  public void concern(long refused) {
    locationId = refused;
  }

  /** Null if the refusal is about no place. */
  Long get() {
    return locationId;
  }
}
