package org.tmtar.zone.around;

import java.util.List;

/**
 * The response body with the zones to watch on a phone that supports a limited number of geofences.
 *
 * @param zones the nearest zones, nearest first
 * @param refresh the circle in which these zones remain the nearest
 */
public record WatchResponse(List<NearbyZoneResponse> zones, RefreshCircle refresh) {

  public WatchResponse {
    zones = List.copyOf(zones);
  }

  /**
   * A circle around the position of the visitor. The client repeats the request after it leaves the
   * circle.
   *
   * @param latitude the latitude of the centre in WGS 84, in decimal degrees
   * @param longitude the longitude of the centre in WGS 84, in decimal degrees
   * @param radius the radius in metres; 0 if the last zone of the list and the next zone are at the same
   *     distance
   */
  public record RefreshCircle(double latitude, double longitude, double radius) {}
}
