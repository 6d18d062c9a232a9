package org.tmtar.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tmtar.persistence.SqlClient;

/**
 * Finds rows by a part of a column that holds folded names or titles: those that begin with it, the
 * equal ones before all others, then those that merely contain it, both in the order of their letters.
 *
 * <p>What begins with a text is one range of an index. For what contains it the database reads the
 * index in its order until it has enough, or looks up trigrams, whichever it expects to cost less.
 */
public final class TextSearch {

  /** No search has more results. */
  public static final int MAX_RESULTS = 100;

  private static final String BEGINNING = "search_literal(?1) || '%'";
  private static final String CONTAINING = "'%' || search_literal(?1) || '%'";

  private final String beginning;
  private final String containing;

  private TextSearch(String beginning, String containing) {
    this.beginning = beginning;
    this.containing = containing;
  }

  /**
   * A search.
   *
   * @param id the column that names what is found; several rows may have the same
   * @param column the folded one
   * @param from what follows FROM, with a WHERE; its own parameters begin with {@code ?2}
   */
  public static TextSearch over(String id, String column, String from) {
    String select = SqlClient.PLAN_FOR_VALUES + " SELECT " + id + " FROM " + from
        + " AND search_literal(?1) <> '' AND " + column;
    String order = " ORDER BY " + column + ", " + id + " LIMIT " + MAX_RESULTS + " OFFSET ";
    return new TextSearch(
        select + " LIKE " + BEGINNING + order,
        select + " LIKE " + CONTAINING + " AND " + column + " NOT LIKE " + BEGINNING + order);
  }

  /**
   * The best matches.
   *
   * @param parameters those of the search's own, {@code ?2} first
   * @return ids, the best first, each once
   */
  public List<Long> find(SqlClient rows, SearchText text, Object... parameters) {
    Object[] all =
        Stream.concat(Stream.of(text.value()), Arrays.stream(parameters)).toArray();
    Set<Long> found = new LinkedHashSet<>();
    collect(rows, beginning, all, found);
    collect(rows, containing, all, found);
    return found.stream().limit(MAX_RESULTS).toList();
  }

  /** Reads on while rows name what has been found already, as the titles of one event may. */
  private static void collect(
      SqlClient rows, String statement, Object[] parameters, Set<Long> found) {
    int offset = 0;
    int read = MAX_RESULTS;
    while (found.size() < MAX_RESULTS && read == MAX_RESULTS) {
      List<Long> ids = rows.find(row -> row.getLong(1), statement + offset, parameters);
      found.addAll(ids);
      read = ids.size();
      offset += read;
    }
  }
}
