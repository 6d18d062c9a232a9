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

/**
 * A user that an identity provider authenticates. A user may have a home location, whose news the user reads, and a location that the user administers.
 */
@Entity
@Table(name = "users")
public class User {

  /** The maximum number of characters of a label. */
  static final int MAX_LABEL_LENGTH = 255;

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

  private boolean blocked;

  private String label;

  @Column(name = "signed_in")
  private boolean signedIn;

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

  void setHomeLocation(Long location) {
    locationId = location;
  }

  /** Sets the location that this user administers; null removes it. */
  void administer(Long location) {
    adminLocationId = location;
  }

  /** Sets whether the user cannot sign in. */
  void setBlocked(boolean isBlocked) {
    blocked = isBlocked;
  }

  /** Sets the name that the inviting administrator gives the user; null for none. */
  void setLabel(String name) {
    label = name;
  }

  boolean isBlocked() {
    return blocked;
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

  /** The members that the audit may record. */
  UserRights rights() {
    return new UserRights(adminLocationId, blocked);
  }

  ExportedAccount toExport() {
    return new ExportedAccount(
        id,
        issuer,
        identity,
        bdate,
        sex,
        home(),
        adminLocationId,
        label,
        blocked,
        toUtc(createdAt));
  }

  private static OffsetDateTime toUtc(OffsetDateTime time) {
    return time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /**
   * The user in a response to an administrator: the identity and the administered location, without personal members.
   */
  AdministeredUserResponse toAdministratorResponse() {
    return administered(new UserResponse(id, identity, null, null, null, adminLocationId));
  }

  /** The user in a response to root, with all members. */
  AdministeredUserResponse toRootResponse() {
    return administered(toResponse());
  }

  private AdministeredUserResponse administered(UserResponse user) {
    return new AdministeredUserResponse(user, visibleIssuer(), label, blocked, signedIn, version);
  }

  /** The user in a response to the user itself. */
  UserResponse toResponse() {
    return new UserResponse(id, identity, bdate, home(), sex, adminLocationId);
  }

  /** The identity provider; null if none has authenticated the user. */
  private String visibleIssuer() {
    return issuer.equals(Identity.SIGN_IN_BY_IDENTITY) ? null : issuer;
  }

  /**
   * The home location of this user. For a root that has chosen none it is the root location, because clients read the location of an administrator from this member. The value is derived. It is therefore correct in all cases in which a user becomes root or loses a location.
   */
  private Long home() {
    return locationId == null && isRoot() ? Long.valueOf(Role.ROOT_LOCATION) : locationId;
  }
}
