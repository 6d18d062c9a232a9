package org.tmtar.listing;

import org.tmtar.text.SearchText;

/**
 * The conditions and the order that a client requests of a list.
 *
 * @param locationId the location at or below which the resources are; null for all locations that the
 *     caller administers
 * @param text the text that the name of a resource contains; null for every name
 * @param active whether the resources are active; null for both
 * @param order null for the default order of the list
 */
public record ListFilter(Long locationId, SearchText text, Boolean active, SortOrder order) {

  /** The names of the query parameters, for the links to other pages of the list. */
  private static final String[] PARAMETERS = {"location_id", "q", "sort", "active"};

  /**
   * The names of all query parameters that select the resources of a list.
   *
   * @param further the names of the parameters that only this list has
   */
  public static String[] parametersWith(String... further) {
    String[] all = new String[PARAMETERS.length + further.length];
    System.arraycopy(PARAMETERS, 0, all, 0, PARAMETERS.length);
    System.arraycopy(further, 0, all, PARAMETERS.length, further.length);
    return all;
  }

  /** The conditions on the text and the activity. The repository adds the condition on the location. */
  public SqlConditions conditions(ListColumns columns) {
    return addTo(SqlConditions.NONE, columns);
  }

  /** Adds the conditions on the text and the activity to those of the repository. */
  public SqlConditions addTo(SqlConditions own, ListColumns columns) {
    SqlConditions conditions = own;
    if (text != null) {
      conditions = conditions.and(columns.contains(), text.value());
    }
    if (active != null) {
      conditions = conditions.and(active ? columns.active() : "NOT " + columns.active());
    }
    return conditions;
  }

  /** The expressions of ORDER BY. The default is the order of the ids. */
  public String orderBy(ListColumns columns) {
    return order == null ? columns.id() : order.orderBy(columns);
  }

  /** Whether the list contains all resources of the caller in the default order. */
  public boolean isEmpty() {
    return locationId == null && text == null && active == null && order == null;
  }
}
