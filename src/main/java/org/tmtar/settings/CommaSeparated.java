package org.tmtar.settings;

import java.util.Arrays;
import java.util.List;

/**
 * A setting that is a list. Unlike in a list of MicroProfile Config, the items may have white space around
 * them and the backslash has no special meaning.
 *
 * @param items the items in their order, none of them blank
 */
public record CommaSeparated(List<String> items) {

  public CommaSeparated {
    items = List.copyOf(items);
  }

  /** Parses a list. Each text is a list. */
  public static CommaSeparated parse(String text) {
    return new CommaSeparated(Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList());
  }
}
