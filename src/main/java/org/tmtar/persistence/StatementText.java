package org.tmtar.persistence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is sent to the database, without values.
 *
 * @param sql as it is sent, with a question mark for each parameter
 */
record StatementText(String sql) {

  private static final Pattern FIRST_WORD = Pattern.compile("\\s*([A-Za-z]+)");

  /** Values that stand in the text itself; ours are constants, but that need not stay so. */
  private static final Pattern LITERAL =
      Pattern.compile("'(?:[^']|'')*'|(?<![\\w$?.])\\d+(?:\\.\\d+)?");

  private static final Set<String> OPERATIONS =
      Set.of("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "SET", "LOCK");

  /** Its first word, or {@code OTHER} for one that we do not use. */
  String operation() {
    Matcher first = FIRST_WORD.matcher(sql);
    String word = first.lookingAt() ? first.group(1).toUpperCase(Locale.ROOT) : "";
    return OPERATIONS.contains(word) ? word : "OTHER";
  }

  /** The text with a question mark for each value. */
  String withoutValues() {
    return LITERAL.matcher(sql).replaceAll("?");
  }
}
