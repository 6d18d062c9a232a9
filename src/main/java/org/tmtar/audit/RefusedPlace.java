package org.tmtar.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * The place to which this request was denied access. The audit entry of the refusal is shown to the
 * administrators of that place.
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
   * The place of the resource if the caller administers it and was denied the place the resource would move
   * to; null in all other cases.
   */
  Long getAllowed() {
    return allowedId;
  }

  /** Null if the refusal is about no place. */
  Long get() {
    return locationId;
  }
}
