package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.geo.Position;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.Snapshot;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ConflictException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ProblemType;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.security.Viewer;
import org.tmtar.text.SearchText;

/**
 * The rules of the tree of locations. Each change of its structure takes a lock first. Rights and rules are checked while the lock is held, so that they still apply when the change is written.
 */
@ApplicationScoped
@Transactional
public class LocationService {

  /** The maximum number of levels, including the root location. The database has the same limit. */
  static final int MAX_LEVELS = 64;

  private static final String RESOURCE = "locations";

  /** The variant of the entity tag of a location with children. */
  private static final String PARENT_VARIANT = "parent";

  /** The variant of the entity tag for a reader that administers the location. */
  private static final String EDITOR_VARIANT = "editor";

  private LocationRepository locations;
  private LocationAccess access;
  private Instance<LocationDependents> dependents;
  private AuditTrail audit;
  private Snapshot snapshot;
  private Event<LocationMove> moves;
  private Event<PublicAccessChange> publicAccessChanges;

  protected LocationService() {}

  @Inject
  public LocationService(
      LocationRepository locations,
      LocationAccess access,
      Instance<LocationDependents> dependents,
      AuditTrail audit,
      Snapshot snapshot,
      Event<LocationMove> moves,
      Event<PublicAccessChange> publicAccessChanges) {
    this.locations = locations;
    this.access = access;
    this.dependents = dependents;
    this.audit = audit;
    this.snapshot = snapshot;
    this.moves = moves;
    this.publicAccessChanges = publicAccessChanges;
  }

  /** All locations. */
  public Page<LocationResponse> list(PageRequest page) {
    return toResponses(locations.findAll(page));
  }

  /** A page of the locations that a viewer sees on a map, by id: the public ones for a viewer without an account. */
  public Page<LocationResponse> features(Viewer viewer, FeatureFilter filter) {
    return toResponses(locations.findAll(Audience.of(viewer), filter));
  }

  /** The positions of locations by id, without locations that have none. */
  public Map<Long, Position> positions(Set<Long> ids) {
    return locations.findPositions(LocationIds.of(ids));
  }

  /** Those of the given locations that exist. */
  Page<LocationResponse> list(LocationIds ids, PageRequest page) {
    return toResponses(locations.findAll(ids, page));
  }

  /**
   * A location. A viewer that administers it sees its uid.
   *
   * @throws ResourceNotFoundException if it does not exist
   */
  public Versioned<LocationResponse> get(Viewer viewer, long id) {
    return versioned(findExisting(id), isAdministered(viewer, id));
  }

  private boolean isAdministered(Viewer viewer, long id) {
    return !viewer.isAnonymous() && access.administers(viewer.caller(), id);
  }

  /**
   * The parent of a location.
   *
   * @throws ResourceNotFoundException if the location does not exist, or is the root location
   */
  public Versioned<LocationResponse> parent(Viewer viewer, long id) {
    Long parent = findExisting(id).parentId();
    if (parent == null) {
      throw new ResourceNotFoundException("The root location has no parent.");
    }
    Versioned<LocationResponse> found = get(viewer, parent);
    // After a move the same path is that of another location.
    return Versioned.of(found.body(), found.version(), found.variant() + parent);
  }

  /**
   * The children of a location.
   *
   * @throws ResourceNotFoundException if the location does not exist
   */
  public Page<LocationResponse> children(long id, PageRequest page) {
    findExisting(id);
    return toResponses(locations.findChildren(id, page));
  }

  /**
   * The ancestors of a location, the nearest first.
   *
   * @throws ResourceNotFoundException if the location does not exist
   */
  public Page<LocationResponse> ancestors(long id, PageRequest page) {
    findExisting(id);
    return toResponses(locations.findAncestors(id, page));
  }

  /**
   * A location and the locations below it. Each location precedes the locations below it.
   *
   * @param depth the number of levels below the location
   * @throws ResourceNotFoundException if the location does not exist
   */
  public Page<LocationResponse> subtree(long id, int depth, PageRequest page) {
    findExisting(id);
    return toResponses(locations.findSubtree(id, depth, page));
  }

