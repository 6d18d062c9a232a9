package org.tmtar.ogc;

import java.math.BigDecimal;
import java.util.List;
import org.tmtar.geo.Position;

/**
 * The rectangle of the earth that a map shows, and its projection onto the image. Degrees of latitude have the same length
 * everywhere (equirectangular projection), and degrees of longitude the length that they have in the middle of the map.
 * Distances are therefore correct on maps of a city, and approximate on maps of a country or of the world.
 *
 * <p>Longitudes are counted eastwards from the widest gap between the features, so that features on both sides of the
 * antimeridian are close to each other.
 */
final class MapFrame {

  /** The size of the image. */
  static final double WIDTH = 400;

  static final double HEIGHT = 240;

  private static final double MARGIN = 24;
  private static final double FULL_CIRCLE = 360;
  private static final double QUARTER_CIRCLE = 90;

  /** The length of a degree of latitude. It varies by 0.5 %. */
  private static final double METRES_PER_DEGREE = 111_132;

  /** The minimum height of the map in degrees of latitude, so that a single point has surroundings. */
  private static final double MIN_HEIGHT = 0.01;

  /** Near the poles, degrees of longitude are drawn wider than they are. */
  private static final double MIN_COSINE = 0.1;

  private final double west;
  private final double middleLongitude;
  private final double middleLatitude;

  /** The number of units of the image per degree. */
  private final double xScale;

  private final double yScale;

  /**
   * @param features features with a position, at least one
   */
  MapFrame(List<FeatureSummary> features) {
    west = westernmost(features);
    double minX = FULL_CIRCLE;
    double maxX = 0;
    double minY = QUARTER_CIRCLE;
    double maxY = -QUARTER_CIRCLE;
    for (FeatureSummary feature : features) {
      double x = eastwards(feature.position().longitude());
      double y = feature.position().latitude();
      minX = Math.min(minX, x - longitudes(feature));
      maxX = Math.max(maxX, x + longitudes(feature));
      minY = Math.min(minY, y - latitudes(feature));
      maxY = Math.max(maxY, y + latitudes(feature));
    }
    middleLongitude = (minX + maxX) / 2;
    middleLatitude = (minY + maxY) / 2;
    double cosine = Math.max(MIN_COSINE, cosine(middleLatitude));
    yScale = Math.min(
        (HEIGHT - 2 * MARGIN) / Math.max(MIN_HEIGHT, maxY - minY),
        (WIDTH - 2 * MARGIN) / Math.max(MIN_HEIGHT, (maxX - minX) * cosine));
    xScale = yScale * cosine;
  }

  /** The longitude that follows the widest gap between the longitudes of the features. */
  private static double westernmost(List<FeatureSummary> features) {
    double[] longitudes = features.stream()
        .mapToDouble(feature -> feature.position().longitude())
        .sorted()
        .toArray();
    double westernmost = longitudes[0];
    double gap = longitudes[0] + FULL_CIRCLE - longitudes[longitudes.length - 1];
    for (int i = 1; i < longitudes.length; i++) {
      if (longitudes[i] - longitudes[i - 1] > gap) {
        gap = longitudes[i] - longitudes[i - 1];
        westernmost = longitudes[i];
      }
    }
    return westernmost;
  }

  /** The degrees from the westernmost feature to a longitude, from 0 to 360. */
  private double eastwards(double longitude) {
    return longitude < west ? longitude - west + FULL_CIRCLE : longitude - west;
  }

  private static double latitudes(FeatureSummary feature) {
    return feature.radius() / METRES_PER_DEGREE;
  }

  /** Half of the longitudes that a circle covers. A circle around a pole covers all. */
  private static double longitudes(FeatureSummary feature) {
    return Math.min(
        FULL_CIRCLE / 2, latitudes(feature) / cosine(feature.position().latitude()));
  }

  private static double cosine(double latitude) {
    return Math.cos(Math.toRadians(latitude));
  }

  double x(Position position) {
    return x(eastwards(position.longitude()));
  }

  private double x(double degreesEastwards) {
    return WIDTH / 2 + (degreesEastwards - middleLongitude) * xScale;
  }

  double y(double latitude) {
    return HEIGHT / 2 - (latitude - middleLatitude) * yScale;
  }

  double xRadius(FeatureSummary feature) {
    return longitudes(feature) * xScale;
  }

  double yRadius(FeatureSummary feature) {
    return latitudes(feature) * yScale;
  }

  /** The meridians on the map: round numbers of degrees, which may be larger than 180. */
  List<BigDecimal> meridians() {
    double half = Math.min(FULL_CIRCLE / 2, WIDTH / 2 / xScale);
    return RoundNumbers.between(west + middleLongitude - half, west + middleLongitude + half);
  }

  /** The parallels on the map: round numbers of degrees. */
  List<BigDecimal> parallels() {
    double half = HEIGHT / 2 / yScale;
    double south = Math.max(-QUARTER_CIRCLE, middleLatitude - half);
    double north = Math.min(QUARTER_CIRCLE, middleLatitude + half);
    return RoundNumbers.between(south, north);
  }

  /** The position of a meridian of {@link #meridians}. */
  double xOfMeridian(double degrees) {
    return x(degrees - west);
  }
}
