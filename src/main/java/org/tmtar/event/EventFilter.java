package org.tmtar.event;

import java.time.OffsetDateTime;
import org.tmtar.listing.ListColumns;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.SortOrder.SortKey;
import org.tmtar.listing.SqlConditions;
import org.tmtar.text.TextSearch;

/**
 * The conditions and the order that an editor requests of a list of events.
 *
 * @param list the conditions that all lists have; the text is part of a title in any language
 * @param state the state of an event; null for all states
 * @param untranslated the language in which an event has no texts; null for all events
 * @param from the time after which the publishing window of an event ends; null for all events. A window
 *     without an end matches.
 * @param until the time before which the publishing window of an event begins; null for all events
 */
record EventFilter(
    ListFilter list,
    EventState state,
    String untranslated,
    OffsetDateTime from,
    OffsetDateTime until) {

  /**
   * The columns of the list. The name is the title in the default language of the event. A statement that orders
   * by it joins {@code event_titles own}.
   */
  private static final ListColumns COLUMNS = new ListColumns(
      "e.id",
      "own.search_title",
      "e.update_date",
      "e.active",
      "EXISTS (SELECT 1 FROM event_texts t WHERE t.event_id = e.id AND "
          + TextSearch.contains("t.search_title") + ")");

  private static final String UNTRANSLATED = """
      NOT EXISTS (SELECT 1 FROM event_texts t WHERE t.event_id = e.id AND t.language = %1$s)""";

  /** True for all inactive events. It lets PostgreSQL use the index of their titles. */
  private static final String WITH_INACTIVE_TITLE = "NOT own.active";

  /** The conditions except for the one on the location. */
  SqlConditions conditions(OffsetDateTime now) {
    SqlConditions conditions = list.conditions(COLUMNS);
    if (state != null) {
      conditions = conditions.and(state.condition(), now);
    }
    if (isInactive() && isOrderedByTitle()) {
      conditions = conditions.and(WITH_INACTIVE_TITLE);
    }
    if (untranslated != null) {
      conditions = conditions.and(UNTRANSLATED, untranslated);
    }
    if (from != null) {
      conditions = conditions.and("(e.publish_until IS NULL OR e.publish_until > %1$s)", from);
    }
    if (until != null) {
      conditions = conditions.and("e.published_at < %1$s", until);
    }
    return conditions;
  }

  /**
   * The conditions of a list of all events. The title alone states that an event is inactive. If the event stated it, too,
   * PostgreSQL would multiply both selectivities, expect fewer events than a page has, and sort all inactive events.
   */
  SqlConditions conditionsOfAll(OffsetDateTime now) {
    return isInactive() && isOrderedByTitle()
        ? withoutInactivity().conditions(now).and(WITH_INACTIVE_TITLE)
        : conditions(now);
  }

  private EventFilter withoutInactivity() {
    ListFilter others = Boolean.FALSE.equals(list.active())
        ? new ListFilter(list.locationId(), list.text(), null, list.order())
        : list;
    EventState other = state == EventState.INACTIVE ? null : state;
    return new EventFilter(others, other, untranslated, from, until);
  }

  /** Whether the list contains all events at or below the location in the default order. */
  boolean isEmpty() {
    return list.text() == null
        && list.active() == null
        && list.order() == null
        && state == null
        && untranslated == null
        && from == null
        && until == null;
  }

  /** Whether few events may satisfy the conditions, so that a page is not found early in the order of the list. */
  boolean isSelective() {
    return list.text() != null || untranslated != null;
  }

  private boolean isInactive() {
    return state == EventState.INACTIVE || Boolean.FALSE.equals(list.active());
  }

  boolean isOrderedByTitle() {
    return list.order() != null && list.order().key() == SortKey.NAME;
  }

  /** The expressions of ORDER BY. The default is the newest event first. */
  String orderBy() {
    return list.order() == null ? EventRepository.NEWEST_FIRST : list.orderBy(COLUMNS);
  }
}
