package org.tmtar.listing;

import java.util.ArrayList;
import java.util.List;
import org.tmtar.geo.BoundingBox;

/**
 * The conditions of an SQL statement with their parameters. The text of a condition is a
 * constant of the program, and every value of a request is a parameter. Immutable.
 */
public final class SqlConditions {

  /** No conditions and no parameters. */
  public static final SqlConditions NONE = new SqlConditions(List.of(), List.of());

  private final List<String> conditions;
  private final List<Object> parameters;

  private SqlConditions(List<String> conditions, List<Object> parameters) {
    this.conditions = List.copyOf(conditions);
    this.parameters = List.copyOf(parameters);
  }

  /**
   * Adds a condition.
   *
   * @param condition the condition, with the format {@code %1$s} for its first value
   * @param values the values of the condition, which become parameters of the statement
   */
  public SqlConditions and(String condition, Object... values) {
    Object[] placeholders = new Object[values.length];
    List<Object> all = new ArrayList<>(parameters);
    for (int i = 0; i < values.length; i++) {
      all.add(values[i]);
      placeholders[i] = "?" + all.size();
    }
    List<String> more = new ArrayList<>(conditions);
    more.add(values.length == 0 ? condition : condition.formatted(placeholders));
    return new SqlConditions(more, all);
  }

  /**
   * Adds the condition that a position lies in a rectangle.
   *
   * @param table the alias of the table with the columns {@code latitude} and {@code longitude}
   */
  public SqlConditions inBox(BoundingBox box, String table) {
    return and(inBoxCondition(box, table), box.west(), box.south(), box.east(), box.north());
  }

  /** Adds the condition that a position lies in a rectangle or is unknown. */
  SqlConditions inBoxOrUnplaced(BoundingBox box, String table) {
    return and(
        "(" + table + ".latitude IS NULL OR (" + inBoxCondition(box, table) + "))",
        box.west(),
        box.south(),
        box.east(),
        box.north());
  }

  private static String inBoxCondition(BoundingBox box, String table) {
    String latitude = table + ".latitude BETWEEN %2$s AND %4$s AND ";
    String longitude = table + ".longitude";
    return box.crossesAntimeridian()
        ? latitude + "(" + longitude + " >= %1$s OR " + longitude + " <= %3$s)"
        : latitude + longitude + " BETWEEN %1$s AND %3$s";
  }

  /** The WHERE clause, on a line of its own; empty if there is no condition. */
  public String where() {
    return conditions.isEmpty() ? "" : "\nWHERE " + String.join("\n  AND ", conditions);
  }

  /** The parameters of the statement, {@code ?1} first. */
  public Object[] parameters() {
    return parameters.toArray();
  }
}
