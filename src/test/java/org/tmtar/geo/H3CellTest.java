package org.tmtar.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.problem.InvalidRequestException;

/** The cells compared with those of the H3 core library. */
class H3CellTest {

  private static final int MAX_RESOLUTION = 15;

  /** The maximum difference of positions on the unit sphere, which is 0.02 mm on the ground. */
  private static final double TOLERANCE = 3e-12;

  private static final H3Core H3 = library();

  private final Random random = new Random(17);

  @Test
  void shapesAreThoseOfTheLibrary() {
    assertThat(cells()).hasSizeGreaterThan(20_000).allSatisfy(index -> {
      H3Shape shape = H3Shape.of(index);
      List<LatLng> expected = H3.cellToBoundary(index);

      assertThat(distance(shape.centre(), H3.cellToLatLng(index))).isLessThan(TOLERANCE);
      assertThat(shape.corners())
          .hasSameSizeAs(expected)
          .allMatch(
              corner -> expected.stream().anyMatch(other -> distance(corner, other) < TOLERANCE));
    });
  }

  @Test
  void cornersAreCounterclockwise() {
    assertThat(cells()).allSatisfy(index -> {
      H3Shape shape = H3Shape.of(index);
      List<Vector> corners = shape.corners();

      assertThat(IntStream.range(1, corners.size()))
          .allMatch(
              number -> corners.get(number - 1).cross(corners.get(number)).dot(shape.centre()) > 0);
    });
  }

  @Test
  void cellsAreValidAsInTheLibrary() {
    List<Long> cells = cells();
    LongStream damaged = random
        .ints(100_000, 0, cells.size())
        .mapToLong(number -> cells.get(number) ^ 1L << random.nextInt(Long.SIZE));

    assertThat(LongStream.concat(damaged, random.longs(100_000)).boxed())
        .allSatisfy(index -> assertThat(H3Shape.isCell(index)).isEqualTo(H3.isValidCell(index)));
  }

  @Test
  void cellContainsThePositionsThatTheLibraryFindsInIt() {
    for (int number = 0; number < 5000; number++) {
      Position position = anywhere();
      long index = H3.latLngToCell(position.latitude(), position.longitude(), random.nextInt(16));

      assertThat(cell(index).contains(position)).isTrue();
      assertThat(H3.gridDisk(index, 1))
          .filteredOn(neighbour -> neighbour != index)
          .noneMatch(neighbour -> cell(neighbour).contains(position));
    }
  }

  @Test
  void distanceToTheEdgeIsFiveCentimetresTooLargeAtMost() {
    for (int number = 0; number < 1000; number++) {
      Position position = anywhere();
      int resolution = 5 + random.nextInt(8);
      H3Cell cell = cell(H3.latLngToCell(position.latitude(), position.longitude(), resolution));
      double exact = metresToEdge(cell, position);

      if (exact <= Circle.MAX_RADIUS) {
        assertThat(cell.metresToEdge(position)).isBetween(exact - 0.0001, exact + 0.05);
      }
    }
  }

  @Test
  void circleMeetsTheCellOnlyWithARadiusFromTheDistanceToTheEdge() {
    H3Cell cell = H3Cell.of("871e6384affffff", 5, 9, "cell");
    Circle covering = cell.coveringCircle();
    Position outside =
        new Position(covering.centre().latitude() + 0.03, covering.centre().longitude());
    double metres = metresToEdge(cell, outside);

    assertThat(cell.contains(outside)).isFalse();
    assertThat(cell.meets(new Circle(outside, metres + 0.05))).isTrue();
    assertThat(cell.meets(new Circle(outside, metres - 0.001))).isFalse();
    assertThat(cell.meets(new Circle(covering.centre(), 0.1))).isTrue();
  }

