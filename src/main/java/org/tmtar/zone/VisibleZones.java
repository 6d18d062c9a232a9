package org.tmtar.zone;

import org.tmtar.listing.SqlConditions;
import org.tmtar.location.Audience;
import org.tmtar.security.Role;

/**
 * The zones that a reader sees, for SQL statements that read {@code zones z} with {@code locations l} as their
 * locations. A caller sees the active zones that are not secret, the active zones that were unlocked, and the
 * zones that it administers. A reader without an account sees the active zones that are not secret and whose
 * location is public. {@link ZoneAccess} applies the same rules to a single zone.
 *
 * @param unlocked the ids of the unlocked secret zones, as a PostgreSQL array literal
 * @param administered the path of the location that the caller administers; a path of no location if the
 *     caller administers none
 */
public record VisibleZones(String unlocked, String administered) {

  /** The condition that visitors see a zone. {@code %s} is the parameter with {@link #unlocked}. */
  public static final String SHOWN =
      "(z.active AND (NOT z.secret OR z.id = ANY (CAST(%s AS bigint[]))))";

  /** The condition that visitors see a zone without unlocking it. */
  public static final String OPEN = "(z.active AND NOT z.secret)";

  /** The condition that a zone is visible without an account. */
  public static final String PUBLIC = "(" + OPEN + " AND " + Audience.ANYONE.condition() + ")";

  /**
   * The condition that the caller administers a zone. {@code %s} is the parameter with
   * {@link #administered}.
   */
  public static final String ADMINISTERED = "(l.path <@ CAST(%s AS ltree))";

  /** Whether the caller administers all locations. It sees every zone, without a condition. */
  public boolean isEveryZone() {
    return administered.equals(Long.toString(Role.ROOT_LOCATION));
  }

  /**
   * Adds the condition that the caller sees a zone, or a resource in a zone.
   *
   * @param shown the condition that visitors see the resource in its zone; {@code true} for the zone itself
   */
  public SqlConditions restrict(SqlConditions conditions, String shown) {
    return conditions.and(
        "((" + shown + " AND " + SHOWN.formatted("%1$s") + ") OR " + ADMINISTERED.formatted("%2$s")
            + ")",
        unlocked,
        administered);
  }
}
