package org.tmtar.event;

import java.util.Objects;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;
import org.tmtar.security.Viewer;

/**
 * The locations that determine which events a reader sees.
 *
 * @param home the location whose feed the caller reads; null for a reader without an account
 * @param administered the location that the caller administers; null for none
 */
record EventReader(Long home, Long administered) {

  /** A reader without an account has no locations. */
  static EventReader of(Viewer viewer) {
    return viewer.isAnonymous() ? new EventReader(null, null) : of(viewer.caller());
  }

  /** The locations of a caller. A caller that has chosen no location reads the feed of the root location. */
  static EventReader of(Caller caller) {
    return new EventReader(
        Objects.requireNonNullElse(caller.locationId(), Role.ROOT_LOCATION),
        caller.adminLocationId());
  }
}
