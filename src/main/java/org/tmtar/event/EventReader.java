package org.tmtar.event;

import java.util.Objects;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;

/**
 * The locations that determine which events a caller sees.
 *
 * @param home the location whose feed the caller reads
 * @param administered the location that the caller administers; null for none
 */
record EventReader(long home, Long administered) {

  /** The locations of a caller. A caller that has chosen no location reads the feed of the root location. */
  static EventReader of(Caller caller) {
    return new EventReader(
        Objects.requireNonNullElse(caller.locationId(), Role.ROOT_LOCATION),
        caller.adminLocationId());
  }
}
