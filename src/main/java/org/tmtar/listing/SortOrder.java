package org.tmtar.listing;

import org.tmtar.problem.InvalidRequestException;

/**
 * The order of a list. Resources that are otherwise equal are in the order of their ids, in the same
 * direction, so that one index serves both directions.
 *
 * @param key the value by which the resources are ordered
 * @param isDescending whether the largest value comes first
 */
public record SortOrder(SortKey key, boolean isDescending) {

  /** The value by which resources are ordered. */
  public enum SortKey {
    ID,
    NAME,
    UPDATED
  }

  /**
   * The order in the notation of the API: a key, with a hyphen before it for the descending order.
   *
   * @throws InvalidRequestException if there is no such key
   */
  static SortOrder of(String text) {
    boolean isDescending = text.startsWith("-");
    SortKey key = switch (isDescending ? text.substring(1) : text) {
      case "id" -> SortKey.ID;
      case "name", "title" -> SortKey.NAME;
      case "updated" -> SortKey.UPDATED;
      default ->
        throw new InvalidRequestException(
            "/sort",
            "must be id, name, title or updated, with a hyphen before it for the descending order");
    };
    return new SortOrder(key, isDescending);
  }

  String orderBy(ListColumns columns) {
    String direction = isDescending ? " DESC" : "";
    String id = columns.id() + direction;
    return switch (key) {
      case ID -> id;
      case NAME -> columns.name() + direction + ", " + id;
      case UPDATED -> columns.updated() + direction + ", " + id;
    };
  }
}
