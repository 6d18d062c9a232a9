package org.tmtar.visit;

import java.util.regex.Pattern;
import org.tmtar.geo.Position;
import org.tmtar.problem.InvalidRequestException;

/**
 * Parses positions with at most two decimals, which are precise to about a kilometre. A more precise position is
 * refused, so that a client cannot send the position of a person by mistake.
 */
final class CoarsePosition {

  /** The format of a coordinate, of which the range is checked separately. */
  static final String FORMAT = "^-?[0-9]{1,3}(\\.[0-9]{1,2})?$";

  private static final Pattern COORDINATE = Pattern.compile(FORMAT);

  private static final int MAX_LATITUDE = 90;
  private static final int MAX_LONGITUDE = 180;

  private CoarsePosition() {}

  /**
   * Parses a position.
   *
   * @param latitude WGS 84, in decimal degrees
   * @param longitude WGS 84, in decimal degrees
   * @throws InvalidRequestException if a coordinate is absent, malformed, out of range or too precise
   */
  static Position of(String latitude, String longitude) {
    return new Position(
        parse(latitude, "/latitude", MAX_LATITUDE), parse(longitude, "/longitude", MAX_LONGITUDE));
  }

  private static double parse(String text, String pointer, int max) {
    if (text == null) {
      throw new InvalidRequestException(pointer, "must not be null");
    }
    if (!COORDINATE.matcher(text).matches()) {
      throw new InvalidRequestException(
          pointer, "must be a number of degrees with at most two decimals, such as 50.45");
    }
    double degrees = Double.parseDouble(text);
    if (Math.abs(degrees) > max) {
      throw new InvalidRequestException(
          pointer, "must be at least %d and at most %d".formatted(-max, max));
    }
    return degrees;
  }
}
