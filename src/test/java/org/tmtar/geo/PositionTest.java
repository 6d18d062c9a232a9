package org.tmtar.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

  /**
   * The lengths follow from the semi-axes of WGS 84: a quarter of a meridian, and one degree of the
   * equator.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 90, 0, 10001965.729",
    "0, 0, 0, 1, 111319.491",
    "0, 179.5, 0, -179.5, 111319.491",
    "90, 0, 90, 120, 0",
    "-90, 0, 90, 0, 20003931.459"
  })
  void distanceIsTheGeodesicOnTheEllipsoid(
      double latitude,
      double longitude,
      double otherLatitude,
      double otherLongitude,
      double metres) {
    Position from = new Position(latitude, longitude);

    assertThat(from.metresTo(new Position(otherLatitude, otherLongitude)))
        .isCloseTo(metres, withPercentage(0.0001));
  }
}
