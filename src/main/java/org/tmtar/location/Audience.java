package org.tmtar.location;

import org.tmtar.security.Viewer;

/**
 * The readers of published content. An audience determines the locations whose content is read. Whether content is
 * published does not depend on the audience: {@code VisibleZones} decides it for zones, and
 * {@code EventRepository} for events.
 */
public enum Audience {
  /** Callers with an account. They read the published content of all locations. */
  USERS("true"),

  /** Readers without an account. They read the published content of public locations. */
  ANYONE("%s.publicly_visible");

  private final String condition;

  Audience(String condition) {
    this.condition = condition;
  }

  /** The audience to which a viewer belongs. */
  public static Audience of(Viewer viewer) {
    return viewer.isAnonymous() ? ANYONE : USERS;
  }

  /** The SQL condition that this audience reads the published content of {@code locations l}. */
  public String condition() {
    return condition("l");
  }

  /** The same condition for locations with another alias. */
  String condition(String alias) {
    return condition.formatted(alias);
  }
}
