package org.tmtar.zone.around;

import org.tmtar.geo.Position;
import org.tmtar.zone.ZoneResponse;

/**
 * A zone as the API shows it to a visitor who asks what is around.
 *
 * @param id the zone
 * @param title for people
 * @param locationId the place that it belongs to
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres
 * @param active always true
 * @param secret whether it shows itself only to those who stand in it
 * @param distance metres on the ground from the visitor to its centre
 * @param inside whether the visitor stands in it
 * @param unlock what opens it, its parts and its objects to this visitor for some minutes; null unless it
 *     is secret
 */
public record NearbyZoneResponse(
    long id,
    String title,
    long locationId,
    double latitude,
    double longitude,
    double radius,
    boolean active,
    boolean secret,
    double distance,
    boolean inside,
    String unlock) {

  static NearbyZoneResponse of(ZoneResponse shown, Position visitor) {
    double distance = visitor.metresTo(new Position(shown.latitude(), shown.longitude()));
    return new NearbyZoneResponse(
        shown.id(),
        shown.title(),
        shown.locationId(),
        shown.latitude(),
        shown.longitude(),
        shown.radius(),
        shown.active(),
        shown.secret(),
        distance,
        distance <= shown.radius(),
        null);
  }

  NearbyZoneResponse unlockedBy(String token) {
    return new NearbyZoneResponse(
        id,
        title,
        locationId,
        latitude,
        longitude,
        radius,
        active,
        secret,
        distance,
        inside,
        token);
  }

  Position centre() {
    return new Position(latitude, longitude);
  }

  /** How far its edge is: less than 0 for those who stand in it. */
  double metresToEdge() {
    return distance - radius;
  }
}
