package org.tmtar.arobject;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tmtar.geo.Circle;
import org.tmtar.geo.GeoPose;

/**
 * A public object with its place.
 *
 * @param object the object, without protected files
 * @param uid the id in all installations
 * @param place the circle of its subzone
 * @param location the name of its location
 * @param containers the titles of its subzone and of its zone
 * @param changedAt the time of the last change of the object
 * @param assetType the media type of {@code asset_file}; null if there is none
 * @param usdzType the media type of {@code asset_usdz_file}; null if there is none
 */
public record PlacedObject(
    ObjectResponse object,
    UUID uid,
    Circle place,
    String location,
    List<String> containers,
    OffsetDateTime changedAt,
    String assetType,
    String usdzType) {

  public PlacedObject {
    containers = List.copyOf(containers);
  }

  /** The altitude above the ellipsoid in metres; empty if it is unknown. */
  public Optional<Double> height() {
    return object.height();
  }

  /**
   * The pose of the object at the centre of its subzone.
   *
   * @param height metres above the ellipsoid
   */
  public GeoPose pose(double height) {
    return GeoPose.of(place.centre(), height, object.orientation());
  }
}
