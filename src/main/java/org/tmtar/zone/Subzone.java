package org.tmtar.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;

/** A circle inside a zone, to which AR objects are assigned. */
@Entity
@Table(name = "subzones")
public class Subzone {

  /** The maximum number of characters of a title of a zone or subzone. */
  static final int MAX_TITLE_LENGTH = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "zone_id", updatable = false)
  private long zoneId;

  private String title;

  private double latitude;

  private double longitude;

  private double radius;

  private boolean active;

  @Column(updatable = false)
  private UUID uid;

  @Version
  private long version;

  protected Subzone() {}

  Subzone(long zoneId, String title, Circle circle) {
    this.zoneId = zoneId;
    this.title = title;
    setCircle(circle);
    this.active = true;
    this.uid = UUID.randomUUID();
    this.version = 1;
  }

  /** Sets the id that the subzone has in all installations, before it is added. */
  void identify(UUID uid) {
    this.uid = uid;
  }

  void rename(String newTitle) {
    title = newTitle;
  }

  void setCircle(Circle circle) {
    latitude = circle.centre().latitude();
    longitude = circle.centre().longitude();
    radius = circle.radius();
  }

  void setActive(boolean active) {
    this.active = active;
  }

  public long id() {
    return id;
  }

  public long zoneId() {
    return zoneId;
  }

  Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }

  /** Whether visitors see the subzone if they see its zone. */
  public boolean isActive() {
    return active;
  }

  long version() {
    return version;
  }

  /** The representation for the audit. */
  SubzoneResponse toResponse() {
    return toResponse(true);
  }

  /**
   * The representation for a reader.
   *
   * @param isAdministered whether the reader administers the subzone
   */
  SubzoneResponse toResponse(boolean isAdministered) {
    return new SubzoneResponse(
        id, zoneId, title, latitude, longitude, radius, active, isAdministered ? uid : null);
  }
}
