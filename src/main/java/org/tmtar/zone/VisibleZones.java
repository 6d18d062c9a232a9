package org.tmtar.zone;

/**
 * The zones that a caller sees, for SQL statements that read {@code zones z} with {@code locations l} as
 * their locations: the active zones that are not secret, the active zones that were unlocked, and the zones
 * that the caller administers.
 *
 * @param unlocked the ids of the unlocked secret zones, as a PostgreSQL array literal
 * @param administered the path of the location that the caller administers; a path of no location if the
 *     caller administers none
 */
public record VisibleZones(String unlocked, String administered) {

  /** The condition that visitors see a zone. {@code %s} is the parameter with {@link #unlocked}. */
  public static final String SHOWN =
      "(z.active AND (NOT z.secret OR z.id = ANY (CAST(%s AS bigint[]))))";

  /**
   * The condition that the caller administers a zone. {@code %s} is the parameter with
   * {@link #administered}.
   */
  public static final String ADMINISTERED = "(l.path <@ CAST(%s AS ltree))";
}