  /** The locations with the given ids, in the order of the ids, without those that do not exist. */
  public List<LocationResponse> read(List<Long> ids) {
    return toResponses(NativeQueries.inOrder(ids, locations.findAll(ids), Location::id));
  }

  /** The locations whose names contain a text, the best match first. */
  public List<LocationResponse> search(SearchText text) {
    return toResponses(locations.search(text));
  }

  /** The locations nearest to a position, of those that have a position; the nearest first. */
  public List<NearbyLocationResponse> nearest(Position from, int limit) {
    return locations.findNearest(Audience.USERS, from, limit).stream()
        .map(location -> nearby(location, from))
        .sorted(Comparator.comparingDouble(NearbyLocationResponse::distance)
            .thenComparingLong(NearbyLocationResponse::id))
        .limit(limit)
        .toList();
  }

  /**
   * The public location that is nearest to a position, of those that have a position.
   *
   * @throws ResourceNotFoundException if there is none
   */
  public PublicLocation nearestPublic(Position from) {
    return locations.findNearest(Audience.ANYONE, from, 1).stream()
        .min(Comparator.comparingDouble(
                (Location location) -> from.metresTo(location.position().orElseThrow()))
            .thenComparingLong(Location::id))
        .map(this::withAncestors)
        .orElseThrow(LocationService::notPublic);
  }

  /**
   * A public location.
   *
   * @throws ResourceNotFoundException if it does not exist or is not public
   */
  public PublicLocation getPublic(long id) {
    return locations
        .findPublic(id)
        .map(this::withAncestors)
        .orElseThrow(LocationService::notPublic);
  }

  /** The public locations whose parent is not public, by id. */
  public Page<LocationResponse> topmostPublic(PageRequest page) {
    return toResponses(locations.findTopmostPublic(page));
  }

  private PublicLocation withAncestors(Location location) {
    Page<Location> ancestors =
        locations.findAncestors(location.id(), new PageRequest(1, MAX_LEVELS));
    return new PublicLocation(
        toResponses(List.of(location)).get(0), toResponses(ancestors).items().first());
  }

