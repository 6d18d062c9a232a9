package org.tmtar.arobject;

import org.tmtar.listing.ListFilter;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TextLanguages;

/**
 * The conditions and the order that a client requests of a list of objects.
 *
 * @param list the conditions that all lists have; the text is part of the name
 * @param isWithoutUsdz whether an object has a binary glTF and no USDZ, so that Quick Look of iOS has no file of its
 *     own; null for all objects
 * @param untranslated the language in which an object has no texts; null for all objects
 */
record ObjectFilter(ListFilter list, Boolean isWithoutUsdz, String untranslated) {

  /**
   * The condition of {@link #isWithoutUsdz}, which is never unknown. It is the predicate of the index
   * {@code ar_objects_without_usdz}, so that PostgreSQL recognizes the index.
   */
  private static final String WITHOUT_USDZ =
      "(coalesce(o.asset_file, '') LIKE '%.glb' AND o.asset_usdz_file IS NULL)";

  /** The query parameter of {@link #isWithoutUsdz}. */
  static final String WITHOUT_USDZ_PARAMETER = "without_usdz";

  /** The names of all parameters that select the objects of the list. */
  static final String[] PARAMETERS =
      ListFilter.parametersWith(WITHOUT_USDZ_PARAMETER, "untranslated");

  boolean isEmpty() {
    return list.isEmpty() && isWithoutUsdz == null && untranslated == null;
  }

  /** The conditions on the text, the activity, the files and the languages. The repository adds the others. */
  SqlConditions conditions(TextLanguages languages) {
    SqlConditions conditions = list.conditions(ObjectRepository.COLUMNS);
    if (isWithoutUsdz != null) {
      conditions = conditions.and(isWithoutUsdz ? WITHOUT_USDZ : "NOT " + WITHOUT_USDZ);
    }
    return untranslated == null
        ? conditions
        : languages.untranslated(conditions, untranslated, "ar_objects", "o");
  }
}
