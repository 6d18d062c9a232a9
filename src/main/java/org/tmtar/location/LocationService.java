package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.geo.Position;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.persistence.Snapshot;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ConflictException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ProblemType;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.text.SearchText;

/**
 * The rules of the tree of places. Whatever changes its structure takes a lock first, and decides about
 * rights and rules behind it, so that the tree is the same when the change is written.
 */
@ApplicationScoped
@Transactional
public class LocationService {

  /** From the root location down; the database has the same limit. */
  static final int DEEPEST_LEVEL = 64;

  private static final String RESOURCE = "locations";

  private LocationRepository locations;
  private LocationAccess access;
  private Instance<LocationDependents> dependents;
  private AuditTrail audit;
  private Snapshot snapshot;

  protected LocationService() {}

  @Inject
  public LocationService(
      LocationRepository locations,
      LocationAccess access,
      Instance<LocationDependents> dependents,
      AuditTrail audit,
      Snapshot snapshot) {
    this.locations = locations;
    this.access = access;
    this.dependents = dependents;
    this.audit = audit;
    this.snapshot = snapshot;
  }

  /** All places. */
  public Page<LocationResponse> list(PageRequest page) {
    return locations.findAll(page).map(Location::toResponse);
  }

  /**
   * One place.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public Versioned<LocationResponse> get(long id) {
    return versioned(existing(id));
  }

  /**
   * The place that another one lies in.
   *
   * @throws ResourceNotFoundException if there is no such place, or it is the root location
   */
  public Versioned<LocationResponse> parent(long id) {
    Long parent = existing(id).parentId();
    if (parent == null) {
      throw new ResourceNotFoundException("The root location lies in no other.");
    }
    return get(parent);
  }

  /**
   * The places that lie directly in another one.
   *
   * @throws ResourceNotFoundException if there is no such place
   */
  public Page<LocationResponse> children(long id, PageRequest page) {
    existing(id);
    return locations.findChildren(id, page).map(Location::toResponse);
  }

  /**
   * The places that another one lies in, the nearest first.
   *
   * @throws ResourceNotFoundException if there is no such place
   */
  public Page<LocationResponse> ancestors(long id, PageRequest page) {
    existing(id);
    return locations.findAncestors(id, page).map(Location::toResponse);
  }

  /**
   * A place and what lies below it, every place before those below it.
   *
   * @param depth how many levels below it
   * @throws ResourceNotFoundException if there is no such place
   */
  public Page<LocationResponse> subtree(long id, int depth, PageRequest page) {
    existing(id);
    return locations.findSubtree(id, depth, page).map(Location::toResponse);
  }

  /** The places whose names have a text in them, best match first. */
  public List<LocationResponse> search(SearchText text) {
    return locations.search(text).stream().map(Location::toResponse).toList();
  }

  /** The places nearest to a point, of those that have a position. */
  public List<NearbyLocationResponse> nearest(Position from, int limit) {
    return locations.findNearest(from, limit).stream()
        .map(location -> nearby(location, from))
        .sorted(Comparator.comparingDouble(NearbyLocationResponse::distance)
            .thenComparingLong(NearbyLocationResponse::id))
        .limit(limit)
        .toList();
  }

  private static NearbyLocationResponse nearby(Location location, Position from) {
    Position position = location.position().orElseThrow();
    return new NearbyLocationResponse(
        location.id(),
        location.name(),
        location.parentId(),
        position.latitude(),
        position.longitude(),
        from.metresTo(position));
  }

  /**
   * Makes a place.
   *
   * @throws InvalidRequestException if the place it shall lie in does not exist, or half a position is
   *     given
   * @throws AccessDeniedException if the caller does not administer the place it shall lie in
   * @throws ConflictException if a sibling has this name, or the tree would become too deep
   */
  public Versioned<LocationResponse> create(Caller caller, CreateLocationRequest request) {
    LocationName.allowed(request.name());
    requireWhole(request.latitude(), request.longitude());
    locations.lockStructure();
    long parent = access.requireExisting("/root", request.root());
    access.requireAdministrator(caller, parent);
    requireRoom(parent, 1);
    requireUnique(parent, request.name());
    Location created = locations.add(request.name(), parent, request.position());
    audit.created(caller, subject(created.id()), created.toResponse());
    return versioned(created);
  }

