package org.tmtar.testing;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/**
 * A geographic position for a test.
 *
 * @param latitude WGS 84, decimal degrees
 * @param longitude WGS 84, decimal degrees
 */
public record Spot(double latitude, double longitude) {

  private static final AtomicInteger TAKEN = new AtomicInteger();

  /**
   * The distance between the positions of two tests in degrees. It is more than 140 km, so that no test is
   * near another one.
   */
  private static final int STEP = 2;

  private static final int COLUMNS = 35;
  private static final int ROWS = 15;

  /** Returns a position in the South Pacific that no other test has. */
  public static Spot alone() {
    int number = TAKEN.getAndIncrement() % (COLUMNS * ROWS);
    return new Spot(-20 - STEP * (number / COLUMNS), -170 + STEP * (number % COLUMNS));
  }

  /** Returns the position at a distance to the north. */
  public Spot north(double metres) {
    return towards(0, metres);
  }

  /** Returns the position at a distance to the east. */
  public Spot east(double metres) {
    return towards(90, metres);
  }

  /**
   * Returns the position at a distance along a geodesic.
   *
   * @param azimuth degrees clockwise from north
   */
  public Spot towards(double azimuth, double metres) {
    GeodesicData end = Geodesic.WGS84.Direct(latitude, longitude, azimuth, metres);
    return new Spot(end.lat2, end.lon2);
  }

  /** Returns the length of the geodesic to another position in metres. */
  public double metresTo(Spot other) {
    return inverse(other).s12;
  }

  /** Returns the direction of the geodesic to another position in degrees clockwise from north. */
  public double azimuthTo(Spot other) {
    return inverse(other).azi1;
  }

  /** Returns the index of the H3 cell that contains the position. */
  public String cell(int resolution) {
    try {
      return H3Core.newInstance().latLngToCellAddress(latitude, longitude, resolution);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GeodesicData inverse(Spot other) {
    return Geodesic.WGS84.Inverse(latitude, longitude, other.latitude, other.longitude);
  }

  /** Returns the position as parameters of a query. */
  public String query() {
    return "latitude=" + latitude + "&longitude=" + longitude;
  }
}