  private static ResourceNotFoundException notPublic() {
    return new ResourceNotFoundException("There is no public location here.");
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
   * Creates a location.
   *
   * @throws InvalidRequestException if the parent does not exist, only one half of a position is given, or
   *     the name is reserved
   * @throws AccessDeniedException if the caller does not administer the parent
   * @throws ConflictException if another child of the parent has this name, or the tree would have too
   *     many levels
   */
  public Versioned<LocationResponse> create(Caller caller, CreateLocationRequest request) {
    return create(caller, request, UUID.randomUUID());
  }

  /** Creates a location like {@link #create(Caller, CreateLocationRequest)}, with a given uid. */
  public Versioned<LocationResponse> create(
      Caller caller, CreateLocationRequest request, UUID uid) {
    LocationName.requireAllowed(request.name());
    requireCompletePosition(request.latitude(), request.longitude());
    access.lockStructure();
    long parent = access.requireExisting("/root", request.root());
    access.requireAdministrator(caller, parent);
    requireDepth(parent, 1);
    requireUnique(parent, request.name());
    Location created =
        locations.add(request.name(), parent, request.position(), request.isPublic(), uid);
    audit.created(caller, subject(created.id()), created.audited());
    return versioned(created, true);
  }

  /**
   * Renames, moves or positions a location, or changes whether it is public.
   *
   * @param force whether a move clears references to files that will be out of reach
   * @throws ResourceNotFoundException if the location does not exist
   * @throws AccessDeniedException if the location is not below the caller's own, or the new parent is
   *     neither the caller's own location nor below it
   * @throws InvalidRequestException if the new parent is null or does not exist, only one half of a
   *     position would remain, or the new name is reserved
   * @throws ConflictException if the location would lie below itself, another child of its parent has this
   *     name, the tree would have too many levels, the root location would be moved or renamed, or files
   *     would be out of reach and {@code force} is false
   */
  public Versioned<LocationResponse> update(
      Caller caller,
      long id,
      UpdateLocationRequest request,
      boolean force,
      ExpectedVersion expected) {
    access.lockStructure();
    Location location = findChangeable(caller, id, expected);
    AuditedLocation before = location.audited();
    Long newParent = newParent(caller, location, request.root());
    String name = name(location, request.name(), newParent);
    Position position = position(location, request);
    Boolean isPublic = request.isPublic().orElse(location.isPublic());
    boolean isPublicAccessChanged = !Objects.equals(isPublic, location.isPublic());
    if (newParent != null || isPublicAccessChanged) {
      locations.lockForMove(id);
    }
    if (newParent != null) {
      LocationMove move = move(location, newParent);
      clearFilesOutOfReach(caller, move, force);
      location.moveTo(newParent);
      moves.fire(move);
    }
    if (isPublicAccessChanged) {
      location.setPublic(isPublic);
      publicAccessChanges.fire(new PublicAccessChange(id));
    }
    location.rename(name);
    location.locateAt(position);
    audit.updated(caller, subject(before, newParent), before, location.audited());
    locations.write(location, newParent != null);
    return versioned(location, true);
  }

  /**
   * The consequences of {@link #update} under the same conditions, read from one snapshot. Files that
   * would be out of reach are counted and cause no exception.
   */
  public MovePreview previewUpdate(
      Caller caller, long id, UpdateLocationRequest request, ExpectedVersion expected) {
    snapshot.begin();
    Location location = findChangeable(caller, id, expected);
    Long newParent = newParent(caller, location, request.root());
    name(location, request.name(), newParent);
    position(location, request);
    LocationMove move = move(location, newParent == null ? location.parentId() : newParent);
    Map<String, Long> counts = new HashMap<>();
    dependents.forEach(dependent -> counts.putAll(dependent.countMoved(move)));
    return new MovePreview(
        "Preview",
        id,
        locations.countSubtree(id),
        counts.get("administrators"),
        counts.get("users"),
        newParent == null ? 0 : countFilesOutOfReach(move));
  }

  private Location findChangeable(Caller caller, long id, ExpectedVersion expected) {
    Location location = findExisting(id);
    access.requireAdministratorFromAbove(caller, id);
    expected.check(location.version());
    return location;
  }

  /**
   * @param parent the new parent, or the current one; null for the root location, which has no parent
   */
  private LocationMove move(Location location, Long parent) {
    return new LocationMove(
        location.id(),
        locations.path(location.id()),
        locations.path(parent == null ? location.id() : parent));
  }

  private void clearFilesOutOfReach(Caller caller, LocationMove move, boolean force) {
    long outOfReach = countFilesOutOfReach(move);
    if (outOfReach > 0 && !force) {
      throw new ConflictException(
          ProblemType.FILES_OUT_OF_REACH,
          "The move would put files out of reach of the resources that use them: " + outOfReach
              + ". Use force=true to clear these references.");
    }
    if (outOfReach > 0) {
      dependents.forEach(dependent -> dependent.clearFilesOutOfReach(caller, move));
    }
  }

  private long countFilesOutOfReach(LocationMove move) {
    return dependents.stream()
        .mapToLong(dependent -> dependent.countFilesOutOfReach(move))
        .sum();
  }

  /**
   * The new name of a location.
   *
   * @param newParent the new parent; null if the location stays
   */
  private String name(Location location, JsonNullable<String> requested, Long newParent) {
    String name = name(location, requested);
    if (newParent != null || !name.equals(location.name())) {
      requireUnique(newParent == null ? location.parentId() : newParent, name);
    }
    return name;
  }

  private static String name(Location location, JsonNullable<String> name) {
    if (!name.isPresent() || name.get().equals(location.name())) {
      return location.name();
    }
    if (location.isRoot()) {
      throw new ConflictException("The root location cannot be renamed.");
    }
    return LocationName.requireAllowed(name.get());
  }

  /**
   * The new parent of a location.
   *
   * @return null if the location stays
   */
  private Long newParent(Caller caller, Location location, JsonNullable<Long> root) {
    if (!root.isPresent() || Objects.equals(root.get(), location.parentId())) {
      return null;
    }
    if (location.isRoot()) {
      throw new ConflictException("The root location cannot be moved.");
    }
    if (root.get() == null) {
      throw new InvalidRequestException("/root", "must not be null");
    }
    long newParent = access.requireExisting("/root", root.get());
    access.requireAdministrator(caller, newParent);
    if (access.isAtOrBelow(newParent, location.id())) {
      throw new ConflictException("A location cannot be moved below itself.");
    }
    requireDepth(newParent, locations.height(location.id()));
    return newParent;
  }

  private static Position position(Location location, UpdateLocationRequest request) {
    Position present = location.position().orElse(null);
    Double latitude =
        request.latitude().orElse(present == null ? null : (Double) present.latitude());
    Double longitude =
        request.longitude().orElse(present == null ? null : (Double) present.longitude());
    requireCompletePosition(latitude, longitude);
    return latitude == null ? null : new Position(latitude, longitude);
  }

  /**
   * Deletes a location and all locations below it. Users whose home location or administered location is one of these locations keep their account and lose that location.
   *
   * @throws ResourceNotFoundException if the location does not exist
   * @throws AccessDeniedException if the location is not below the caller's own
   * @throws ConflictException if the location is the root location
   */
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    access.lockStructure();
    requireDeletable(caller, id, expected);
    locations.lockSubtree(id);
    audit.recordAll(caller, AuditAction.DELETE, RESOURCE, LocationRepository.SUBTREE_TO_AUDIT, id);
    dependents.forEach(dependent -> dependent.prepareDeletion(caller, id));
    locations.deleteSubtree(id);
  }

