package org.tmtar.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPointTest {

  /** The second position is the example of EPSG. The last two are corners of the usual map. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "24.3817869444, -100.3333333333, -11169055.58, 2800000.00",
    "85.0511287798, 180, 20037508.34, 20037508.34",
    "-85.0511287798, -180, -20037508.34, -20037508.34"
  })
  void positionEqualsWebMercator(
      double latitude, double longitude, double easting, double northing) {
    MapPoint point = MapPoint.of(new Position(latitude, longitude));

    assertThat(point.x()).isCloseTo(easting, within(0.01));
    assertThat(point.y()).isCloseTo(northing, within(0.01));
  }

  @Test
  void polesAreAtTheEdgeOfTheMap() {
    assertThat(MapPoint.of(new Position(90, 5)).y())
        .isFinite()
        .isEqualTo(MapPoint.of(new Position(89, 5)).y())
        .isEqualTo(-MapPoint.of(new Position(-90, 5)).y());
  }

  @Test
  void reachIsAnUpperBoundOfTheDistanceOnTheMap() {
    Random random = new Random(5);
    int finite = 0;
    for (int i = 0; i < 200_000; i++) {
      Position from =
          new Position(random.nextDouble(-90, 90), random.nextDouble(-180, Math.nextUp(180.0)));
      double metres = Math.pow(10, random.nextDouble(-2, 6.5));
      double reach = MapPoint.reach(from, metres);
      MapPoint end = MapPoint.of(towards(from, random.nextDouble(360), metres));

      assertThat(MapPoint.of(from).distanceTo(end)).as("%s, %s m", from, metres).isLessThan(reach);
      finite += Double.isFinite(reach) ? 1 : 0;
    }
    assertThat(finite).isGreaterThan(150_000);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "45, 7", "-70, -179", "85, 100"})
  void reachOfAShortDistanceIsCloseToTheDistanceNorth(double latitude, double longitude) {
    Position from = new Position(latitude, longitude);
    MapPoint end = MapPoint.of(towards(from, 0, 1000));

    assertThat(MapPoint.reach(from, 1000))
        .isCloseTo(MapPoint.of(from).distanceTo(end), withPercentage(2));
  }

  @ParameterizedTest
  @CsvSource({"88.99, 0, 2000", "-90, 0, 1", "0, 180, 1", "0, -179.99, 2000", "10, 10, 9000000"})
  void distanceThatMayCrossAnEdgeHasNoReach(double latitude, double longitude, double metres) {
    assertThat(MapPoint.reach(new Position(latitude, longitude), metres)).isInfinite();
  }

  private static Position towards(Position from, double azimuth, double metres) {
    GeodesicData end = Geodesic.WGS84.Direct(from.latitude(), from.longitude(), azimuth, metres);
    return new Position(end.lat2, end.lon2);
  }
}
