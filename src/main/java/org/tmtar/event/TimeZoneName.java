package org.tmtar.event;

import java.time.ZoneId;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.OptionalText;

/**
 * Names of time zones.
 *
 * @see <a href="https://www.iana.org/time-zones">The IANA time zone database</a>
 */
final class TimeZoneName {

  /** The format of a name. Not every text of this format is a name. */
  static final String FORMAT = "^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$";

  private TimeZoneName() {}

  /**
   * Requires the name of a time zone.
   *
   * @param name null or blank if no time zone is stated
   * @return the name; null if no time zone is stated
   * @throws InvalidRequestException if there is no such time zone
   */
  static String require(String name) {
    String given = OptionalText.blankAsNull(name);
    if (given != null && !ZoneId.getAvailableZoneIds().contains(given)) {
      throw new InvalidRequestException(
          "/time_zone", "must be the name of an IANA time zone such as Europe/Kyiv");
    }
    return given;
  }
}
