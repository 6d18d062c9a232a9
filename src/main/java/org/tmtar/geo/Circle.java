package org.tmtar.geo;

/**
 * A circle on the ground.
 *
 * @param centre its middle
 * @param radius metres, more than 0
 */
public record Circle(Position centre, double radius) {

  /** The largest radius of a zone and of a part of one, in metres. */
  public static final int MAX_RADIUS = 2000;

  /** How far a circle may reach out of another one, in metres, for rounding to be no reason to refuse it. */
  private static final double TOLERANCE = 0.001;

  /** Whether all of another circle lies in it. */
  public boolean contains(Circle other) {
    return centre.metresTo(other.centre) + other.radius <= radius + TOLERANCE;
  }
}
