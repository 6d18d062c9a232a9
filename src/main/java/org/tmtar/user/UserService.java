package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.listing.ListFilter;
import org.tmtar.location.LocationAccess;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ConflictException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ProblemType;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.RightsChange;
import org.tmtar.text.OptionalText;

/**
 * The rules for users: which users a caller can see, which locations an administrator can assign, and that
 * one root must remain. A read of one row has no transaction.
 */
@ApplicationScoped
public class UserService {

  /** The name of this resource in the audit. */
  static final String RESOURCE = "users";

  private UserRepository users;
  private LocationAccess locations;
  private DefaultIssuer issuer;
  private Issuers issuers;
  private Registration registration;
  private AuditTrail audit;
  private Event<UserDeletion> deletions;
  private Event<UserBlock> blocks;
  private Event<RightsChange> rightsChanges;

  protected UserService() {}

  @Inject
  public UserService(
      UserRepository users,
      LocationAccess locations,
      DefaultIssuer issuer,
      Issuers issuers,
      Registration registration,
      AuditTrail audit,
      Event<UserDeletion> deletions,
      Event<UserBlock> blocks,
      Event<RightsChange> rightsChanges) {
    this.users = users;
    this.locations = locations;
    this.issuer = issuer;
    this.issuers = issuers;
    this.registration = registration;
    this.audit = audit;
    this.deletions = deletions;
    this.blocks = blocks;
    this.rightsChanges = rightsChanges;
  }

  /** The profile of the caller. */
  public Versioned<UserResponse> profile(Caller caller) {
    return versioned(findSelf(caller));
  }

  /** The row of the caller, for the export of the account. */
  public ExportedAccount export(Caller caller) {
    return findSelf(caller).toExport();
  }

  /**
   * Changes the profile of the caller.
   *
   * @throws InvalidRequestException if the location does not exist
   */
  @Transactional
  public Versioned<UserResponse> updateProfile(
      Caller caller, UpdateProfileRequest request, ExpectedVersion expected) {
    User user = findSelf(caller);
    expected.check(user.version());
    long version = user.version();
    request.bdate().ifPresent(user::setBirthDate);
    request.sex().ifPresent(user::setSex);
    request
        .locationId()
        .ifPresent(location -> setHome(user, locations.lockExisting("/location_id", location)));
    users.flush();
    // The members of a profile are personal, so the audit records only that the user has changed.
    if (user.version() != version) {
      audit.record(caller, AuditAction.UPDATE, AuditSubject.of(RESOURCE, user.id()));
    }
    return versioned(user);
  }

  private void setHome(User user, Long location) {
    user.setHomeLocation(location);
    rightsChanges.fire(new RightsChange());
  }

  /**
   * The users that a caller can see: all users for root, and otherwise the users that administer a
   * location below the caller's own. With a location in the filter, the users that administer a location
   * at or below it.
   *
   * @throws InvalidRequestException if the location of the filter does not exist
   * @throws AccessDeniedException if the caller does not administer the location of the filter
   */
  @Transactional
  public Page<AdministeredUserResponse> list(Caller caller, ListFilter filter, PageRequest page) {
    if (!caller.isRoot()) {
      return users
          .findAdministratorsBelow(
              locations.listedFor(caller, filter.locationId()),
              caller.adminLocationId(),
              filter,
              page)
          .map(User::toAdministratorResponse);
    }
    Page<User> found = filter.locationId() == null
        ? users.findAll(filter, page)
        : users.findAdministrators(locations.listedFor(caller, filter.locationId()), filter, page);
    return found.map(User::toRootResponse);
  }

  /**
   * A user.
   *
   * @throws ResourceNotFoundException if the user does not exist
   */
  public Versioned<AdministeredUserResponse> get(long id) {
    return versionedForRoot(findExisting(id));
  }

  /**
   * Requires that a user exists.
   *
   * @throws ResourceNotFoundException if the user does not exist
   */
  public void requireExisting(long id) {
    findExisting(id);
  }

