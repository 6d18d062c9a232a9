package org.tmtar.text;

import org.tmtar.problem.InvalidRequestException;

/**
 * What somebody looks for in names or titles. The database folds case and accents of both sides, see
 * the function {@code search_fold}.
 *
 * @param value at least one character that is no space
 */
public record SearchText(String value) {

  /** A search has no more results. */
  private static final int MOST_RESULTS = 100;

  /** The longest name or title; nothing longer can be a part of one. */
  private static final int LONGEST = 255;

  /**
   * What stands in the path of a request.
   *
   * @param pointer how the path parameter is called, {@code /text}
   * @throws InvalidRequestException if it is blank, too long or no text
   */
  public static SearchText of(String given, String pointer) {
    if (given.isBlank()) {
      throw new InvalidRequestException(pointer, "must not be blank");
    }
    PlainTextValidator.complaint(given, LONGEST, false).ifPresent(complaint -> {
      throw new InvalidRequestException(pointer, complaint);
    });
    return new SearchText(given);
  }

  /**
   * The statement that finds rows by a part of a folded column: those that begin with it, the equal
   * ones before all others, then those that merely contain it, both in the order of their letters.
   * Each half reads an index in that order until it has enough, or looks up trigrams, whichever the
   * database expects to cost less.
   *
   * @param id the column that names a row
   * @param column the folded one
   * @param from what follows FROM, with a WHERE; its own parameters begin with {@code ?2}, the text is
   *     {@code ?1}
   * @return a statement with the columns {@code id}, {@code half} and {@code folded}, by which the
   *     result has to be ordered
   */
  public static String select(String id, String column, String from) {
    String beginning = half(1, id, column, from, "search_literal(?1) || '%'");
    String containing = half(2, id, column, from, "'%' || search_literal(?1) || '%'");
    return """
        SELECT id, min(half) AS half, min(folded) AS folded
        FROM ((%s) UNION ALL (%s)) AS halves
        GROUP BY id ORDER BY 2, 3, 1 LIMIT %s
        """.formatted(beginning, containing, MOST_RESULTS);
  }

  private static String half(int half, String id, String column, String from, String pattern) {
    return "SELECT %s AS id, %s AS half, %s AS folded FROM %s AND %s LIKE %s ORDER BY %s, %s LIMIT %s"
        .formatted(id, half, column, from, column, pattern, column, id, MOST_RESULTS);
  }
}
