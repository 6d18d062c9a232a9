package org.tmtar.zone.around;

import org.tmtar.geo.Position;
import org.tmtar.zone.ZoneResponse;

/**
 * A zone in a response to a visitor's position.
 *
 * @param id the id of the zone
 * @param title the title for users
 * @param locationId the place to which the zone belongs
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param active whether visitors can see the zone, always true
 * @param secret whether the zone is hidden from visitors until they are inside it
 * @param distance the length of the geodesic from the visitor to the centre of the zone, in metres
 * @param inside whether the visitor is inside the zone
 * @param unlock the token that unlocks the zone, its subzones and its objects for this visitor for a few
 *     minutes; null unless the zone is secret
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

  static NearbyZoneResponse of(ZoneResponse zone, Position visitor) {
    double distance = visitor.metresTo(new Position(zone.latitude(), zone.longitude()));
    return new NearbyZoneResponse(
        zone.id(),
        zone.title(),
        zone.locationId(),
        zone.latitude(),
        zone.longitude(),
        zone.radius(),
        zone.active(),
        zone.secret(),
        distance,
        distance <= zone.radius(),
        null);
  }

  NearbyZoneResponse withUnlockToken(String token) {
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

  /** The distance from the visitor to the edge of the zone in metres; negative inside the zone. */
  double metresToEdge() {
    return distance - radius;
  }
}
