package org.tmtar.geo;

import org.tmtar.json.ScalarText;
import org.tmtar.problem.InvalidRequestException;

/**
 * A rectangle of latitudes and longitudes in WGS 84, in decimal degrees, including its edges. A rectangle
 * whose western edge has the larger longitude crosses the antimeridian.
 *
 * @param west the longitude of the western edge
 * @param south the latitude of the southern edge
 * @param east the longitude of the eastern edge
 * @param north the latitude of the northern edge, at least {@code south}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-5">RFC 7946 §5</a>
 */
public record BoundingBox(double west, double south, double east, double north) {

  private static final int NUMBERS = 4;
  private static final int NUMBERS_WITH_HEIGHTS = 6;
  private static final int MAX_LATITUDE = 90;
  private static final int MAX_LONGITUDE = 180;

  /** Less than the length of a degree of latitude, which is smallest at the equator. */
  private static final double MIN_METRES_PER_DEGREE = 110_500;

  /**
   * Parses a rectangle, for example {@code 30.2,50.2,30.8,50.6}.
   *
   * @param text the western, southern, eastern and northern edge, separated by commas
   * @param pointer the parameter that contains the text
   * @throws InvalidRequestException if the text is not such a rectangle
   */
  public static BoundingBox of(String text, String pointer) {
    String[] numbers = text.split(",", -1);
    if (numbers.length != NUMBERS) {
      throw invalid(pointer);
    }
    double west = degrees(numbers[0], MAX_LONGITUDE, pointer);
    double south = degrees(numbers[1], MAX_LATITUDE, pointer);
    double east = degrees(numbers[2], MAX_LONGITUDE, pointer);
    double north = degrees(numbers[3], MAX_LATITUDE, pointer);
    if (south > north) {
      throw invalid(pointer);
    }
    return new BoundingBox(west, south, east, north);
  }

  /**
   * Parses a rectangle that may have heights, for example {@code 30.2,50.2,0,30.8,50.6,200}. The heights are
   * checked and then ignored, because the resources have none.
   *
   * @param text four numbers as in {@link #of}, or six with the minimum and the maximum height in metres after
   *     the latitudes
   * @param pointer the parameter that contains the text
   * @throws InvalidRequestException if the text is neither
   */
  public static BoundingBox ofTwoOrThreeDimensions(String text, String pointer) {
    String[] numbers = text.split(",", -1);
    if (numbers.length != NUMBERS_WITH_HEIGHTS) {
      return of(text, pointer);
    }
    if (degrees(numbers[2], Double.MAX_VALUE, pointer)
        > degrees(numbers[5], Double.MAX_VALUE, pointer)) {
      throw invalid(pointer);
    }
    return of(String.join(",", numbers[0], numbers[1], numbers[3], numbers[4]), pointer);
  }

  /** A rectangle that contains a circle, and is little larger. It covers all longitudes if the circle is near a pole. */
  public static BoundingBox around(Circle circle) {
    double latitude = circle.centre().latitude();
    double latitudes = circle.radius() / MIN_METRES_PER_DEGREE;
    double south = Math.max(-MAX_LATITUDE, latitude - latitudes);
    double north = Math.min(MAX_LATITUDE, latitude + latitudes);
    double cosine = Math.cos(Math.toRadians(Math.max(-south, north)));
    if (latitudes >= MAX_LONGITUDE * cosine) {
      return new BoundingBox(-MAX_LONGITUDE, south, MAX_LONGITUDE, north);
    }
    double longitudes = latitudes / cosine;
    double longitude = circle.centre().longitude();
    return new BoundingBox(
        wrapped(longitude - longitudes), south, wrapped(longitude + longitudes), north);
  }

  private static double wrapped(double longitude) {
    return Math.IEEEremainder(longitude, 2 * MAX_LONGITUDE);
  }

  /** Whether the rectangle crosses the antimeridian. */
  public boolean crossesAntimeridian() {
    return west > east;
  }

  private static double degrees(String text, double max, String pointer) {
    try {
      double degrees = ScalarText.toDouble(text);
      if (Math.abs(degrees) <= max) {
        return degrees;
      }
    } catch (IllegalArgumentException malformed) {
      // the exception follows below
    }
    throw invalid(pointer);
  }

  private static InvalidRequestException invalid(String pointer) {
    return new InvalidRequestException(
        pointer,
        "must be four numbers separated by commas: the longitude of the western edge, the latitude of"
            + " the southern edge, the longitude of the eastern edge and the latitude of the northern"
            + " edge, which is at least that of the southern edge");
  }
}