  /**
   * Renames, moves or positions a place.
   *
   * @param force whether a move clears references to files that will be out of reach
   * @throws ResourceNotFoundException if there is no such place
   * @throws AccessDeniedException if it is not below the caller's, or the one it shall move to is
   *     neither the caller's nor below it
   * @throws InvalidRequestException if the place it shall lie in does not exist, or half a position
   *     would be left
   * @throws ConflictException if it would come to lie below itself, a sibling has this name, the tree
   *     would become too deep, it is the root location, or files would be out of reach
   */
  public Versioned<LocationResponse> update(
      Caller caller,
      long id,
      UpdateLocationRequest request,
      boolean force,
      ExpectedVersion expected) {
    locations.lockStructure();
    Location location = changeable(caller, id, expected);
    LocationResponse before = location.toResponse();
    Long target = target(caller, location, request.root());
    String name = name(location, request.name(), target);
    Position position = position(location, request);
    if (target != null) {
      locations.lockForMove(id);
      releaseFiles(caller, move(location, target), force);
      location.moveTo(target);
    }
    location.rename(name);
    location.locateAt(position);
    audit.updated(caller, subject(before, target), before, location.toResponse());
    locations.write(location, target != null);
    return versioned(location);
  }

  /** The consequences of {@link #update} under the same conditions, read from one snapshot. */
  public MovePreview previewUpdate(
      Caller caller, long id, UpdateLocationRequest request, ExpectedVersion expected) {
    snapshot.begin();
    Location location = changeable(caller, id, expected);
    Long target = target(caller, location, request.root());
    name(location, request.name(), target);
    position(location, request);
    LocationMove move = move(location, target == null ? location.parentId() : target);
    Map<String, Long> counts = new HashMap<>();
    dependents.forEach(dependent -> counts.putAll(dependent.countMoved(move)));
    return new MovePreview(
        "Preview",
        id,
        locations.countSubtree(id),
        counts.get("administrators"),
        counts.get("users"),
        target == null ? 0 : countFilesOutOfReach(move));
  }

  private Location changeable(Caller caller, long id, ExpectedVersion expected) {
    Location location = existing(id);
    access.requireAdministratorFromAbove(caller, id);
    expected.check(location.version());
    return location;
  }

  /**
   * @param parent null for the root location, which has no parent
   */
  private LocationMove move(Location location, Long parent) {
    return new LocationMove(
        location.id(),
        locations.path(location.id()),
        locations.path(parent == null ? location.id() : parent));
  }

  private void releaseFiles(Caller caller, LocationMove move, boolean force) {
    long outOfReach = countFilesOutOfReach(move);
    if (outOfReach > 0 && !force) {
      throw new ConflictException(
          ProblemType.FILES_OUT_OF_REACH,
          "Files that events and objects of this location could no longer use: " + outOfReach
              + "; force=true clears these references.");
    }
    if (outOfReach > 0) {
      dependents.forEach(dependent -> dependent.releaseFilesOutOfReach(caller, move));
    }
  }

  private long countFilesOutOfReach(LocationMove move) {
    return dependents.stream()
        .mapToLong(dependent -> dependent.countFilesOutOfReach(move))
        .sum();
  }

  /**
   * The new name of a place.
   *
   * @param target the place that it moves to; null if it stays
   */
  private String name(Location location, JsonNullable<String> given, Long target) {
    String name = name(location, given);
    if (target != null || !name.equals(location.name())) {
      requireUnique(target == null ? location.parentId() : target, name);
    }
    return name;
  }

  private static String name(Location location, JsonNullable<String> name) {
    if (!name.isPresent() || name.get().equals(location.name())) {
      return location.name();
    }
    if (location.isRoot()) {
      throw new ConflictException("The root location keeps its name.");
    }
    return LocationName.allowed(name.get());
  }

