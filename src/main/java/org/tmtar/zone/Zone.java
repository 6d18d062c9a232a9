package org.tmtar.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;

/**
 * A geofence of a location: a circle on the ground whose subzones contain the AR objects that a visitor's
 * phone draws.
 */
@Entity
@Table(name = "zones")
public class Zone {

  /** The columns of this entity in an SQL statement that reads {@code zones z}. */
  public static final String COLUMNS =
      "z.id, z.title, z.location_id, z.latitude, z.longitude, z.radius, z.active, z.secret, z.version";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String title;

  @Column(name = "location_id")
  private long locationId;

  private double latitude;

  private double longitude;

  private double radius;

  private boolean active;

  private boolean secret;

  @Version
  private long version;

  protected Zone() {}

  Zone(String title, long locationId, Circle circle) {
    this.title = title;
    this.locationId = locationId;
    setCircle(circle);
    this.active = true;
    this.version = 1;
  }

  void rename(String newTitle) {
    title = newTitle;
  }

  /** Assigns the zone to another location. Its circle stays the same. */
  void moveTo(long location) {
    locationId = location;
  }

  void setCircle(Circle circle) {
    latitude = circle.centre().latitude();
    longitude = circle.centre().longitude();
    radius = circle.radius();
  }

  void setActive(boolean active) {
    this.active = active;
  }

  void setSecret(boolean secret) {
    this.secret = secret;
  }

  public long id() {
    return id;
  }

  public long locationId() {
    return locationId;
  }

  /** The circle that the zone covers. */
  public Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }

  /** Whether visitors can see the zone at all. */
  public boolean isActive() {
    return active;
  }

  /** Whether the zone is hidden from visitors until they are inside it. */
  public boolean isSecret() {
    return secret;
  }

  long version() {
    return version;
  }

  public ZoneResponse toResponse() {
    return new ZoneResponse(id, title, locationId, latitude, longitude, radius, active, secret);
  }

  /** Reads the response directly from a row with the columns {@link #COLUMNS}, without an entity. */
  public static ZoneResponse read(ResultSet row) throws SQLException {
    return new ZoneResponse(
        row.getLong("id"),
        row.getString("title"),
        row.getLong("location_id"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        row.getDouble("radius"),
        row.getBoolean("active"),
        row.getBoolean("secret"));
  }
}
