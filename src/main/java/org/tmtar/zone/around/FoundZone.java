package org.tmtar.zone.around;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tmtar.file.link.FileLinks;
import org.tmtar.geo.Position;
import org.tmtar.text.LanguagePreference;
import org.tmtar.zone.Zone;

/**
 * A zone that a search by position has found.
 *
 * @param distance the length of the geodesic from the position to the centre of the zone, in metres
 * @param isImageProtected whether the zone has a protected image
 */
record FoundZone(Zone zone, double distance, boolean isImageProtected) {

  /** The columns of a statement that reads {@code zones z}. */
  static final String COLUMNS = Zone.COLUMNS + ", " + Zone.IMAGE_PROTECTED;

  /** Reads a row with {@link #COLUMNS}. */
  static FoundZone of(ResultSet row, Position visitor) throws SQLException {
    Zone zone = Zone.of(row);
    return new FoundZone(
        zone, visitor.metresTo(zone.circle().centre()), row.getBoolean("image_protected"));
  }

  long id() {
    return zone.id();
  }

  boolean isSecret() {
    return zone.isSecret();
  }

  boolean isInside() {
    return distance <= zone.circle().radius();
  }

  /** The distance from the visitor to the edge of the zone in metres; negative inside the zone. */
  double metresToEdge() {
    return distance - zone.circle().radius();
  }

  /** The names of the images of zones. */
  static List<String> images(Collection<FoundZone> zones) {
    return zones.stream()
        .map(found -> found.zone.imageFileName())
        .filter(Objects::nonNull)
        .toList();
  }

  /** The names of the protected images of zones. */
  static Set<String> protectedImages(Collection<FoundZone> zones) {
    return zones.stream()
        .filter(FoundZone::isImageProtected)
        .map(found -> found.zone.imageFileName())
        .collect(Collectors.toSet());
  }

  /**
   * The representation for a visitor.
   *
   * @param unlock the token that unlocks the zone; null unless the zone is secret
   */
  NearbyZoneResponse toResponse(LanguagePreference reader, FileLinks links, String unlock) {
    return new NearbyZoneResponse(zone.toResponse(reader, links), distance, isInside(), unlock);
  }
}
