package org.tmtar.geo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rotation as a unit quaternion. It rotates the axes of the local tangent plane (x to the east, y to the north, z up)
 * to those of an object (x to its right, y forward, z up). The quaternion {@code (0, 0, 0, 1)} is that of an upright
 * object that faces north.
 *
 * @param x the component of the axis to the east
 * @param y the component of the axis to the north
 * @param z the component of the axis upwards
 * @param w the scalar component
 * @see <a href="https://docs.ogc.org/is/21-056r11/21-056r11.html">OGC GeoPose 1.0, LTP-ENU</a>
 */
@Schema(name = "Quaternion", description = """
        A rotation as a unit quaternion. It rotates the axes east, north and up to the axes of the
        object: to its right, forward and up. (0, 0, 0, 1) is an upright object that faces north.""")
public record Quaternion(
    @Schema(
        description = "The component of the axis to the east.",
        minimum = "-1",
        maximum = "1",
        example = "0")
    double x,

    @Schema(
        description = "The component of the axis to the north.",
        minimum = "-1",
        maximum = "1",
        example = "0")
    double y,

    @Schema(
        description = "The component of the axis upwards.",
        minimum = "-1",
        maximum = "1",
        example = "-0.7071067811865475")
    double z,

    @Schema(
        description = "The scalar component.",
        minimum = "-1",
        maximum = "1",
        example = "0.7071067811865476")
    double w) {

  /**
   * The orientation of an object. The object turns around its vertical axis first, then around the axis to its right,
   * then around the axis forward.
   *
   * @param heading degrees clockwise from north, as seen from above
   * @param pitch degrees upwards
   * @param roll degrees clockwise, as seen by an observer who looks forward
   */
  public static Quaternion of(double heading, double pitch, double roll) {
    return aroundZ(-heading).times(aroundX(pitch)).times(aroundY(roll));
  }

  private static Quaternion aroundX(double degrees) {
    double half = Math.toRadians(degrees) / 2;
    return new Quaternion(Math.sin(half), 0, 0, Math.cos(half));
  }

  private static Quaternion aroundY(double degrees) {
    double half = Math.toRadians(degrees) / 2;
    return new Quaternion(0, Math.sin(half), 0, Math.cos(half));
  }

  private static Quaternion aroundZ(double degrees) {
    double half = Math.toRadians(degrees) / 2;
    return new Quaternion(0, 0, Math.sin(half), Math.cos(half));
  }

  /** The rotation that applies the other rotation first, in the axes of this one. */
  private Quaternion times(Quaternion other) {
    return new Quaternion(
        w * other.x + x * other.w + y * other.z - z * other.y,
        w * other.y - x * other.z + y * other.w + z * other.x,
        w * other.z + x * other.y - y * other.x + z * other.w,
        w * other.w - x * other.x - y * other.y - z * other.z);
  }
}
