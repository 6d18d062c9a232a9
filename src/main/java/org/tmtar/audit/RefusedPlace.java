package org.tmtar.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * The place whose access was denied in this request. Its administrators are shown the entry of the
 * refusal.
 */
@RequestScoped
public class RefusedPlace {

  private Long locationId;
  private Long allowedId;

  /** Records the place that was refused. */
  public void concern(long refused) {
    locationId = refused;
  }

  /** Records a place that the caller administers. The first one is the place of the resource itself. */
  public void allow(long allowed) {
    if (allowedId == null) {
      allowedId = allowed;
    }
  }

  /**
   * The place of the resource, if the caller administers it and was refused the place it should move to.
   * Null in all other cases.
   */
  Long getAllowed() {
    return allowedId;
  }

  /** Null if the refusal is about no place. */
  Long get() {
    return locationId;
  }
}