  @Test
  void coveringCircleContainsTheBoundary() {
    assertThat(cells()).allSatisfy(index -> {
      Circle circle = cell(index).coveringCircle();

      assertThat(cell(index).boundary())
          .allMatch(corner -> circle.centre().metresTo(corner) < circle.radius());
    });
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "-17.5, 7", "65.1, 6"})
  void circleBeyondTheAntimeridianMeetsTheCell(double latitude, int resolution) {
    H3Cell cell = cell(H3.latLngToCell(latitude, 180, resolution));
    Position east = new Position(latitude, -179.8);
    Position west = new Position(latitude, 179.8);

    assertThat(List.of(east, west)).allSatisfy(position -> {
      double metres = metresToEdge(cell, position);
      assertThat(cell.meets(new Circle(position, metres * 1.01))).isTrue();
      assertThat(cell.meets(new Circle(position, metres * 0.99))).isFalse();
    });
    assertThat(cell.contains(new Position(latitude, 180))).isTrue();
    assertThat(cell.contains(new Position(latitude, -180))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, -90})
  void cellContainsThePoleAtEveryLongitude(double latitude) {
    H3Cell cell = cell(H3.latLngToCell(latitude, 0, 9));

    assertThat(IntStream.rangeClosed(-180, 180))
        .allMatch(longitude -> cell.contains(new Position(latitude, longitude)));
    assertThat(cell.contains(new Position(-latitude, 0))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"871e6384affffff", "0871e6384affffff", "871E6384AFFFFFF"})
  void indexHasFifteenDigitsInEitherCaseAndMayBeginWithZero(String text) {
    H3Cell cell = H3Cell.of(text, 5, 9, "cell");

    assertThat(cell).hasToString("871e6384affffff");
    assertThat(cell.resolution()).isEqualTo(7);
    assertThat(cell.contains(new Position(50.45, 30.52))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "871e6384afffff",
        "871e6384affffff ",
        "-71e6384affffff",
        "+871e6384affffff",
        "1871e6384affffff",
        "871e6384afffffg",
        "８71e6384affffff",
        "871e6384afffffe",
        "ffffffffffffffff",
        "1171e6384affffff",
        "841e639ffffffff",
        "8a1e6384a007fff"
      })
  void otherTextsAreInvalid(String text) {
    assertThatThrownBy(() -> H3Cell.of(text, 5, 9, "cell"))
        .isInstanceOf(InvalidRequestException.class);
  }

  /** Random cells, all pentagons with their surroundings, and all cells of low resolutions. */
  private List<Long> cells() {
    List<Long> cells = new ArrayList<>(H3.getRes0Cells());
    H3.getRes0Cells().forEach(cell -> cells.addAll(H3.cellToChildren(cell, 2)));
    for (int resolution = 0; resolution <= MAX_RESOLUTION; resolution++) {
      H3.getPentagons(resolution).forEach(pentagon -> cells.addAll(H3.gridDisk(pentagon, 2)));
      for (int number = 0; number < 1000; number++) {
        Position position = anywhere();
        cells.add(H3.latLngToCell(position.latitude(), position.longitude(), resolution));
      }
    }
    return cells;
  }

  private Position anywhere() {
    return new Position(
        Math.toDegrees(Math.asin(random.nextDouble(-1, 1))), random.nextDouble(-180, 180));
  }

  private static H3Cell cell(long index) {
    return H3Cell.of(Long.toHexString(index), 0, MAX_RESOLUTION, "cell");
  }

  private static double distance(Vector position, LatLng other) {
    return position
        .plus(Vector.of(new Position(other.lat, other.lng)).times(-1))
        .length();
  }

  /** The distance by a search of the nearest point of each edge. */
  private static double metresToEdge(H3Cell cell, Position position) {
    List<Vector> corners = cell.boundary().stream().map(Vector::of).toList();
    return IntStream.range(0, corners.size())
        .mapToDouble(number ->
            metresToEdge(corners.get(number), corners.get((number + 1) % corners.size()), position))
        .min()
        .orElseThrow();
  }

  private static double metresToEdge(Vector from, Vector to, Position position) {
    double start = 0;
    double end = 1;
    for (int step = 0; step < 60; step++) {
      double first = start + (end - start) / 3;
      double second = end - (end - start) / 3;
      if (metres(from, to, first, position) < metres(from, to, second, position)) {
        end = second;
      } else {
        start = first;
      }
    }
    return metres(from, to, start, position);
  }

  private static double metres(Vector from, Vector to, double fraction, Position position) {
    return from.times(1 - fraction).plus(to.times(fraction)).toPosition().metresTo(position);
  }

  private static H3Core library() {
    try {
      return H3Core.newInstance();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
