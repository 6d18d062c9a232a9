package org.tmtar.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tmtar.persistence.SqlClient;
import org.tmtar.text.LanguageConfig;

/**
 * The languages of the texts of zones and objects, by which their lists are filtered. Texts whose language is not stated
 * are in the configured language.
 */
@ApplicationScoped
public class TextLanguages {

  /** The maximum number of sets of languages that a condition contains. */
  private static final int MAX_SETS = 1000;

  /** The set of a row that states no language, as {@code written_languages} returns it. */
  private static final String UNSTATED = "und";

  /** The languages of the texts of a row. An index contains them. The argument of the format is the alias of the table. */
  private static final String WRITTEN = "written_languages(%1$s.language, %1$s.translations)";

  /**
   * The condition that a row has no texts in a language, with the format {@code %1$s} for the language and {@code %2$s} for
   * the configured language.
   */
  private static final String UNTRANSLATED =
      "%%1$s <> ALL (string_to_array(written_languages(coalesce(%1$s.language, %%2$s), %1$s.translations), ','))";

  /**
   * The sets of languages of the rows of a table. Each step reads the next set from the index and skips the other rows that
   * have the same set.
   */
  private static final String SETS = """
      WITH RECURSIVE sets AS (
        (SELECT %2$s AS languages FROM %1$s r ORDER BY %2$s LIMIT 1)
        UNION ALL
        SELECT (SELECT %2$s FROM %1$s r WHERE %2$s > sets.languages ORDER BY %2$s LIMIT 1)
        FROM sets WHERE sets.languages IS NOT NULL)
      SELECT languages FROM sets WHERE languages IS NOT NULL LIMIT %3$d
      """;

  private SqlClient sql;
  private LanguageConfig config;

  protected TextLanguages() {}

  @Inject
  public TextLanguages(SqlClient sql, LanguageConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /**
   * Adds the condition that a row has no texts in a language. It states the sets of languages without that one, so that
   * PostgreSQL knows how many rows it selects, and finds few rows by the index. If there are too many sets, the languages
   * of each row are compared instead.
   *
   * @param language the language as a canonical BCP 47 tag
   * @param table the table with the columns {@code language} and {@code translations}
   * @param alias the alias of the table in the statement
   */
  public SqlConditions untranslated(
      SqlConditions conditions, String language, String table, String alias) {
    List<String> sets = sql.find(row -> row.getString(1), setsOf(table));
    if (sets.size() > MAX_SETS) {
      return conditions.and(UNTRANSLATED.formatted(alias), language, config.language());
    }
    String without =
        sets.stream().filter(set -> !contains(set, language)).collect(Collectors.joining(" "));
    return conditions.and(
        WRITTEN.formatted(alias) + " = ANY (string_to_array(%1$s, ' '))", without);
  }

  /** The statement that reads the sets of languages of the rows of a table. Tests examine its query plan. */
  public static String setsOf(String table) {
    return SETS.formatted(table, WRITTEN.formatted("r"), MAX_SETS + 1);
  }

  private boolean contains(String set, String language) {
    return set.equals(UNSTATED)
        ? language.equals(config.language())
        : Arrays.asList(set.split(",", -1)).contains(language);
  }
}
