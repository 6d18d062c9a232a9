package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
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
import org.tmtar.security.RightsLease;

/** The rules of users: who sees whom, who appoints whom, and that the last root stays. */
@ApplicationScoped
@Transactional
public class UserService {

  /** What the audit calls users. */
  static final String RESOURCE = "users";

  private UserRepository users;
  private LocationAccess locations;
  private DefaultIssuer issuer;
  private Issuers issuers;
  private Registration registration;
  private AuditTrail audit;
  private Event<UserDeletion> deletions;
  private RightsLease lease;

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
      RightsLease lease) {
    this.users = users;
    this.locations = locations;
    this.issuer = issuer;
    this.issuers = issuers;
    this.registration = registration;
    this.audit = audit;
    this.deletions = deletions;
    this.lease = lease;
  }

  /** The caller itself. */
  @Transactional(TxType.SUPPORTS)
  public Versioned<UserResponse> profile(Caller caller) {
    return versioned(self(caller));
  }

  /** All that the row of the caller holds. */
  public ExportedAccount export(Caller caller) {
    return self(caller).toExport();
  }

  /**
   * Changes what a user may change about itself.
   *
   * @throws InvalidRequestException if the place does not exist
   */
  public Versioned<UserResponse> updateProfile(
      Caller caller, UpdateProfileRequest request, ExpectedVersion expected) {
    User user = self(caller);
    expected.check(user.version());
    long version = user.version();
    request.bdate().ifPresent(user::setBirthDate);
    request.sex().ifPresent(user::setSex);
    request
        .locationId()
        .ifPresent(location -> move(user, locations.lockExisting("/location_id", location)));
    users.flush();
    // What a user says about itself is nobody else's business: that it has changed is all there is.
    if (user.version() != version) {
      audit.happened(caller, AuditAction.UPDATE, AuditSubject.of(RESOURCE, user.id()));
    }
    return versioned(user);
  }

  private void move(User user, Long place) {
    user.liveIn(place);
    lease.rightsChange();
  }

  /** Everybody for root; for an administrator those who administer a place below its own. */
  public Page<UserResponse> list(Caller caller, PageRequest page) {
    return caller.isRoot()
        ? users.findAll(page).map(User::toResponse)
        : users
            .findAdministratorsBelow(caller.adminLocationId(), page)
            .map(User::toEditorsResponse);
  }

  /**
   * One user.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public Versioned<UserResponse> get(long id) {
    return versioned(existing(id));
  }

  /**
   * Hands a place to a user, or takes it away. Root does so everywhere, an administrator only within
   * the places below its own.
   *
   * @throws ResourceNotFoundException if there is no such user
   * @throws AccessDeniedException if the place the user has or shall have is not below the caller's
   * @throws InvalidRequestException if the place does not exist
   * @throws ConflictException if nobody would be left to administer the root location
   */
  public Versioned<UserResponse> appoint(
      Caller caller, long id, UpdateUserRequest request, ExpectedVersion expected) {
    User user = existing(id);
    JsonNullable<Long> place = request.adminLocationId();
    locations.lockExisting("/admin_location_id", place.orElse(null));
    requireSay(caller, user, place.orElse(null));
    expected.check(user.version());
    if (place.isPresent() && !Objects.equals(place.get(), user.adminLocationId())) {
      hand(caller, user, place.get());
    }
    return caller.isRoot()
        ? versioned(user)
        : Versioned.of(user.toEditorsResponse(), user.version());
  }

  private void hand(Caller caller, User user, Long place) {
    if (user.isRoot()) {
      requireAnotherRoot(user);
    }
    UserRights before = user.rights();
    user.administer(place);
    users.flush();
    lease.rightsChange();
    AuditSubject subject = AuditSubject.moved(RESOURCE, user.id(), before.adminLocationId(), place);
    audit.updated(caller, subject, before, user.rights());
  }

  /**
   * Deletes a user; its sessions end with it.
   *
   * @throws ResourceNotFoundException if there is no such user
   * @throws ConflictException if it is the last root
   */
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    User user = existing(id);
    // Roots are locked in one order, before anybody else.
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
   * Makes a user known before its first sign-in.
   *
   * @throws ConflictException if the identity is known already
   * @throws InvalidRequestException if a place does not exist, or nobody of this issuer could ever sign
   *     in
   */
  public Versioned<UserResponse> invite(Caller caller, InviteUserRequest request) {
    Identity identity = new Identity(requireIssuer(request.issuer()), request.identity());
    if (users.findId(identity).isPresent()) {
      throw new ConflictException("This identity is known already.");
    }
    lockPlaces(request);
    User user = new User(identity.issuer(), identity.subject());
    user.liveIn(locations.requireExisting("/location_id", request.locationId()));
    user.administer(locations.requireExisting("/admin_location_id", request.adminLocationId()));
    users.add(user);
    audit.created(caller, subject(user), user.rights());
    return versioned(user);
  }

  /** Locks both places in one statement, in the order of row locks. */
  private void lockPlaces(InviteUserRequest request) {
    if (request.locationId() != null && request.adminLocationId() != null) {
      locations.lock(request.locationId(), request.adminLocationId());
    }
  }

  /** An invitation for an issuer with a slash too many would never be answered. */
  private String requireIssuer(String name) {
    if (name == null || name.equals(issuer.name())) {
      return issuer.name();
    }
    if (!issuers.mayVouch(name)) {
      throw new InvalidRequestException("/issuer", "must be an issuer that is configured here");
    }
    return name;
  }

  /**
   * Makes a user of an identity that was never seen before; however many ask at the same time, it is made
   * once.
   *
   * @throws AccessDeniedException if registration is not open
   */
  public void register(Identity identity) {
    registration.requireOpen();
    if (users.addIfAbsent(identity)) {
      long id = users.findId(identity).orElseThrow();
      audit.created(null, AuditSubject.of(RESOURCE, id), new UserRights(null));
    }
  }

  /**
   * An administrator has a say where both the place that a user has and the one it shall have lie below
   * its own; where there is neither, the user is none of its business.
   */
  private void requireSay(Caller caller, User user, Long place) {
    if (caller.isRoot()) {
      return;
    }
    if (user.adminLocationId() == null && place == null) {
      throw LocationAccess.denied();
    }
    Stream.of(user.adminLocationId(), place)
        .filter(Objects::nonNull)
        .forEach(one -> locations.requireAdministratorFromAbove(caller, one));
  }

  private void requireAnotherRoot(User leaving) {
    List<User> roots = users.findRootsForUpdate();
    if (roots.stream().allMatch(root -> root.id() == leaving.id())) {
      throw new ConflictException(
          ProblemType.LAST_ROOT, "This is the last root: appoint another one first.");
    }
  }

  /** A user as the audit knows it, with the place it administers. */
  private static AuditSubject subject(User user) {
    return AuditSubject.of(RESOURCE, user.id(), user.adminLocationId());
  }

  private static Versioned<UserResponse> versioned(User user) {
    return Versioned.of(user.toResponse(), user.version());
  }

  private User existing(long id) {
    return users
        .find(id)
        .orElseThrow(() -> new ResourceNotFoundException("There is no user with this id."));
  }

  /** Somebody may have deleted the caller between its authentication and now. */
  private User self(Caller caller) {
    return users
        .find(caller.userId())
        .orElseThrow(() -> UnauthenticatedException.invalidToken("The user no longer exists"));
  }
}
