package org.tmtar.location;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.InvalidRequestException;

/**
 * The locations that a request names, for example {@code 4,7}.
 *
 * @param text the ids, separated by commas
 */
record LocationIds(String text) {

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

  /**
   * Reads a list of ids.
   *
   * @throws InvalidRequestException if it is not a list of positive integers, or too long
   */
  static LocationIds of(String text) {
    String[] ids = text.split(",", -1);
    if (ids.length > PageRequest.MAX_PER_PAGE
        || !Arrays.stream(ids).allMatch(id -> ID.matcher(id).matches())) {
      throw new InvalidRequestException(
          "/ids", "must be ids separated by commas, at most " + PageRequest.MAX_PER_PAGE);
    }
    return new LocationIds(text);
  }

  static LocationIds of(Set<Long> ids) {
    return new LocationIds(ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }
}
