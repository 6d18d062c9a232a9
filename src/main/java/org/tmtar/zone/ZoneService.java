package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.geo.Circle;
import org.tmtar.location.LocationAccess;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.persistence.Snapshot;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ConflictException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.Viewer;

/**
 * The business rules of zones: which callers see them, and which callers create, change and delete them.
 */
@ApplicationScoped
@Transactional
public class ZoneService {

  /** The name of zones in the audit. */
  static final String RESOURCE = "zones";

  /** The variant of the entity tag for callers that administer the zone and see all its subzones. */
  private static final String EDITOR_VARIANT = "";

  private static final String VISITOR_VARIANT = "shown";

  /** The query for the audit entries of the subzones of a zone. */
  private static final String SUBZONES = SubzoneAuditQuery.STATEMENT + " WHERE s.zone_id = ?";

  private ZoneRepository zones;
  private ZoneAccess access;
  private LocationAccess locations;
  private Instance<ZoneDependents> dependents;
  private AuditTrail audit;
  private Snapshot snapshot;

  protected ZoneService() {}

  @Inject
  public ZoneService(
      ZoneRepository zones,
      ZoneAccess access,
      LocationAccess locations,
      Instance<ZoneDependents> dependents,
      AuditTrail audit,
      Snapshot snapshot) {
    this.zones = zones;
    this.access = access;
    this.locations = locations;
    this.dependents = dependents;
    this.audit = audit;
    this.snapshot = snapshot;
  }

  /** The zones at or below the location that the caller administers. */
  public Page<ZoneResponse> list(Caller caller, PageRequest page) {
    return zones.findAtOrBelow(locations.administeredBy(caller), page).map(Zone::toResponse);
  }

  /**
   * Reads a zone with its subzones. Viewers that do not administer the zone see its active subzones only.
   *
   * @throws UnauthenticatedException if the viewer is not a caller, and the zone does not exist or is not
   *     public
   * @throws ResourceNotFoundException if the zone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the zone is not at or below the location that the caller administers
   */
  public Versioned<ZoneWithSubzonesResponse> get(Viewer viewer, long id) {
    Zone zone = zones.find(id).orElseThrow(() -> viewer.hidden(notFound()));
    access.requireVisible(viewer, zone, true, notFound());
    boolean isAdministered = access.administers(viewer, zone);
    BatchedList<SubzoneResponse> subzones =
        zones.findSubzones(id, isAdministered).map(Subzone::toResponse);
    return Versioned.of(
        new ZoneWithSubzonesResponse(zone.toResponse(), subzones),
        zone.version(),
        isAdministered ? EDITOR_VARIANT : VISITOR_VARIANT);
  }

  /**
   * Reads a public zone with its active subzones.
   *
   * @throws ResourceNotFoundException if the zone does not exist or is not public
   */
  public Versioned<ZoneWithSubzonesResponse> getPublic(long id) {
    if (zones.find(id).filter(access::isPublic).isEmpty()) {
      throw notFound();
    }
    return get(Viewer.ANYONE, id);
  }

