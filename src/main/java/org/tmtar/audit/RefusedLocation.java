package org.tmtar.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * The location to which this request was denied access. The audit entry of the refusal is shown to the
 * administrators of that location.
 */
@RequestScoped
public class RefusedLocation {

  private Long locationId;
  private Long allowedLocationId;

  /** Records the location to which access was denied. */
  public void recordDenied(long deniedId) {
    locationId = deniedId;
  }

  /**
   * Records a location that the caller administers. The first one is the location of the resource itself.
   */
  public void recordAllowed(long allowedId) {
    if (allowedLocationId == null) {
      allowedLocationId = allowedId;
    }
  }

  /**
   * The location of the resource if the caller administers it and was denied the location to which the
   * resource would move; null in all other cases.
   */
  Long getAllowed() {
    return allowedLocationId;
  }

  /** The location to which access was denied; null if the refusal concerns no location. */
  Long get() {
    return locationId;
  }
}
