package org.tmtar.event;

import java.util.Locale;
import org.tmtar.problem.EnumParameter;
import org.tmtar.problem.InvalidRequestException;

/** The relation of an event to the feeds at a time. At each time, every event has exactly one state. */
public enum EventState {
  /** Feeds contain the event, see {@link Event#isPublishedAt}. */
  PUBLISHED("""
      e.active AND e.published_at <= %1$s AND (e.publish_until IS NULL OR e.publish_until > %1$s)"""),
  /** The publishing window begins later. */
  SCHEDULED("""
      e.active AND e.published_at > %1$s AND (e.publish_until IS NULL OR e.publish_until > %1$s)"""),
  /** The publishing window has ended. */
  EXPIRED("e.active AND e.publish_until <= %1$s"),
  /** The event was deactivated, regardless of its publishing window. */
  INACTIVE("NOT e.active AND CAST(%1$s AS timestamptz) IS NOT NULL");

  private final String condition;

  EventState(String condition) {
    this.condition = condition;
  }

  /**
   * Returns the state with the given name in the API.
   *
   * @param pointer the parameter that contains the name
   * @throws InvalidRequestException if no state has the name
   */
  static EventState of(String apiName, String pointer) {
    return EnumParameter.parse(values(), EventState::apiName, apiName, pointer);
  }

  /** The name of the state in the API. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The SQL condition that {@code events e} is in this state.
   *
   * @return the condition, with the format {@code %1$s} for the parameter with the time
   */
  public String condition() {
    return condition;
  }
}
