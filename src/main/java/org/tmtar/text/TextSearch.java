package org.tmtar.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.persistence.SqlClient;

/**
 * Finds rows by a part of a column that contains folded names or titles. Rows that begin with the searched
 * text come first, and equal ones before all others. Rows that only contain the text follow. Both groups
 * are in the order of the column.
 *
 * <p>The rows that begin with a text are one range of an index. For the rows that contain it, the database
 * either reads the index in its order until it has enough rows, or uses the trigram index, depending on
 * the estimated cost.
 */
public final class TextSearch {

  /** The maximum number of results of a search. */
  public static final int MAX_RESULTS = 100;

  private static final String PREFIX_PATTERN = "search_literal(?1) || '%'";
  private static final String CONTAINS_PATTERN = "'%' || search_literal(?1) || '%'";

  private final String prefixMatches;
  private final String otherMatches;

  private TextSearch(String prefixMatches, String otherMatches) {
    this.prefixMatches = prefixMatches;
    this.otherMatches = otherMatches;
  }

  /**
   * A search.
   *
   * @param id the column that identifies a result; several rows may have the same value
   * @param column the column with the folded text
   * @param from the FROM clause without its keyword, with a WHERE clause; its own parameters begin with
   *     {@code ?2}
   */
  public static TextSearch over(String id, String column, String from) {
    String select = SqlClient.PLAN_FOR_VALUES + " SELECT " + id + " FROM " + from
        + " AND search_literal(?1) <> '' AND " + column;
    String order = " ORDER BY " + column + ", " + id + " LIMIT " + MAX_RESULTS + " OFFSET ";
    return new TextSearch(
        select + " LIKE " + PREFIX_PATTERN + order,
        select + " LIKE " + CONTAINS_PATTERN + " AND " + column + " NOT LIKE " + PREFIX_PATTERN
            + order);
  }

  /**
   * The condition that a column contains a text, for a list that is not ordered by relevance.
   *
   * @param columns the columns with the folded texts; one of them must contain the text
   * @return the condition, with the format {@code %1$s} for the parameter with the text
   */
  public static String contains(String... columns) {
    return Arrays.stream(columns)
        .map(column -> column + " LIKE '%%' || search_literal(%1$s) || '%%'")
        .collect(Collectors.joining(" OR ", "search_literal(%1$s) <> '' AND (", ")"));
  }

  /**
   * The best matches.
   *
   * @param parameters the parameters of the FROM clause, {@code ?2} first
   * @return the ids without duplicates, the best match first
   */
  public List<Long> find(SqlClient client, SearchText text, Object... parameters) {
    Object[] all =
        Stream.concat(Stream.of(text.value()), Arrays.stream(parameters)).toArray();
    Set<Long> found = new LinkedHashSet<>();
    collect(client, prefixMatches, all, found);
    collect(client, otherMatches, all, found);
    return found.stream().limit(MAX_RESULTS).toList();
  }

  /**
   * Reads further rows while they repeat ids that were found, because several titles of one event may
   * match.
   */
  private static void collect(
      SqlClient client, String statement, Object[] parameters, Set<Long> found) {
    int offset = 0;
    int read = MAX_RESULTS;
    while (found.size() < MAX_RESULTS && read == MAX_RESULTS) {
      List<Long> ids = client.find(row -> row.getLong(1), statement + offset, parameters);
      found.addAll(ids);
      read = ids.size();
      offset += read;
    }
  }
}
