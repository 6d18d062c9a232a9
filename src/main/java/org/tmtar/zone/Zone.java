package org.tmtar.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;

/** A circle on the ground in which a visitor's phone finds something to draw. */
@Entity
@Table(name = "zones")
public class Zone {

  /** What the columns of this entity are called in a statement of SQL that reads {@code zones z}. */
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
    cover(circle);
    this.active = true;
    this.version = 1;
  }

  void rename(String newTitle) {
    title = newTitle;
  }

  /** Hands it to another place; its ground stays the same. */
  void moveTo(long location) {
    locationId = location;
  }

  void cover(Circle circle) {
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

  /** Where it is. */
  public Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }

  /** Whether visitors see it at all. */
  public boolean isActive() {
    return active;
  }

  /** Whether it is in no list until its visitor stands in it. */
  public boolean isSecret() {
    return secret;
  }

  long version() {
    return version;
  }

  public ZoneResponse toResponse() {
    return new ZoneResponse(id, title, locationId, latitude, longitude, radius, active, secret);
  }
}
