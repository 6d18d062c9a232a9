package org.tmtar.location;

import org.tmtar.security.Viewer;

/**
 * The readers of published content. An audience reads the content of some locations. Which content of these locations
 * is published does not depend on the audience: {@code VisibleZones} states it for zones, and
 * {@code EventRepository} for events.
 */
public enum Audience {
  /** Callers with an account. They read what is published at any location. */
  USERS("true"),

  /** Anyone, without an account. Anyone reads what is published at public locations. */
  ANYONE("l.publicly_visible");

  private final String condition;

  Audience(String condition) {
    this.condition = condition;
  }

  /** The audience to which a viewer belongs. */
  public static Audience of(Viewer viewer) {
    return viewer.isAnonymous() ? ANYONE : USERS;
  }

  /** The condition in SQL that this audience reads what {@code locations l} publishes. */
  public String condition() {
    return condition;
  }
}
