package org.tmtar.geo;

/** A vector in space. A position on a sphere is the unit vector from the centre of the sphere. */
record Vector(double x, double y, double z) {

  static Vector of(Position position) {
    double latitude = Math.toRadians(position.latitude());
    double longitude = Math.toRadians(position.longitude());
    return new Vector(
        Math.cos(latitude) * Math.cos(longitude),
        Math.cos(latitude) * Math.sin(longitude),
        Math.sin(latitude));
  }

  Position toPosition() {
    return new Position(
        Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
  }

  Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  Vector times(double factor) {
    return new Vector(x * factor, y * factor, z * factor);
  }

  double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  Vector cross(Vector other) {
    return new Vector(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  Vector unit() {
    return times(1 / length());
  }

  /**
   * Rotates this vector counterclockwise as seen from the tip of the axis.
   *
   * @param axis a unit vector
   * @param angle the angle in radians
   * @see <a href="https://mathworld.wolfram.com/RodriguesRotationFormula.html">Rodrigues' rotation
   *     formula</a>
   */
  Vector rotate(Vector axis, double angle) {
    double cosine = Math.cos(angle);
    return times(cosine)
        .plus(axis.cross(this).times(Math.sin(angle)))
        .plus(axis.times(axis.dot(this) * (1 - cosine)));
  }
}
