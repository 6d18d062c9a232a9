package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.http.ExpectedVersion;
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

/** The rules of users: who sees whom, who appoints whom, and that the last root stays. */
@ApplicationScoped
@Transactional
public class UserService {

  private UserRepository users;
  private LocationAccess locations;
  private DefaultIssuer issuer;

  protected UserService() {}

  @Inject
  public UserService(UserRepository users, LocationAccess locations, DefaultIssuer issuer) {
    this.users = users;
    this.locations = locations;
    this.issuer = issuer;
  }

  /** The caller itself. */
  public VersionedUser profile(Caller caller) {
    return VersionedUser.of(self(caller));
  }

  /**
   * Changes what a user may change about itself.
   *
   * @throws InvalidRequestException if the place does not exist
   */
  public VersionedUser updateProfile(
      Caller caller, UpdateProfileRequest request, ExpectedVersion expected) {
    User user = self(caller);
    expected.check(user.version());
    request.bdate().ifPresent(user::setBirthDate);
    request.sex().ifPresent(user::setSex);
    request.locationId().ifPresent(location -> user.liveIn(existing("/location_id", location)));
    users.flush();
    return VersionedUser.of(user);
  }

  /** Everybody for root; for an administrator those who administer a place below its own. */
  public Page<UserResponse> list(Caller caller, PageRequest page) {
    Page<User> found = caller.isRoot()
        ? users.findAll(page)
        : users.findAdministratorsBelow(caller.adminLocationId(), page);
    return found.map(User::toResponse);
  }

  /**
   * One user.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public VersionedUser get(long id) {
    return VersionedUser.of(existing(id));
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
  public VersionedUser appoint(
      Caller caller, long id, UpdateUserRequest request, ExpectedVersion expected) {
    User user = existing(id);
    JsonNullable<Long> place = request.adminLocationId();
    requireSay(caller, user, place.orElse(null));
    expected.check(user.version());
    if (place.isPresent() && !Objects.equals(place.get(), user.adminLocationId())) {
      hand(user, place.get());
    }
    return VersionedUser.of(user);
  }

  private void hand(User user, Long place) {
    existing("/admin_location_id", place);
    if (user.isRoot()) {
      requireAnotherRoot(user);
    }
    user.administer(place);
    users.flush();
  }

  /**
   * Deletes a user; its sessions end with it.
   *
   * @throws ResourceNotFoundException if there is no such user
   * @throws ConflictException if it is the last root
   */
  public void delete(long id, ExpectedVersion expected) {
    User user = existing(id);
    expected.check(user.version());
    if (user.isRoot()) {
      requireAnotherRoot(user);
    }
    users.remove(user);
  }

  /**
   * Makes a user known before its first sign-in.
   *
   * @throws ConflictException if the identity is known already
   * @throws InvalidRequestException if a place does not exist
   */
  public VersionedUser invite(InviteUserRequest request) {
    Identity identity = new Identity(
        Objects.requireNonNullElse(request.issuer(), issuer.name()), request.identity());
    if (users.findId(identity).isPresent()) {
      throw new ConflictException("This identity is known already.");
    }
    User user = new User(identity.issuer(), identity.subject());
    user.liveIn(existing("/location_id", request.locationId()));
    user.administer(existing("/admin_location_id", request.adminLocationId()));
    users.add(user);
    return VersionedUser.of(user);
  }

  /**
   * The user with an identity, made if it was never seen before; however many ask at the same time, it
   * is made once.
   *
   * @return its id
   */
  public long signedIn(Identity identity) {
    return users.findId(identity).orElseGet(() -> {
      users.addIfAbsent(identity);
      return users.findId(identity).orElseThrow();
    });
  }

  /**
   * An administrator has a say where both the place that a user has and the one it shall have lie below
   * its own; where there is neither, the user is none of its business.
   */
  private void requireSay(Caller caller, User user, Long place) {
    if (caller.isRoot()) {
      return;
    }
    List<Long> concerned =
        Stream.of(user.adminLocationId(), place).filter(Objects::nonNull).toList();
    if (concerned.isEmpty()
        || !concerned.stream().allMatch(one -> locations.administersFromAbove(caller, one))) {
      throw new AccessDeniedException("You don't have permissions to access this location!");
    }
  }

  private void requireAnotherRoot(User leaving) {
    List<User> roots = users.findRootsForUpdate();
    if (roots.stream().allMatch(root -> root.id() == leaving.id())) {
      throw new ConflictException(
          ProblemType.LAST_ROOT, "This is the last root: appoint another one first.");
    }
  }

  private Long existing(String pointer, Long location) {
    if (location != null && !locations.exists(location)) {
      throw new InvalidRequestException(pointer, "must be the id of a location that exists");
    }
    return location;
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
