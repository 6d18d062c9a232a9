package org.tmtar.location;

import java.util.List;
import java.util.Optional;
import org.tmtar.geo.Position;

/**
 * A public location.
 *
 * @param ancestors the locations above it, the nearest first and the root location last; they need not be
 *     public
 */
public record PublicLocation(LocationResponse location, List<LocationResponse> ancestors) {

  public PublicLocation {
    ancestors = List.copyOf(ancestors);
  }

  /** The position; empty if it is unknown. */
  public Optional<Position> position() {
    return Optional.ofNullable(location.latitude())
        .map(latitude -> new Position(latitude, location.longitude()));
  }
}
