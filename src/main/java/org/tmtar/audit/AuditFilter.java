package org.tmtar.audit;

import java.time.OffsetDateTime;
import org.tmtar.listing.SqlConditions;

/**
 * The conditions that a reader of the audit requests. Each is null for all entries.
 *
 * @param locationId the location that the entry concerned at the time of the action, or a location above it
 * @param resource the kind of resource
 * @param resourceId the id of the resource
 * @param action the kind of action
 * @param actor the user that acted
 * @param from the earliest time of the action
 * @param until the time before which the action took place
 * @param after the id of an entry after which the list begins
 */
record AuditFilter(
    Long locationId,
    String resource,
    Long resourceId,
    AuditAction action,
    Long actor,
    OffsetDateTime from,
    OffsetDateTime until,
    Long after) {

  private static final String OF_LOCATION = "place_ids @> ARRAY[%1$s]::bigint[]";

  /**
   * The condition that an entry concerned the location {@code %2$s} on a side that the administrators of the
   * location {@code %1$s} see. A condition on the hidden side would disclose it.
   */
  private static final String SIDE_OF_LOCATION = """
      place_ids @> ARRAY[%1$s, %2$s]::bigint[] AND (former_place_ids = '{}'
        OR former_place_ids @> ARRAY[%1$s, %2$s]::bigint[]
        OR present_place_ids @> ARRAY[%1$s, %2$s]::bigint[])""";

  /**
   * The condition that an entry is about the resource {@code %1$s}, and that the administrators of the location
   * {@code %2$s} see this.
   */
  private static final String SHOWN_RESOURCE = """
      resource_id = %1$s AND (action <> 'refuse' OR former_place_ids IS NULL OR former_place_ids = '{}'
        OR former_place_ids @> ARRAY[%2$s]::bigint[])""";

  private static final String AFTER_IN_TIME =
      "(at, id) < (SELECT at, id FROM audit_entries WHERE id = %1$s)";

  /**
   * The conditions in SQL.
   *
   * @param readerLocationId the location that the reader administers; null for root
   */
  SqlConditions conditions(Long readerLocationId) {
    SqlConditions conditions = resource(locations(readerLocationId), readerLocationId);
    if (resource != null) {
      conditions = conditions.and("resource = %1$s", resource);
    }
    if (action != null) {
      conditions = conditions.and("action = %1$s", action.apiName());
    }
    if (actor != null) {
      conditions = conditions.and("actor_id = %1$s", actor);
    }
    if (from != null) {
      conditions = conditions.and("at >= %1$s", from);
    }
    if (until != null) {
      conditions = conditions.and("at < %1$s", until);
    }
    if (after != null) {
      conditions = conditions.and(isOrderedByTime() ? AFTER_IN_TIME : "id < %1$s", after);
    }
    return conditions;
  }

  private SqlConditions locations(Long readerLocationId) {
    if (readerLocationId == null) {
      return locationId == null
          ? SqlConditions.NONE
          : SqlConditions.NONE.and(OF_LOCATION, locationId);
    }
    return locationId == null || locationId.equals(readerLocationId)
        ? SqlConditions.NONE.and(OF_LOCATION, readerLocationId)
        : SqlConditions.NONE.and(SIDE_OF_LOCATION, readerLocationId, locationId);
  }

  private SqlConditions resource(SqlConditions conditions, Long readerLocationId) {
    if (resourceId == null) {
      return conditions;
    }
    return readerLocationId == null
        ? conditions.and("resource_id = %1$s", resourceId)
        : conditions.and(SHOWN_RESOURCE, resourceId, readerLocationId);
  }

  /**
   * The expressions of ORDER BY, the newest entry first. Ids increase with time, except for entries of almost the
   * same time. A period is read by the index of times, because PostgreSQL has no statistics that old entries have
   * small ids.
   */
  String orderBy() {
    return isOrderedByTime() ? "at DESC, id DESC" : "id DESC";
  }

  private boolean isOrderedByTime() {
    return from != null || until != null;
  }
}
