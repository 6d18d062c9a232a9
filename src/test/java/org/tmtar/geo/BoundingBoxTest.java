package org.tmtar.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.problem.InvalidRequestException;

class BoundingBoxTest {

  private static final BoundingBox BOX = new BoundingBox(30.2, 50.2, 30.8, 50.6);

  @Test
  void heightsOfSixNumbersAreIgnored() {
    assertThat(BoundingBox.ofTwoOrThreeDimensions("30.2,50.2,30.8,50.6", "/bbox"))
        .isEqualTo(BOX);
    assertThat(BoundingBox.ofTwoOrThreeDimensions("30.2,50.2,-10,30.8,50.6,8849.5", "/bbox"))
        .isEqualTo(BOX);
  }

  @Test
  void boxWithALargerWesternLongitudeCrossesTheAntimeridian() {
    assertThat(BoundingBox.of("170,-10,-170,10", "/bbox").crossesAntimeridian()).isTrue();
    assertThat(BOX.crossesAntimeridian()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 5000",
    "50, 30, 20000",
    "-17, 179.99, 2000",
    "65, -180, 10000",
    "89.9, 20, 12000",
    "-90, 0, 100"
  })
  void boxAroundACircleContainsIt(double latitude, double longitude, double radius) {
    Circle circle = new Circle(new Position(latitude, longitude), radius);

    BoundingBox box = BoundingBox.around(circle);

    for (int azimuth = 0; azimuth < 360; azimuth++) {
      GeodesicData edge = Geodesic.WGS84.Direct(latitude, longitude, azimuth, radius);
      assertThat(edge.lat2).isBetween(box.south(), box.north());
      assertThat(
              box.crossesAntimeridian()
                  ? edge.lon2 >= box.west() || edge.lon2 <= box.east()
                  : edge.lon2 >= box.west() && edge.lon2 <= box.east())
          .as("%s at %s", box, azimuth)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "1,2,3,4,5",
        "1,2,0,3,4,-1",
        "1,2,x,3,4,5",
        "1,2,NaN,3,4,NaN",
        "1,4,0,3,2,1",
        "181,2,0,182,4,1",
        "1,2,3,4,5,6,7"
      })
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> BoundingBox.ofTwoOrThreeDimensions(text, "/bbox"))
        .isInstanceOf(InvalidRequestException.class);
  }
}
