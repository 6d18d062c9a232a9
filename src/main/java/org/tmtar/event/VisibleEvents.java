package org.tmtar.event;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TimeInterval;
import org.tmtar.location.Audience;

/**
 * The events that a viewer sees, for SQL statements that read {@code events e} with {@code locations l} as their
 * locations. A viewer sees the events that are published at public locations. A caller also sees those that are
 * published at its home location and at the locations above it, and all events of the locations that it
 * administers. {@link EventService#get} applies the same rules to a single event.
 *
 * @param audience the audience to which the viewer belongs
 * @param reader the locations of the viewer
 * @param now the time of the request
 */
record VisibleEvents(Audience audience, EventReader reader, OffsetDateTime now) {

  /** The id of no location, for a caller that administers none. */
  private static final Long NO_LOCATION = 0L;

  private static final String PUBLIC =
      "(" + EventState.PUBLISHED.condition() + " AND " + Audience.ANYONE.condition() + ")";

  /** {@code %2$s} is the home location of the caller, {@code %3$s} the location that it administers. */
  private static final String OF_CALLER =
      """
      ((%s AND (%s
          OR EXISTS (SELECT 1 FROM locations home WHERE home.id = %%2$s AND home.path <@ l.path)))
        OR EXISTS (SELECT 1 FROM locations top WHERE top.id = %%3$s AND l.path <@ top.path))
      """.formatted(EventState.PUBLISHED.condition(), Audience.ANYONE.condition());

  /**
   * The time at which an event begins: its own, or else that of its publication. This expression and {@link #END}
   * are those of two indexes.
   */
  private static final String BEGIN = "coalesce(e.starts_at, e.published_at)";

  /** The time at which an event ends; infinity if it has no end. */
  static final String END =
      "CASE WHEN e.starts_at IS NULL THEN coalesce(e.publish_until, timestamptz 'infinity')"
          + " ELSE coalesce(e.ends_at, e.starts_at) END";

  /** The condition that the viewer sees an event. */
  SqlConditions conditions() {
    return audience == Audience.ANYONE
        ? SqlConditions.NONE.and(PUBLIC, now)
        : SqlConditions.NONE.and(
            OF_CALLER,
            now,
            reader.home(),
            Objects.requireNonNullElse(reader.administered(), NO_LOCATION));
  }

  /**
   * Adds the condition that an event takes place in an interval. An event without a time of its own takes place
   * while it is published.
   *
   * @param interval null for no condition
   */
  static SqlConditions during(TimeInterval interval, SqlConditions conditions) {
    if (interval == null) {
      return conditions;
    }
    SqlConditions begun =
        interval.end() == null ? conditions : conditions.and(BEGIN + " <= %1$s", interval.end());
    return interval.start() == null ? begun : begun.and(END + " >= %1$s", interval.start());
  }
}
