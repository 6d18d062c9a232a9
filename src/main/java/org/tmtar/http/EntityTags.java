package org.tmtar.http;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The entity tags of a conditional request. A malformed entity tag, such as one without quotes, matches no
 * resource.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110 §8.8.3</a>
 */
final class EntityTags {

  private static final String TAG = "(W/)?\"[\\x21\\x23-\\x7E]*\"";

  private static final Pattern ITEM = Pattern.compile("(?:^|,)\\s*(" + TAG + ")\\s*(?=,|$)");

  private EntityTags() {}

  /**
   * The well-formed tags of a header field.
   *
   * @return {@code *}, or the well-formed tags separated by commas; empty if there are none
   */
  static String wellFormed(String field) {
    if (field.strip().equals("*")) {
      return "*";
    }
    return ITEM.matcher(field)
        .results()
        .map(item -> item.group(1))
        .collect(Collectors.joining(", "));
  }
}
