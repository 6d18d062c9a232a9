package org.tmtar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;

class DemoLandmarksTest {

  private static final List<DemoZone> LANDMARKS = DemoLandmarks.read();

  @Test
  void belongToLocationsOfTheData() {
    Set<String> places = new HashSet<>();
    collect(DemoData.read(), "", places);

    assertThat(places).containsAll(LANDMARKS.stream().map(DemoZone::place).toList());
  }

  @Test
  void containTheirSubzones() {
    for (DemoZone zone : LANDMARKS) {
      Circle whole = circle(zone.latitude(), zone.longitude(), zone.radius());
      assertThat(whole.radius()).isBetween(1.0, (double) Circle.MAX_RADIUS);
      assertThat(zone.subzones())
          .isNotEmpty()
          .allSatisfy(subzone -> assertThat(
                  whole.contains(circle(subzone.latitude(), subzone.longitude(), subzone.radius())))
              .as(subzone.title())
              .isTrue());
    }
  }

  @Test
  void haveUniqueNames() {
    assertThat(LANDMARKS.stream().map(zone -> zone.place() + zone.title())).doesNotHaveDuplicates();
    assertThat(LANDMARKS.stream()
            .flatMap(zone -> zone.subzones().stream())
            .flatMap(subzone -> subzone.objects().stream())
            .map(DemoObject::name))
        .doesNotHaveDuplicates();
  }

  @Test
  void targetsAreEqualForEqualNamesOnly() {
    assertThat(DemoTarget.png("Sensō-ji", "Red lantern"))
        .isEqualTo(DemoTarget.png("Sensō-ji", "Red lantern"))
        .isNotEqualTo(DemoTarget.png("Sensō-ji", "Temple hall"));
  }

  @Test
  void targetsHaveManyCorners() throws IOException {
    byte[] png = DemoTarget.png("Amundsen–Scott Station", "Station on stilts");

    assertThat(png).hasSizeLessThan(100_000);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(DemoTarget.WIDTH);
    assertThat(image.getHeight()).isEqualTo(DemoTarget.HEIGHT);
    assertThat(IntStream.range(0, 30 * 15)
            .filter(tile -> hasEdge(image, 20 * (tile % 30), 20 * (tile / 30)))
            .count())
        .isGreaterThan(400);
  }

  /** Whether a tile has at least two different pixels. */
  private static boolean hasEdge(BufferedImage image, int left, int top) {
    return IntStream.range(0, 20 * 20)
            .map(pixel -> image.getRGB(left + pixel % 20, top + pixel / 20))
            .distinct()
            .count()
        > 1;
  }

  private static void collect(List<DemoPlace> found, String path, Set<String> places) {
    for (DemoPlace place : found) {
      places.add(path + place.name());
      collect(place.places(), path + place.name() + "/", places);
    }
  }

  private static Circle circle(double latitude, double longitude, double radius) {
    return new Circle(new Position(latitude, longitude), radius);
  }
}
