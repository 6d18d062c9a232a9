package org.tmtar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;

class DemoLandmarksTest {

  private static final List<JsonNode> LANDMARKS =
      DemoArchive.landmarks(DemoFiles.FOLDER).valueStream().toList();

  @Test
  void belongToLocationsOfTheData() {
    Set<String> places = new HashSet<>();
    collect(DemoArchive.places(DemoFiles.FOLDER), "", places);

    assertThat(places).containsAll(texts(LANDMARKS.stream(), "place"));
  }

  @Test
  void containTheirSubzones() {
    for (JsonNode landmark : LANDMARKS) {
      Circle whole = circle(landmark);
      assertThat(whole.radius()).isBetween(1.0, (double) Circle.MAX_RADIUS);
      assertThat(landmark.path("subzones"))
          .isNotEmpty()
          .allSatisfy(subzone -> assertThat(whole.contains(circle(subzone)))
              .as(subzone.path("title").asText())
              .isTrue());
    }
  }

  @Test
  void haveUniqueNames() {
    assertThat(LANDMARKS.stream()
            .map(landmark -> landmark.path("place").asText() + landmark.path("title")))
        .doesNotHaveDuplicates();
    assertThat(texts(LANDMARKS.stream().flatMap(DemoLandmarksTest::objects), "name"))
        .doesNotHaveDuplicates();
  }

  @Test
  void haveModelsOfTheFolder() {
    assertThat(Stream.of(DemoShape.values()).map(DemoShape::fileName))
        .containsAll(texts(LANDMARKS.stream().flatMap(DemoLandmarksTest::objects), "model"));
  }

  /** Objects with the same model have the same target, so a phone could not distinguish them. */
  @Test
  void haveDifferentTargets() {
    assertThat(LANDMARKS)
        .allSatisfy(
            landmark -> assertThat(texts(objects(landmark), "model")).doesNotHaveDuplicates());
  }

  private static Stream<JsonNode> objects(JsonNode landmark) {
    return landmark
        .path("subzones")
        .valueStream()
        .flatMap(subzone -> subzone.path("objects").valueStream());
  }

  private static List<String> texts(Stream<JsonNode> nodes, String member) {
    return nodes.map(node -> node.path(member).asText()).toList();
  }

  private static void collect(JsonNode found, String path, Set<String> places) {
    for (JsonNode place : found) {
      String name = path + place.path("name").asText();
      places.add(name);
      collect(place.path("places"), name + "/", places);
    }
  }

  private static Circle circle(JsonNode node) {
    return new Circle(
        new Position(node.path("latitude").asDouble(), node.path("longitude").asDouble()),
        node.path("radius").asDouble());
  }
}
