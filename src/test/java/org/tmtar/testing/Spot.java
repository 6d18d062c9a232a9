package org.tmtar.testing;

import java.util.concurrent.atomic.AtomicInteger;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/**
 * Where a test takes place.
 *
 * @param latitude WGS 84, decimal degrees
 * @param longitude WGS 84, decimal degrees
 */
public record Spot(double latitude, double longitude) {

  private static final AtomicInteger TAKEN = new AtomicInteger();

  /** Degrees from one test to the next: more than 140 km, so that none is near another one. */
  private static final int STEP = 2;

  private static final int COLUMNS = 35;
  private static final int ROWS = 15;

  /** A place in the South Pacific for one test alone. */
  public static Spot alone() {
    int number = TAKEN.getAndIncrement() % (COLUMNS * ROWS);
    return new Spot(-20 - STEP * (number / COLUMNS), -170 + STEP * (number % COLUMNS));
  }

  /** Where a straight walk leads. */
  public Spot north(double metres) {
    return towards(0, metres);
  }

  /** Where a straight walk leads. */
  public Spot east(double metres) {
    return towards(90, metres);
  }

  /**
   * Where a straight walk leads.
   *
   * @param azimuth degrees from north by east
   */
  public Spot towards(double azimuth, double metres) {
    GeodesicData end = Geodesic.WGS84.Direct(latitude, longitude, azimuth, metres);
    return new Spot(end.lat2, end.lon2);
  }

  /** As the query of an address has it. */
  public String query() {
    return "latitude=" + latitude + "&longitude=" + longitude;
  }
}
