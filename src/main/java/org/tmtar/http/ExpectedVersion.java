package org.tmtar.http;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.tmtar.problem.StaleVersionException;

/**
 * The version a client believes it is about to change, from {@code If-Match}. Services hold it against
 * the row inside their transaction, so that no change between reading and writing is lost.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110 §13.1.1</a>
 */
public final class ExpectedVersion {

  private final String ifMatch;

  private ExpectedVersion(String ifMatch) {
    this.ifMatch = ifMatch;
  }

  /**
   * What a request expects.
   *
   * @param ifMatch the header's value; null, which expects nothing, where there is none
   */
  public static ExpectedVersion of(String ifMatch) {
    return new ExpectedVersion(ifMatch);
  }

  /**
   * Lets the change go on only if it is about the present version, in whatever variant the client has
   * read it.
   *
   * @param present the version of the row now
   * @throws StaleVersionException if the client expects another one
   */
  public void check(long present) {
    check(Long.toString(present));
  }

  /**
   * The same for something whose version is no number.
   *
   * @param present what its entity tag is made of
   * @throws StaleVersionException if the client expects another one
   */
  public void check(String present) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return;
    }
    Pattern tag = Pattern.compile("\"" + Pattern.quote(present) + "(-[A-Za-z0-9-]+)?\"");
    if (Arrays.stream(ifMatch.split(",", -1))
        .map(String::strip)
        .noneMatch(given -> tag.matcher(given).matches())) {
      throw new StaleVersionException("It was changed meanwhile; read it again.");
    }
  }
}
