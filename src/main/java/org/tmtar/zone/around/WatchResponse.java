package org.tmtar.zone.around;

import java.util.List;

/**
 * What a phone that can watch only so many geofences shall watch.
 *
 * @param zones the nearest, the nearest first
 * @param refresh while the visitor stays in this circle, the same zones are the nearest
 */
public record WatchResponse(List<NearbyZoneResponse> zones, RefreshCircle refresh) {

  public WatchResponse {
    zones = List.copyOf(zones);
  }

  /**
   * A circle around the visitor.
   *
   * @param latitude of its centre, WGS 84, decimal degrees
   * @param longitude of its centre, WGS 84, decimal degrees
   * @param radius metres; 0 where two zones compete for the last place
   */
  public record RefreshCircle(double latitude, double longitude, double radius) {}
}
