package org.tmtar.location;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;
import org.tmtar.geo.Position;
import org.tmtar.security.Role;

/**
 * A place in the tree of places. Its path, by which the database finds what lies below it, is kept by
 * {@link LocationRepository} alone.
 */
@Entity
@Table(name = "locations")
public class Location {

  /** What the columns of this entity are called in a statement of SQL that reads {@code locations l}. */
  static final String COLUMNS = "l.id, l.name, l.parent_id, l.latitude, l.longitude, l.version";

  @Id
  private Long id;

  private String name;

  @Column(name = "parent_id")
  private Long parentId;

  private Double latitude;

  private Double longitude;

  @Version
  private long version;

  protected Location() {}

  void rename(String name) {
    this.name = Objects.requireNonNull(name);
  }

  /** Hangs this place below another one; the paths of its subtree have to follow. */
  void moveTo(long parent) {
    parentId = parent;
  }

  /** Puts this place on the map; null takes it off. */
  void locateAt(Position position) {
    latitude = position == null ? null : position.latitude();
    longitude = position == null ? null : position.longitude();
  }

  boolean isRoot() {
    return id == Role.ROOT_LOCATION;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  /** The place this one lies in; null for the root location. */
  Long parentId() {
    return parentId;
  }

  Optional<Position> position() {
    return Optional.ofNullable(latitude).map(degrees -> new Position(degrees, longitude));
  }

  long version() {
    return version;
  }

  LocationResponse toResponse() {
    return new LocationResponse(id, name, parentId, latitude, longitude);
  }
}
