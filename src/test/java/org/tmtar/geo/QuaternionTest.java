package org.tmtar.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuaternionTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, 0, 1",
    "90, 0, 0, 0, 0, -0.70710678, 0.70710678",
    "180, 0, 0, 0, 0, -1, 0",
    "270, 0, 0, 0, 0, -0.70710678, -0.70710678",
    "0, 90, 0, 0.70710678, 0, 0, 0.70710678",
    "0, -90, 0, -0.70710678, 0, 0, 0.70710678",
    "0, 0, 90, 0, 0.70710678, 0, 0.70710678",
    "90, 90, 0, 0.5, -0.5, -0.5, 0.5",
    "90, 0, 90, 0.5, 0.5, -0.5, 0.5"
  })
  void quaternionOfAnglesIsKnown(
      double heading, double pitch, double roll, double x, double y, double z, double w) {
    Quaternion quaternion = Quaternion.of(heading, pitch, roll);

    assertThat(quaternion.x()).isCloseTo(x, offset(1e-8));
    assertThat(quaternion.y()).isCloseTo(y, offset(1e-8));
    assertThat(quaternion.z()).isCloseTo(z, offset(1e-8));
    assertThat(quaternion.w()).isCloseTo(w, offset(1e-8));
  }

  /** The direction in which the object faces: its axis y, in the axes east, north and up. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 45, 0, 1, 0",
    "90, 0, 45, 1, 0, 0",
    "180, 0, 0, 0, -1, 0",
    "270, 0, 0, -1, 0, 0",
    "0, 90, 0, 0, 0, 1",
    "0, 30, 0, 0, 0.8660254, 0.5",
    "90, 30, 10, 0.8660254, 0, 0.5"
  })
  void objectFacesItsHeadingAndPitch(
      double heading, double pitch, double roll, double east, double north, double up) {
    Quaternion q = Quaternion.of(heading, pitch, roll);

    assertThat(2 * (q.x() * q.y() - q.w() * q.z())).isCloseTo(east, offset(1e-7));
    assertThat(1 - 2 * (q.x() * q.x() + q.z() * q.z())).isCloseTo(north, offset(1e-7));
    assertThat(2 * (q.y() * q.z() + q.w() * q.x())).isCloseTo(up, offset(1e-7));
  }

  /** A roll lowers the right side: the axis x of the object points down. */
  @ParameterizedTest
  @CsvSource({"0, 90, -1", "0, 30, -0.5", "45, -30, 0.5"})
  void rollIsClockwise(double heading, double roll, double upOfRightSide) {
    Quaternion q = Quaternion.of(heading, 0, roll);

    assertThat(2 * (q.x() * q.z() - q.w() * q.y())).isCloseTo(upOfRightSide, offset(1e-7));
  }
}