  /**
   * Sets or removes the location that a user administers, and blocks the user or lifts the block. Root may
   * assign every location, and an administrator only locations below its own. Only root may block. All
   * sessions of a blocked user end.
   *
   * @throws ResourceNotFoundException if the user does not exist
   * @throws AccessDeniedException if the caller is not root, and the current or the new location of the
   *     user is not below the caller's own, or the user has neither, or the request blocks the user or
   *     lifts the block
   * @throws InvalidRequestException if the location does not exist
   * @throws ConflictException if no root would remain
   */
  @Transactional
  public Versioned<AdministeredUserResponse> update(
      Caller caller, long id, UpdateUserRequest request, ExpectedVersion expected) {
    if (request.blocked().isPresent() && !caller.isRoot()) {
      throw new AccessDeniedException("Only root can block a user or lift the block.");
    }
    User user = findExisting(id);
    JsonNullable<Long> location = request.adminLocationId();
    locations.lockExisting("/admin_location_id", location.orElse(null));
    requireMayAssign(caller, user, location.orElse(null));
    if (request.blocked().isPresent()) {
      lock(user);
    }
    expected.check(user.version());
    if (location.isPresent() && !Objects.equals(location.get(), user.adminLocationId())) {
      assign(caller, user, location.get());
    }
    request.blocked().ifPresent(isBlocked -> block(caller, user, isBlocked));
    return versionedFor(caller, user);
  }

  private void assign(Caller caller, User user, Long location) {
    if (user.isRoot()) {
      requireAnotherRoot(user);
    }
    UserRights before = user.rights();
    user.administer(location);
    users.flush();
    rightsChanges.fire(new RightsChange());
    AuditSubject subject =
        AuditSubject.moved(RESOURCE, user.id(), before.adminLocationId(), location);
    audit.updated(caller, subject, before, user.rights());
  }

  /**
   * Locks a user, so that no session is opened until the end of the transaction. Roots are locked before all
   * other users, in the order of their ids.
   */
  private void lock(User user) {
    if (user.isRoot()) {
      users.findRootsForUpdate();
    }
    users.lock(user);
  }

  /** Blocks a user, whose row is locked, or lifts the block. */
  private void block(Caller caller, User user, boolean isBlocked) {
    if (isBlocked == user.isBlocked()) {
      return;
    }
    if (isBlocked && user.isRoot()) {
      requireAnotherRoot(user);
    }
    UserRights before = user.rights();
    user.setBlocked(isBlocked);
    users.flush();
    if (isBlocked) {
      blocks.fire(new UserBlock(caller, user.id()));
    }
    audit.updated(caller, subject(user), before, user.rights());
  }

