package org.tmtar.geo;

/** A point in the plane of a face of the icosahedron of H3, whose origin is the centre of the face. */
record PlanePoint(double x, double y) {

  /**
   * @param angle the direction in radians, counterclockwise from the x axis
   */
  static PlanePoint polar(double length, double angle) {
    return new PlanePoint(length * Math.cos(angle), length * Math.sin(angle));
  }

  PlanePoint plus(PlanePoint other) {
    return new PlanePoint(x + other.x, y + other.y);
  }

  PlanePoint minus(PlanePoint other) {
    return new PlanePoint(x - other.x, y - other.y);
  }

  double dot(PlanePoint other) {
    return x * other.x + y * other.y;
  }

  /** The direction from the origin in radians, -π to π. */
  double angle() {
    return Math.atan2(y, x);
  }

  PlanePoint rotate(double angle) {
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    return new PlanePoint(x * cosine - y * sine, x * sine + y * cosine);
  }

  PlanePoint rotateAround(PlanePoint centre, double angle) {
    return minus(centre).rotate(angle).plus(centre);
  }

  /** The point between this point, for 0, and another one, for 1. */
  PlanePoint towards(PlanePoint other, double fraction) {
    return new PlanePoint(x + fraction * (other.x - x), y + fraction * (other.y - y));
  }
}