  /**
   * The numbers of locations and dependent resources that {@link #delete} would affect, under the same
   * conditions, read from one snapshot.
   */
  public Deleted preview(Caller caller, long id, ExpectedVersion expected) {
    snapshot.begin();
    requireDeletable(caller, id, expected);
    Deleted preview = Deleted.preview(id, Map.of("locations", locations.countSubtree(id)));
    for (LocationDependents dependent : dependents) {
      preview = preview.with(dependent.countAtOrBelow(id));
    }
    return preview;
  }

  private void requireDeletable(Caller caller, long id, ExpectedVersion expected) {
    Location location = findExisting(id);
    access.requireAdministratorFromAbove(caller, id);
    if (location.isRoot()) {
      throw new ConflictException("The root location cannot be deleted.");
    }
    expected.check(location.version());
  }

  private void requireDepth(long parent, long levels) {
    if (locations.level(parent) + levels > MAX_LEVELS) {
      throw new ConflictException("The tree of locations has at most " + MAX_LEVELS + " levels.");
    }
  }

  private void requireUnique(long parent, String name) {
    if (locations.hasChild(parent, name)) {
      throw new ConflictException(
          "Another location with the same parent has this name. The member name must be unique among the locations with the same parent.");
    }
  }

  private static void requireCompletePosition(Double latitude, Double longitude) {
    if ((latitude == null) != (longitude == null)) {
      throw new InvalidRequestException(
          latitude == null ? "/latitude" : "/longitude",
          "must be given together with " + (latitude == null ? "longitude" : "latitude"));
    }
  }

  private static AuditSubject subject(long id) {
    return AuditSubject.of(RESOURCE, id, id);
  }

  /**
   * @param newParent the new parent; null if the location stays
   */
  private static AuditSubject subject(AuditedLocation before, Long newParent) {
    return newParent == null
        ? subject(before.id())
        : AuditSubject.movedLocation(RESOURCE, before.id(), before.root(), newParent);
  }

  private Page<LocationResponse> toResponses(Page<Location> found) {
    return found.withItems(found.items().mapBatches(this::toResponses));
  }

  private List<LocationResponse> toResponses(List<Location> found) {
    Set<Long> parents = locations.findParents(found);
    return found.stream()
        .map(location -> location.toResponse(parents.contains(location.id())))
        .toList();
  }

  /** The variant of the entity tag changes with the children, because the version does not. */
  private Versioned<LocationResponse> versioned(Location location, boolean isAdministered) {
    boolean hasChildren = !locations.findParents(List.of(location)).isEmpty();
    return Versioned.of(
        isAdministered
            ? location.toAdministeredResponse(hasChildren)
            : location.toResponse(hasChildren),
        location.version(),
        hasChildren ? PARENT_VARIANT : "",
        isAdministered ? EDITOR_VARIANT : "");
  }

  private Location findExisting(long id) {
    return locations
        .find(id)
        .orElseThrow(() -> new ResourceNotFoundException("There is no location with this id."));
  }
}