  /**
   * Deletes a user and ends all sessions of the user.
   *
   * @throws ResourceNotFoundException if the user does not exist
   * @throws ConflictException if the user is the last root
   */
  @Transactional
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    User user = findExisting(id);
    // Roots are locked before all other users, in the order of their ids.
    if (user.isRoot()) {
      requireAnotherRoot(user);
    }
    users.lock(user);
    expected.check(user.version());
    if (user.isRoot()) {
      requireAnotherRoot(user);
    }
    deletions.fire(new UserDeletion(caller, id));
    audit.deleted(caller, subject(user), user.rights());
    users.remove(user);
  }

  /**
   * Creates a user before the first sign-in. Root may invite every user, and an administrator only
   * administrators of locations below its own.
   *
   * @throws AccessDeniedException if the caller is not root, and the user would administer no location, or
   *     one that is not below the caller's own
   * @throws ConflictException if a user with this identity exists
   * @throws InvalidRequestException if a location does not exist, or the issuer is not configured
   */
  @Transactional
  public Versioned<AdministeredUserResponse> invite(Caller caller, InviteUserRequest request) {
    Identity identity = new Identity(requireIssuer(request.issuer()), request.identity());
    lockLocations(request);
    Long administered = locations.requireExisting("/admin_location_id", request.adminLocationId());
    requireMayInvite(caller, administered);
    if (users.findId(identity).isPresent()) {
      throw new ConflictException(
          "A user with this identity already exists. The member identity must be unique for each issuer.");
    }
    User user = new User(identity.issuer(), identity.subject());
    user.setHomeLocation(locations.requireExisting("/location_id", request.locationId()));
    user.administer(administered);
    user.setLabel(OptionalText.blankAsNull(request.label()));
    users.add(user);
    audit.created(caller, subject(user), user.rights());
    return versionedFor(caller, user);
  }

  private void requireMayInvite(Caller caller, Long administered) {
    if (caller.isRoot()) {
      return;
    }
    if (administered == null) {
      throw LocationAccess.denied();
    }
    locations.requireAdministratorFromAbove(caller, administered);
  }

  /** Locks both locations in one statement, in the order of row locks. */
  private void lockLocations(InviteUserRequest request) {
    if (request.locationId() != null && request.adminLocationId() != null) {
      locations.lock(request.locationId(), request.adminLocationId());
    }
  }

  /**
   * The issuer of an invitation. An issuer that is not configured, for example with an additional slash,
   * is rejected, because the user could never sign in.
   */
  private String requireIssuer(String name) {
    if (name == null || name.equals(issuer.name())) {
      return issuer.name();
    }
    if (!issuers.accepts(name)) {
      throw new InvalidRequestException("/issuer", "must be a configured issuer");
    }
    return name;
  }

  /**
   * Creates a user for an identity at its first sign-in. Concurrent calls create the user once.
   *
   * @throws BlockedUserException if the user exists and is blocked
   * @throws AccessDeniedException if registration is not open
   */
  @Transactional
  public void register(Identity identity) {
    registration.requireNotBlocked(users.isBlocked(identity));
    registration.requireOpen();
    if (users.addIfAbsent(identity)) {
      long id = users.findId(identity).orElseThrow();
      audit.created(null, AuditSubject.of(RESOURCE, id), new UserRights(null, false));
    }
  }

  /**
   * Requires that the caller may assign a location to a user. Unless the caller is root, the current and
   * the new location of the user must both lie below the caller's own. Access is denied if the user has
   * neither.
   */
  private void requireMayAssign(Caller caller, User user, Long location) {
    if (caller.isRoot()) {
      return;
    }
    if (user.adminLocationId() == null && location == null) {
      throw LocationAccess.denied();
    }
    Stream.of(user.adminLocationId(), location)
        .filter(Objects::nonNull)
        .forEach(id -> locations.requireAdministratorFromAbove(caller, id));
  }

  private void requireAnotherRoot(User leaving) {
    List<User> roots = users.findRootsForUpdate();
    if (roots.stream().allMatch(root -> root.id() == leaving.id() || root.isBlocked())) {
      throw new ConflictException(
          ProblemType.LAST_ROOT, "This user is the last root. Appoint another root first.");
    }
  }

  /** The user as the subject of an audit entry, with the location that the user administers. */
  private static AuditSubject subject(User user) {
    return AuditSubject.of(RESOURCE, user.id(), user.adminLocationId());
  }

  private static Versioned<AdministeredUserResponse> versionedForRoot(User user) {
    return Versioned.of(user.toRootResponse(), user.version());
  }

  /** All users read their profiles at the same path, so the variant of the entity tag is the user. */
  private static Versioned<UserResponse> versioned(User user) {
    return Versioned.of(user.toResponse(), user.version(), Long.toString(user.id()));
  }

  private static Versioned<AdministeredUserResponse> versionedFor(Caller caller, User user) {
    return caller.isRoot()
        ? versionedForRoot(user)
        : Versioned.of(user.toAdministratorResponse(), user.version());
  }

  private User findExisting(long id) {
    return users
        .find(id)
        .orElseThrow(() -> new ResourceNotFoundException("There is no user with this id."));
  }

  /** The row of the caller. The user may have been deleted after the authentication. */
  private User findSelf(Caller caller) {
    return users
        .find(caller.userId())
        .orElseThrow(() -> UnauthenticatedException.invalidToken("The user no longer exists"));
  }
}
