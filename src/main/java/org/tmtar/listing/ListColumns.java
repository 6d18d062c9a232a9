package org.tmtar.listing;

import org.tmtar.text.TextSearch;

/**
 * The SQL expressions by which a list is filtered and ordered. An index exists for each of them.
 *
 * @param id the id
 * @param name the folded name or title
 * @param updated the time of the last change
 * @param active whether the resource is active; null if the resources are never inactive
 * @param contains the condition that the name contains a text, with the format {@code %1$s} for the text
 */
public record ListColumns(String id, String name, String updated, String active, String contains) {

  /** Expressions with a text condition on the name itself. */
  public static ListColumns of(String id, String name, String updated, String active) {
    return new ListColumns(id, name, updated, active, TextSearch.contains(name));
  }
}
