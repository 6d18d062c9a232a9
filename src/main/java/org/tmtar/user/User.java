package org.tmtar.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.tmtar.security.Role;

/** Somebody an identity provider vouches for, with a place to live and perhaps one to administer. */
@Entity
@Table(name = "users")
public class User {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private String issuer;

  @Column(updatable = false)
  private String identity;

  private LocalDate bdate;

  private Sex sex;

  @Column(name = "location_id")
  private Long locationId;

  @Column(name = "admin_location_id")
  private Long adminLocationId;

  @Column(name = "created_at", insertable = false, updatable = false)
  private OffsetDateTime createdAt;

  @Version
  private long version;

  protected User() {}

  User(String issuer, String identity) {
    this.issuer = Objects.requireNonNull(issuer);
    this.identity = Objects.requireNonNull(identity);
    this.version = 1;
  }

  void setBirthDate(LocalDate date) {
    bdate = date;
  }

  void setSex(Sex sex) {
    this.sex = sex;
  }

  void liveIn(Long location) {
    locationId = location;
  }

  /** Hands a place to this user; null takes away the one it has. */
  void administer(Long location) {
    adminLocationId = location;
  }

  boolean isRoot() {
    return Role.of(adminLocationId) == Role.ROOT;
  }

  Long adminLocationId() {
    return adminLocationId;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  /** What the audit may know. */
  UserRights rights() {
    return new UserRights(adminLocationId);
  }

  ExportedAccount toExport() {
    return new ExportedAccount(
        id, issuer, identity, bdate, sex, home(), adminLocationId, inUtc(createdAt));
  }

  private static OffsetDateTime inUtc(OffsetDateTime time) {
    return time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** What an editor is shown of others: who it is and what it administers, and nothing it says about itself. */
  UserResponse toEditorsResponse() {
    return new UserResponse(id, identity, null, null, null, adminLocationId);
  }

  UserResponse toResponse() {
    return new UserResponse(id, identity, bdate, home(), sex, adminLocationId);
  }

  /**
   * The place whose news this user reads. For a root without a place it is the root location, because clients
   * read the place of an administrator from this member. The value is derived, so that it is correct however
   * a user becomes root or loses its place.
   */
  private Long home() {
    return locationId == null && isRoot() ? Long.valueOf(Role.ROOT_LOCATION) : locationId;
  }
}
