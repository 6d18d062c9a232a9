package org.tmtar.geo;

/**
 * A circle on the ground.
 *
 * @param centre the centre
 * @param radius the radius in metres, greater than 0
 */
public record Circle(Position centre, double radius) {

  /** The maximum radius of a zone and of a subzone, in metres. */
  public static final int MAX_RADIUS = 2000;

  /**
   * The distance in metres by which a circle may extend beyond another one that contains it, so that
   * rounding errors do not cause a rejection.
   */
  private static final double TOLERANCE = 0.001;

  /** Whether this circle contains another circle completely. */
  public boolean contains(Circle other) {
    return centre.metresTo(other.centre) + other.radius <= radius + TOLERANCE;
  }
}