  /**
   * Creates a zone.
   *
   * @throws InvalidRequestException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  public Versioned<ZoneResponse> create(Caller caller, CreateZoneRequest request) {
    locations.lockExisting("/location_id", request.locationId());
    locations.requireAdministrator(caller, request.locationId());
    Zone zone = new Zone(request.title(), request.locationId(), request.circle());
    zone.setActive(request.active() == null || request.active());
    zone.setSecret(request.secret() != null && request.secret());
    zones.add(zone);
    audit.created(caller, subject(zone, null), zone.toResponse());
    return versioned(zone);
  }

  /**
   * Updates a zone.
   *
   * @throws ResourceNotFoundException if the zone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the location of the zone or the
   *     location to which it moves
   * @throws InvalidRequestException if the new location does not exist
   * @throws ConflictException if a subzone would extend beyond the zone, or if a file of an object in the
   *     zone cannot be used at the new location or in a secret zone
   */
  public Versioned<ZoneResponse> update(
      Caller caller, long id, UpdateZoneRequest request, ExpectedVersion expected) {
    Zone zone = zones
        .lockWithLocations(id, request.locationId().orElse(null))
        .orElseThrow(ZoneService::notFound);
    access.requireAdministrator(caller, zone, notFound());
    long target = request.locationId().orElse(zone.locationId());
    if (target != zone.locationId()) {
      locations.requireExisting("/location_id", target);
      locations.requireAdministrator(caller, target);
    }
    expected.check(zone.version());
    ZoneResponse before = zone.toResponse();
    Circle circle = request.circle(zone.circle());
    if (!circle.equals(zone.circle())) {
      requireAllInside(circle, id);
      zone.setCircle(circle);
    }
    boolean isSecret = request.secret().orElse(zone.isSecret());
    if (target != zone.locationId() || (isSecret && !zone.isSecret())) {
      ZoneChange change = new ZoneChange(id, target, isSecret);
      dependents.forEach(dependent -> dependent.requireCompatible(caller, change));
    }
    request.title().ifPresent(zone::rename);
    request.active().ifPresent(zone::setActive);
    request.secret().ifPresent(zone::setSecret);
    zone.moveTo(target);
    zones.flush();
    audit.updated(caller, subject(zone, before.locationId()), before, zone.toResponse());
    return versioned(zone);
  }

  private void requireAllInside(Circle circle, long id) {
    long outside = 0;
    for (Circle subzone : zones.findCirclesOfSubzones(id)) {
      outside += circle.contains(subzone) ? 0 : 1;
    }
    if (outside > 0) {
      throw new ConflictException(
          "Subzones would extend beyond the zone. Change or delete them first. Number of subzones: "
              + outside);
    }
  }

  /**
   * Deletes a zone with its subzones and their objects.
   *
   * @throws ResourceNotFoundException if the zone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the location of the zone
   */
  public Deleted delete(Caller caller, long id, ExpectedVersion expected) {
    Zone zone = zones.lock(id).orElseThrow(ZoneService::notFound);
    requireDeletable(caller, zone, expected);
    audit.deleted(caller, subject(zone, null), zone.toResponse());
    audit.recordAll(caller, AuditAction.DELETE, SubzoneService.RESOURCE, SUBZONES, id);
    dependents.forEach(dependent -> dependent.auditZoneDeletion(caller, id));
    zones.remove(zone);
    return new Deleted(id);
  }

  /**
   * Counts the dependent rows that {@link #delete} would delete, under the same conditions, in a single
   * snapshot.
   */
  public Deleted preview(Caller caller, long id, ExpectedVersion expected) {
    snapshot.begin();
    requireDeletable(caller, findExisting(id), expected);
    return preview(id);
  }

  private Deleted preview(long id) {
    Deleted preview = Deleted.preview(id, Map.of("subzones", zones.countSubzones(id)));
    for (ZoneDependents dependent : dependents) {
      preview = preview.with(dependent.countInZone(id));
    }
    return preview;
  }

  private void requireDeletable(Caller caller, Zone zone, ExpectedVersion expected) {
    access.requireAdministrator(caller, zone, notFound());
    expected.check(zone.version());
  }

  /**
   * @param formerLocationId the location before the change; null if there was no change
   */
  private static AuditSubject subject(Zone zone, Long formerLocationId) {
    return AuditSubject.moved(RESOURCE, zone.id(), formerLocationId, zone.locationId());
  }

  private static Versioned<ZoneResponse> versioned(Zone zone) {
    return Versioned.of(zone.toResponse(), zone.version());
  }

  private Zone findExisting(long id) {
    return zones.find(id).orElseThrow(ZoneService::notFound);
  }

  static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no zone with this id.");
  }
}
