package org.tmtar.zone;

/**
 * Which zones somebody sees, for statements that read {@code zones z} with {@code locations l}, their
 * places: those that are active and not secret, those that were unlocked, and those it administers.
 *
 * @param unlocked the ids of secret zones that are open, as an array literal of PostgreSQL
 * @param administered the path of the place that it administers; one that no place has, if it administers
 *     none
 */
public record VisibleZones(String unlocked, String administered) {

  /** Whether a zone is active and shows itself; {@code %s} is the parameter that has {@link #unlocked}. */
  public static final String SHOWN =
      "(z.active AND (NOT z.secret OR z.id = ANY (CAST(%s AS bigint[]))))";

  /** Whether it lies at or below; {@code %s} is the parameter that has {@link #administered}. */
  public static final String ADMINISTERED = "(l.path <@ CAST(%s AS ltree))";
}
