package org.tmtar.persistence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an SQL statement, for metrics and spans.
 *
 * @param sql the text as it is sent, with a question mark for each parameter
 */
record StatementText(String sql) {

  private static final Pattern FIRST_WORD = Pattern.compile("\\s*([A-Za-z]+)");

  /**
   * A literal in the text. The literals of the application are constants, but a later statement may contain
   * a value.
   */
  private static final Pattern LITERAL =
      Pattern.compile("'(?:[^']|'')*'|(?<![\\w$?.])\\d+(?:\\.\\d+)?");

  private static final Set<String> OPERATIONS =
      Set.of("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "SET", "LOCK");

  /**
   * The first word of the statement in upper case; {@code OTHER} if it is not one of {@code OPERATIONS}.
   */
  String operation() {
    Matcher first = FIRST_WORD.matcher(sql);
    String word = first.lookingAt() ? first.group(1).toUpperCase(Locale.ROOT) : "";
    return OPERATIONS.contains(word) ? word : "OTHER";
  }

  /** The text with a question mark instead of each literal. */
  String withoutValues() {
    return LITERAL.matcher(sql).replaceAll("?");
  }
}
