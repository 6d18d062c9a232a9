package org.tmtar.location;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tmtar.geo.Position;
import org.tmtar.security.Role;

/**
 * A location in the tree of locations. The database finds the locations below it by its path, which is not
 * a field of this entity. Only {@link LocationRepository} writes the path.
 */
@Entity
@Table(name = "locations")
public class Location {

  /** The columns of this entity in an SQL statement that reads {@code locations l}. */
  static final String COLUMNS =
      "l.id, l.name, l.parent_id, l.latitude, l.longitude, l.public, l.version, l.uid";

  @Id
  private Long id;

  private String name;

  @Column(name = "parent_id")
  private Long parentId;

  private Double latitude;

  private Double longitude;

  @Column(name = "public")
  private Boolean isPublic;

  @Column(insertable = false, updatable = false)
  private UUID uid;

  @Version
  private long version;

  protected Location() {}

  void rename(String name) {
    this.name = Objects.requireNonNull(name);
  }

  /** Sets the parent of this location. The paths of its subtree must be updated afterwards. */
  void moveTo(long parent) {
    parentId = parent;
  }

  /** Sets the position of this location; null removes it. */
  void locateAt(Position position) {
    latitude = position == null ? null : position.latitude();
    longitude = position == null ? null : position.longitude();
  }

  /** Sets whether this location is public; null for the value of the parent. */
  void setPublic(Boolean value) {
    isPublic = value;
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

  /** The id of the parent; null for the root location. */
  Long parentId() {
    return parentId;
  }

  Optional<Position> position() {
    return Optional.ofNullable(latitude).map(degrees -> new Position(degrees, longitude));
  }

  /** Whether this location is public; null for the value of the parent. */
  Boolean isPublic() {
    return isPublic;
  }

  long version() {
    return version;
  }

  LocationResponse toResponse(boolean hasChildren) {
    return toResponse(hasChildren, null);
  }

  /** The representation for a reader that administers the location. */
  LocationResponse toAdministeredResponse(boolean hasChildren) {
    return toResponse(hasChildren, uid);
  }

  private LocationResponse toResponse(boolean hasChildren, UUID shownUid) {
    return new LocationResponse(
        id, name, parentId, latitude, longitude, hasChildren, isPublic, shownUid);
  }

  AuditedLocation audited() {
    return new AuditedLocation(id, name, parentId, latitude, longitude, isPublic, uid);
  }
}
