package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.geo.Circle;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.persistence.Snapshot;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.security.Viewer;

/**
 * The business rules of subzones. The callers that see or administer a zone see or administer its
 * subzones. Every change locks the zone, so that the subzone is still inside the zone when it is written.
 */
@ApplicationScoped
@Transactional
public class SubzoneService {

  /** The name of subzones in the audit. */
  static final String RESOURCE = "subzones";

  /** The variant of the entity tag for callers that do not administer the subzone. */
  private static final String VISITOR_VARIANT = "shown";

  private ZoneRepository zones;
  private ZoneAccess access;
  private Instance<ZoneDependents> dependents;
  private AuditTrail audit;
  private Snapshot snapshot;

  protected SubzoneService() {}

  @Inject
  public SubzoneService(
      ZoneRepository zones,
      ZoneAccess access,
      Instance<ZoneDependents> dependents,
      AuditTrail audit,
      Snapshot snapshot) {
    this.zones = zones;
    this.access = access;
    this.dependents = dependents;
    this.audit = audit;
    this.snapshot = snapshot;
  }

  /**
   * The subzones of a zone, by id. Callers that do not administer the zone see the active ones only.
   *
   * @throws ResourceNotFoundException if the zone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the zone is not at or below the location that the caller administers
   */
  public Page<SubzoneResponse> list(Caller caller, long zoneId, PageRequest page) {
    Zone zone = zones.find(zoneId).orElseThrow(ZoneService::notFound);
    access.requireVisible(new Viewer(caller), zone, true, ZoneService.notFound());
    boolean isAdministered = access.administers(caller, zone);
    return zones
        .findSubzones(zoneId, isAdministered, page)
        .map(subzone -> subzone.toResponse(isAdministered));
  }

  /** A page of the subzones that a viewer sees, by id. */
  public Page<SubzoneResponse> features(Viewer viewer, FeatureFilter filter) {
    return zones
        .findSubzones(access.visibleTo(viewer, "s.active"), filter)
        .map(subzone -> subzone.toResponse(false));
  }

  /**
   * The circles of subzones by id. Visibility is not checked: pass only subzones of resources that the viewer sees.
   */
  public Map<Long, Circle> circles(Set<Long> ids) {
    return zones.findCircles(ids);
  }

  /**
   * Reads a subzone.
   *
   * @throws ResourceNotFoundException if the subzone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the subzone is not at or below the location that the caller administers
   */
  public Versioned<SubzoneResponse> get(Caller caller, long id) {
    Subzone subzone = findExisting(id);
    Zone zone = zoneOf(subzone);
    access.requireVisible(new Viewer(caller), zone, subzone.isActive(), notFound());
    return access.administers(caller, zone)
        ? versioned(subzone)
        : Versioned.of(subzone.toResponse(false), subzone.version(), VISITOR_VARIANT);
  }

  /**
   * Creates a subzone.
   *
   * @throws ResourceNotFoundException if the zone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the zone
   * @throws InvalidRequestException if the subzone extends beyond the zone
   */
  public Versioned<SubzoneResponse> create(
      Caller caller, long zoneId, CreateSubzoneRequest request) {
    return create(caller, zoneId, request, UUID.randomUUID());
  }

  /** Creates a subzone like {@link #create(Caller, long, CreateSubzoneRequest)}, with a given uid. */
  public Versioned<SubzoneResponse> create(
      Caller caller, long zoneId, CreateSubzoneRequest request, UUID uid) {
    Zone zone = zones.lock(zoneId).orElseThrow(ZoneService::notFound);
    access.requireAdministrator(caller, zone, ZoneService.notFound());
    Subzone subzone = new Subzone(zoneId, request.title(), requireInside(zone, request.circle()));
    subzone.identify(uid);
    subzone.setActive(request.active() == null || request.active());
    zones.touch(zone);
    zones.add(subzone);
    audit.created(caller, subject(subzone, zone), subzone.toResponse());
    return versioned(subzone);
  }

  /**
   * Updates a subzone.
   *
   * @throws ResourceNotFoundException if the subzone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the zone
   * @throws InvalidRequestException if the subzone would extend beyond the zone
   */
  public Versioned<SubzoneResponse> update(
      Caller caller, long id, UpdateSubzoneRequest request, ExpectedVersion expected) {
    Zone zone = lockZoneOf(id);
    Subzone subzone = findExisting(id);
    access.requireAdministrator(caller, zone, notFound());
    expected.check(subzone.version());
    SubzoneResponse before = subzone.toResponse();
    Circle circle = request.circle(subzone.circle());
    if (!circle.equals(subzone.circle())) {
      subzone.setCircle(requireInside(zone, circle));
    }
    request.title().ifPresent(subzone::rename);
    request.active().ifPresent(subzone::setActive);
    if (!before.equals(subzone.toResponse())) {
      zones.touch(zone);
    }
    zones.flush();
    audit.updated(caller, subject(subzone, zone), before, subzone.toResponse());
    return versioned(subzone);
  }

  /**
   * Deletes a subzone with its objects.
   *
   * @throws ResourceNotFoundException if the subzone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the zone
   */
  public Deleted delete(Caller caller, long id, ExpectedVersion expected) {
    Zone zone = lockZoneOf(id);
    Subzone subzone = findExisting(id);
    requireDeletable(caller, zone, subzone, expected);
    audit.deleted(caller, subject(subzone, zone), subzone.toResponse());
    dependents.forEach(dependent -> dependent.auditSubzoneDeletion(caller, id));
    zones.touch(zone);
    zones.remove(subzone);
    return new Deleted(id);
  }

  /**
   * Counts the dependent rows that {@link #delete} would delete, under the same conditions, in a single
   * snapshot.
   */
  public Deleted preview(Caller caller, long id, ExpectedVersion expected) {
    snapshot.begin();
    Subzone subzone = findExisting(id);
    requireDeletable(caller, zoneOf(subzone), subzone, expected);
    return preview(id);
  }

  private Deleted preview(long id) {
    Deleted preview = Deleted.preview(id, Map.of());
    for (ZoneDependents dependent : dependents) {
      preview = preview.with(dependent.countInSubzone(id));
    }
    return preview;
  }

  private void requireDeletable(
      Caller caller, Zone zone, Subzone subzone, ExpectedVersion expected) {
    access.requireAdministrator(caller, zone, notFound());
    expected.check(subzone.version());
  }

  private static Circle requireInside(Zone zone, Circle circle) {
    if (!zone.circle().contains(circle)) {
      throw new InvalidRequestException("/radius", "must not extend the subzone beyond its zone");
    }
    return circle;
  }

  private static AuditSubject subject(Subzone subzone, Zone zone) {
    return AuditSubject.of(RESOURCE, subzone.id(), zone.locationId());
  }

  /** The representation for a caller that administers the subzone. */
  private static Versioned<SubzoneResponse> versioned(Subzone subzone) {
    return Versioned.of(subzone.toResponse(true), subzone.version());
  }

  private Subzone findExisting(long id) {
    return zones.findSubzone(id).orElseThrow(SubzoneService::notFound);
  }

  private Zone zoneOf(Subzone subzone) {
    return zones.find(subzone.zoneId()).orElseThrow(SubzoneService::notFound);
  }

  /**
   * Locks the zone of a subzone. The subzone must be read afterwards, because it may change until the lock
   * is acquired.
   */
  private Zone lockZoneOf(long id) {
    return zones.lockZoneOf(id).orElseThrow(SubzoneService::notFound);
  }

  /** The exception for callers from which the subzone is hidden. */
  public static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no subzone with this id.");
  }
}