  /**
   * Where a place is to move.
   *
   * @return null if it stays
   */
  private Long target(Caller caller, Location location, JsonNullable<Long> root) {
    if (!root.isPresent() || Objects.equals(root.get(), location.parentId())) {
      return null;
    }
    if (location.isRoot()) {
      throw new ConflictException("The root location lies in no other.");
    }
    if (root.get() == null) {
      throw new InvalidRequestException("/root", "must not be null");
    }
    long target = access.requireExisting("/root", root.get());
    access.requireAdministrator(caller, target);
    if (access.isAtOrBelow(target, location.id())) {
      throw new ConflictException("A location cannot lie below itself.");
    }
    requireRoom(target, locations.height(location.id()));
    return target;
  }

  private static Position position(Location location, UpdateLocationRequest request) {
    Position present = location.position().orElse(null);
    Double latitude =
        request.latitude().orElse(present == null ? null : (Double) present.latitude());
    Double longitude =
        request.longitude().orElse(present == null ? null : (Double) present.longitude());
    requireWhole(latitude, longitude);
    return latitude == null ? null : new Position(latitude, longitude);
  }

  /**
   * Deletes a place with everything below it. Users there keep their account and lose the place.
   *
   * @throws ResourceNotFoundException if there is no such place
   * @throws AccessDeniedException if it is not below the caller's
   * @throws ConflictException if it is the root location
   */
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    locations.lockStructure();
    requireDeletable(caller, id, expected);
    locations.lockSubtree(id);
    audit.all(caller, AuditAction.DELETE, RESOURCE, LocationRepository.SUBTREE_TO_AUDIT, id);
    dependents.forEach(dependent -> dependent.release(caller, id));
    locations.deleteSubtree(id);
  }

  /**
   * The dependent rows that {@link #delete} would delete, under the same conditions, read from one snapshot.
   */
  public Deleted preview(Caller caller, long id, ExpectedVersion expected) {
    snapshot.begin();
    requireDeletable(caller, id, expected);
    Deleted preview = Deleted.tried(id, Map.of("locations", locations.countSubtree(id)));
    for (LocationDependents dependent : dependents) {
      preview = preview.with(dependent.countAtOrBelow(id));
    }
    return preview;
  }

  private void requireDeletable(Caller caller, long id, ExpectedVersion expected) {
    Location location = existing(id);
    access.requireAdministratorFromAbove(caller, id);
    if (location.isRoot()) {
      throw new ConflictException("The root location has to stay.");
    }
    expected.check(location.version());
  }

  private void requireRoom(long parent, long levels) {
    if (locations.level(parent) + levels > DEEPEST_LEVEL) {
      throw new ConflictException(
          "The tree of locations has at most " + DEEPEST_LEVEL + " levels.");
    }
  }

  private void requireUnique(long parent, String name) {
    if (locations.hasChild(parent, name)) {
      throw new ConflictException("Another location has this name in the same place.");
    }
  }

  private static void requireWhole(Double latitude, Double longitude) {
    if ((latitude == null) != (longitude == null)) {
      throw new InvalidRequestException(
          latitude == null ? "/latitude" : "/longitude",
          "must be given together with the other half of the position");
    }
  }

  private static AuditSubject subject(long id) {
    return AuditSubject.of(RESOURCE, id, id);
  }

  /**
   * @param target the place that it moves to; null if it stays
   */
  private static AuditSubject subject(LocationResponse before, Long target) {
    return target == null
        ? subject(before.id())
        : AuditSubject.movedPlace(RESOURCE, before.id(), before.root(), target);
  }

  private static Versioned<LocationResponse> versioned(Location location) {
    return Versioned.of(location.toResponse(), location.version());
  }

  private Location existing(long id) {
    return locations
        .find(id)
        .orElseThrow(() -> new ResourceNotFoundException("There is no location with this id."));
  }
}
