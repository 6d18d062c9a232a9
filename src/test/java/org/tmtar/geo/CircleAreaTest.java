package org.tmtar.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class CircleAreaTest {

  private static final double RADIUS = 1000;

  @Test
  void cornersAreOnTheCircleAndTheRingIsClosed() {
    Position centre = new Position(50.45, 30.52);

    List<List<Double>> ring = polygon(centre);

    assertThat(ring).hasSize(CircleArea.CORNERS + 1).startsWith(ring.get(CircleArea.CORNERS));
    assertThat(ring)
        .allSatisfy(
            corner -> assertThat(centre.metresTo(new Position(corner.get(1), corner.get(0))))
                .isCloseTo(RADIUS, offset(0.001)));
    assertThat(area(ring)).as("counterclockwise").isPositive();
  }

  @Test
  void circleAtTheGreenwichMeridianIsOnePolygon() {
    assertThat(polygon(new Position(0, 0))).hasSize(CircleArea.CORNERS + 1);
  }

  @Test
  void circleAcrossTheAntimeridianIsTwoPolygonsWithinTheRange() {
    for (double longitude : List.of(179.999, -179.999, 180.0, -180.0)) {
      GeoJson.MultiPolygon area =
          (GeoJson.MultiPolygon) CircleArea.of(new Circle(new Position(-17, longitude), RADIUS));

      assertThat(area.coordinates()).hasSize(2).allSatisfy(polygon -> {
        assertThat(area(polygon.get(0))).as("counterclockwise").isPositive();
        assertThat(polygon.get(0))
            .allSatisfy(corner -> assertThat(corner.get(0)).isBetween(-180.0, 180.0));
      });
    }
  }

  @Test
  void circleAroundAPoleCoversAllLongitudes() {
    for (double pole : List.of(90.0, -90.0)) {
      List<List<Double>> ring = polygon(new Position(pole - Math.copySign(0.001, pole), 20));

      assertThat(ring).contains(List.of(-180.0, pole), List.of(180.0, pole));
      assertThat(area(ring)).as("counterclockwise").isPositive();
    }
  }

  @Test
  void circleAtAPoleHasEachCornerOnce() {
    for (double pole : List.of(90.0, -90.0)) {
      for (double longitude : List.of(0.0, 20.0, 180.0, -180.0)) {
        List<List<Double>> ring = polygon(new Position(pole, longitude));

        assertThat(ring.subList(1, ring.size())).doesNotHaveDuplicates();
        assertThat(ring).startsWith(ring.get(ring.size() - 1));
      }
    }
  }

  private static List<List<Double>> polygon(Position centre) {
    return ((GeoJson.Polygon) CircleArea.of(new Circle(centre, RADIUS)))
        .coordinates()
        .get(0);
  }

  /** Twice the signed area in degrees; positive if the ring is counterclockwise. */
  private static double area(List<List<Double>> ring) {
    double sum = 0;
    for (int i = 1; i < ring.size(); i++) {
      List<Double> from = ring.get(i - 1);
      List<Double> to = ring.get(i);
      sum += (to.get(0) - from.get(0)) * (-to.get(1) - from.get(1));
    }
    return sum;
  }
}
