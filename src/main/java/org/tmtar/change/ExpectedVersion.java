package org.tmtar.change;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tmtar.problem.StaleVersionException;

/**
 * The version of a resource that a client expects to change, from {@code If-Match}. Services compare it
 * with the row inside their transaction, so that a concurrent change between reading and writing is not
 * overwritten.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110 §13.1.1</a>
 */
public final class ExpectedVersion {

  private final String ifMatch;

  private ExpectedVersion(String ifMatch) {
    this.ifMatch = ifMatch;
  }

  /**
   * The expectation of a request.
   *
   * @param ifMatch the value of the header; null if the header is absent, which accepts every version
   */
  public static ExpectedVersion of(String ifMatch) {
    return new ExpectedVersion(ifMatch);
  }

  /**
   * Checks the expectation against the current version. The variant of the entity tag is ignored.
   *
   * @param current the current version of the row
   * @throws StaleVersionException if the client expects another version
   */
  public void check(long current) {
    checkAny(Long.toString(current));
  }

  /**
   * Checks the expectation against a resource whose responses have different entity tags.
   *
   * @param current the current versions, as in the entity tags
   * @throws StaleVersionException if the client expects none of them
   */
  public void checkAny(String... current) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return;
    }
    String versions = Arrays.stream(current).map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern tag = Pattern.compile("\"(" + versions + ")(-[A-Za-z0-9-]+)?\"");
    if (Arrays.stream(ifMatch.split(",", -1))
        .map(String::strip)
        .noneMatch(given -> tag.matcher(given).matches())) {
      throw new StaleVersionException(
          "The current version differs from the version in If-Match. Read the resource again.");
    }
  }
}
