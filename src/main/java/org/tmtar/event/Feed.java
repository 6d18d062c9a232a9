package org.tmtar.event;

import java.util.Set;
import org.tmtar.location.Audience;

/**
 * A feed: the events of a location and of all locations above it, newest first.
 *
 * @param home the location
 * @param audience the audience that reads the feed; for readers without an account, the feed contains the events
 *     of the public locations only
 * @param types the types of the events, at least one
 */
record Feed(long home, Audience audience, Set<EventType> types) {

  Feed {
    types = Set.copyOf(types);
  }

  /** The feed of a caller. */
  static Feed ofUser(long home, Set<EventType> types) {
    return new Feed(home, Audience.USERS, types);
  }

  /** The feed of a reader without an account. */
  static Feed ofAnyone(long location, EventType type) {
    return new Feed(location, Audience.ANYONE, Set.of(type));
  }
}
