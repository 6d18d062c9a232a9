package org.tmtar.zone.around;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tmtar.file.link.FileLinks;
import org.tmtar.geo.Position;
import org.tmtar.text.LanguagePreference;
import org.tmtar.zone.ListedZone;

/**
 * A zone that a search by position has found.
 *
 * @param distance the length of the geodesic from the position to the centre of the zone, in metres
 */
record FoundZone(ListedZone listed, double distance) {

  /** Reads a row with the columns of a {@link ListedZone}. */
  static FoundZone of(ResultSet row, Position visitor) throws SQLException {
    ListedZone listed = ListedZone.of(row);
    return new FoundZone(listed, visitor.metresTo(listed.zone().circle().centre()));
  }

  long id() {
    return listed.zone().id();
  }

  boolean isSecret() {
    return listed.zone().isSecret();
  }

  boolean isInside() {
    return distance <= listed.zone().circle().radius();
  }

  /** The distance from the visitor to the edge of the zone in metres; negative inside the zone. */
  double metresToEdge() {
    return distance - listed.zone().circle().radius();
  }

  /**
   * The representation for a visitor.
   *
   * @param unlock the token that unlocks the zone; null unless the zone is secret
   */
  NearbyZoneResponse toResponse(LanguagePreference reader, FileLinks links, String unlock) {
    return new NearbyZoneResponse(
        listed.zone().toResponse(reader, links), distance, isInside(), unlock);
  }
}
