package org.tmtar.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;

class FeatureMapTest {

  private static final String HOSTILE = "</title></svg><script>\"&'";

  private static final Pattern DOT = Pattern.compile("<circle cx=\"([^\"]*)\" cy=\"([^\"]*)\"");
  private static final Pattern ELLIPSE = Pattern.compile("rx=\"([^\"]*)\" ry=\"([^\"]*)\"");
  private static final Pattern LABEL = Pattern.compile(">([^<]*)°</text>");

  @Test
  void featureAloneIsInTheMiddle() {
    String map = FeatureMap.of(List.of(point(50.45, 30.52)));

    assertThat(dots(map)).containsExactly(new Dot(200, 120));
    assertThat(labels(map)).contains("30.52", "50.450").hasSizeBetween(4, 12);
    assertThat(map)
        .startsWith("<svg class=\"map\" role=\"group\" aria-label=\"Map\"")
        .contains("href=\"/zones/1\"><title>Gate</title>")
        .doesNotContain("<ellipse");
  }

  @Test
  void northIsAboveAndEastIsRight() {
    List<Dot> dots = dots(FeatureMap.of(List.of(point(50, 30), point(51, 31))));

    assertThat(dots.get(1).x()).isGreaterThan(dots.get(0).x());
    assertThat(dots.get(1).y()).isLessThan(dots.get(0).y());
  }

  @Test
  void featuresOnBothSidesOfTheAntimeridianAreNextToEachOther() {
    String map = FeatureMap.of(List.of(point(-17, -179.99), point(-17, 179.99), point(-17, 180)));

    List<Dot> dots = dots(map);
    assertThat(dots.get(1).x()).isLessThan(dots.get(2).x());
    assertThat(dots.get(2).x()).isLessThan(dots.get(0).x());
    assertThat(dots.get(2).x()).isCloseTo(200, offset(0.1));
    assertThat(labels(map)).contains("179.990", "180.000", "-179.995").hasSizeLessThan(13);
  }

  @Test
  void sameMeridianByTwoNamesIsOneLine() {
    List<Dot> dots = dots(FeatureMap.of(List.of(point(10, -180), point(10, 180))));

    assertThat(dots.get(0)).isEqualTo(dots.get(1));
  }

  @Test
  void worldFitsIntoTheMap() {
    String map = FeatureMap.of(
        List.of(point(-90, 0), point(90, 0), point(0, -180), point(0, -90), point(0, 90)));

    assertAllInside(dots(map));
    assertThat(labels(map)).contains("0", "50", "-50", "-100", "100");
  }

  @Test
  void circlesAreCircles() {
    FeatureSummary zone = feature("Gate", new Position(60, 30), 500);

    String map = FeatureMap.of(List.of(zone));

    List<String> radii = ELLIPSE
        .matcher(map)
        .results()
        .flatMap(match -> Stream.of(match.group(1), match.group(2)))
        .toList();
    assertThat(radii).hasSize(2);
    assertThat(Double.parseDouble(radii.get(0)))
        .isCloseTo(Double.parseDouble(radii.get(1)), offset(0.2))
        .isBetween(80.0, 96.0);
  }

  @Test
  void circlesAtThePolesAreDrawn() {
    for (double latitude : List.of(90.0, -90.0, 89.999)) {
      String map =
          FeatureMap.of(List.of(feature("Pole", new Position(latitude, 20), Circle.MAX_RADIUS)));

      assertAllInside(dots(map));
      assertThat(map).contains("<ellipse").doesNotContain("NaN", "Infinity", "E+");
    }
  }

  @Test
  void anyFeaturesAreInside() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      double spread = Math.pow(10, random.nextDouble(-6, 2.5));
      double middle = random.nextDouble(-180, 180);
      List<FeatureSummary> features = IntStream.range(0, random.nextInt(1, 30))
          .mapToObj(number -> point(
              Math.max(
                  -90, Math.min(90, random.nextDouble(-60, 60) + spread * random.nextDouble())),
              Math.IEEEremainder(middle + spread * random.nextDouble(), 360)))
          .toList();

      String map = FeatureMap.of(features);

      assertAllInside(dots(map));
      assertThat(labels(map)).hasSizeLessThan(13);
    }
  }

  @Test
  void featuresWithoutAPositionAreNotDrawn() {
    FeatureSummary unplaced = feature("Nowhere", null, 0);

    assertThat(FeatureMap.of(List.of())).isEmpty();
    assertThat(FeatureMap.of(List.of(unplaced))).isEmpty();
    assertThat(FeatureMap.of(List.of(unplaced, point(1, 1)))).containsOnlyOnce("<a ");
  }

  @Test
  void textsAreEscaped() {
    String map = FeatureMap.of(
        List.of(new FeatureSummary(1, "/?a=1&b=\"<", HOSTILE, new Position(1, 1), 5)));

    assertThat(map)
        .doesNotContain("<script", "\"&'")
        .contains("<title>&lt;/title&gt;&lt;/svg&gt;&lt;script&gt;&quot;&amp;'</title>")
        .contains("href=\"/?a=1&amp;b=&quot;&lt;\"");
  }

  @Test
  void linesAreRoundNumbers() {
    assertThat(RoundNumbers.between(-1, 1))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("-1.0", "-0.5", "0.0", "0.5", "1.0");
    assertThat(RoundNumbers.between(30.511, 30.523))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("30.515", "30.520");
    assertThat(RoundNumbers.between(-180, 180))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("-100", "0", "100");
  }

  private static void assertAllInside(List<Dot> dots) {
    assertThat(dots).isNotEmpty().allSatisfy(dot -> {
      assertThat(dot.x()).isBetween(20.0, 380.0);
      assertThat(dot.y()).isBetween(20.0, 220.0);
    });
  }

  private static FeatureSummary point(double latitude, double longitude) {
    return feature("Gate", new Position(latitude, longitude), 0);
  }

  private static FeatureSummary feature(String title, Position position, double radius) {
    return new FeatureSummary(1, "/zones/1", title, position, radius);
  }

  private static List<Dot> dots(String map) {
    return DOT.matcher(map)
        .results()
        .map(match ->
            new Dot(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))))
        .toList();
  }

  private static List<String> labels(String map) {
    return LABEL.matcher(map).results().map(match -> match.group(1)).toList();
  }

  private record Dot(double x, double y) {}
}
