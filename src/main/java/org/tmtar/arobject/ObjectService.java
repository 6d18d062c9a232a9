package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.file.FileService;
import org.tmtar.file.content.ContentType.Kind;
import org.tmtar.file.link.FileLinks;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.location.LocationMove;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.text.SearchText;
import org.tmtar.zone.Subzone;
import org.tmtar.zone.SubzoneService;
import org.tmtar.zone.Zone;
import org.tmtar.zone.ZoneAccess;
import org.tmtar.zone.ZoneRepository;

/** The rules of objects. Who sees one is who sees its zone; who changes one is who administers it. */
@ApplicationScoped
@Transactional
public class ObjectService {

  /** What the audit calls objects. */
  static final String RESOURCE = "objects";

  private static final Set<Kind> TARGETS = Set.of(Kind.IMAGE);
  private static final Set<Kind> ASSETS = Set.of(Kind.MODEL, Kind.IMAGE, Kind.MEDIA);
  private static final Set<Kind> IOS_ASSETS = Set.of(Kind.IOS_MODEL);

  private ObjectRepository objects;
  private ZoneRepository zones;
  private ZoneAccess access;
  private FileService files;
  private AuditTrail audit;

  protected ObjectService() {}

  @Inject
  public ObjectService(
      ObjectRepository objects,
      ZoneRepository zones,
      ZoneAccess access,
      FileService files,
      AuditTrail audit) {
    this.objects = objects;
    this.zones = zones;
    this.access = access;
    this.files = files;
    this.audit = audit;
  }

  /** Everything that the caller sees. */
  public Page<ObjectResponse> list(Caller caller, PageRequest page) {
    Page<ArObject> found = objects.findVisible(access.visibleTo(caller), page);
    return found.withItems(found.items().mapBatches(this::shown));
  }

  /**
   * What the caller sees in a part of a zone.
   *
   * @throws ResourceNotFoundException if there is no such part that the caller may know of
   * @throws AccessDeniedException if it is beyond the place that the caller administers
   */
  public Page<ObjectResponse> list(Caller caller, long subzoneId, PageRequest page) {
    Subzone subzone = zones.findSubzone(subzoneId).orElseThrow(SubzoneService::notFound);
    access.requireVisible(caller, zoneOf(subzone), subzone.isActive(), SubzoneService.notFound());
    Page<ArObject> found = objects.findVisible(access.visibleTo(caller), subzoneId, page);
    return found.withItems(found.items().mapBatches(this::shown));
  }

  /** Of all that the caller sees that which has a text in its name, the best matches first. */
  public List<ObjectResponse> search(Caller caller, SearchText text) {
    return shown(objects.search(text, access.visibleTo(caller)));
  }

  /**
   * One object.
   *
   * @throws ResourceNotFoundException if there is none that the caller may know of
   * @throws AccessDeniedException if it is beyond the place that the caller administers
   */
  public Versioned<ObjectResponse> get(Caller caller, long id) {
    ArObject object = existing(id);
    Subzone subzone = subzoneOf(object);
    access.requireVisible(
        caller, zoneOf(subzone), object.isActive() && subzone.isActive(), notFound());
    return versioned(object);
  }

  /**
   * Makes an object.
   *
   * @throws InvalidRequestException if there is no such part of a zone that the caller may know of, or a
   *     file cannot be used
   * @throws AccessDeniedException if the caller does not administer the zone
   */
  public Versioned<ObjectResponse> create(Caller caller, CreateObjectRequest request) {
    Zone zone =
        zoneFor(caller, zones.lockZonesOf(Set.of(request.subzoneId())).get(request.subzoneId()));
    ArObject object = new ArObject(request.name(), request.subzoneId());
    ObjectFiles named = new ObjectFiles(
        blankAsNull(request.targetImageFile()),
        blankAsNull(request.assetFile()),
        blankAsNull(request.assetUsdzFile()));
    requireUsable(caller, named, ObjectFiles.NONE, zone);
    object.name(named);
    object.measureTarget(request.targetWidth());
    object.setScale(Objects.requireNonNullElse(request.scale(), 1.0));
    object.setActive(request.active() == null || request.active());
    objects.add(object);
    audit.created(caller, subject(object, zone, null), kept(object));
    return versioned(object);
  }

  /**
   * Changes an object.
   *
   * @throws ResourceNotFoundException if there is none that the caller may know of
   * @throws AccessDeniedException if the caller does not administer its zone, or the one it moves to
   * @throws InvalidRequestException if there is no such part of a zone that the caller may know of, or a
   *     file cannot be used
   */
  public Versioned<ObjectResponse> update(
      Caller caller, long id, UpdateObjectRequest request, ExpectedVersion expected) {
    ArObject object = existing(id);
    long target = request.subzoneId().orElse(object.subzoneId());
    Map<Long, Zone> locked = zones.lockZonesOf(distinct(object.subzoneId(), target));
    Zone zone =
        Optional.ofNullable(locked.get(object.subzoneId())).orElseThrow(ObjectService::notFound);
    access.requireAdministrator(caller, zone, notFound());
    Zone targetZone = target == object.subzoneId() ? zone : zoneFor(caller, locked.get(target));
    expected.check(object.version());
    ObjectResponse before = kept(object);
    ObjectFiles present = object.files();
    ObjectFiles named = new ObjectFiles(
        chosen(request.targetImageFile(), present.targetImage()),
        chosen(request.assetFile(), present.asset()),
        chosen(request.assetUsdzFile(), present.assetUsdz()));
    boolean isMoved =
        targetZone.locationId() != zone.locationId() || (targetZone.isSecret() && !zone.isSecret());
    requireUsable(caller, named, isMoved ? ObjectFiles.NONE : present, targetZone);
    object.moveTo(target);
    object.name(named);
    request.name().ifPresent(object::rename);
    request.targetWidth().ifPresent(object::measureTarget);
    request.scale().ifPresent(object::setScale);
    request.active().ifPresent(object::setActive);
    objects.flush();
    audit.updated(caller, subject(object, targetZone, zone), before, kept(object));
    return versioned(object);
  }

  /**
   * Deletes an object; its files stay.
   *
   * @throws ResourceNotFoundException if there is none that the caller may know of
   * @throws AccessDeniedException if the caller does not administer its zone
   */
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    ArObject object = existing(id);
    Zone zone = zoneOf(subzoneOf(object));
    access.requireAdministrator(caller, zone, notFound());
    expected.check(object.version());
    audit.deleted(caller, subject(object, zone, null), kept(object));
    objects.remove(object);
  }

  /** Has all objects that name a file name none instead. */
  void release(Caller by, String filename) {
    objects
        .findByFile(filename)
        .forEach(id -> objects.find(id).ifPresent(object -> clear(by, object, filename)));
  }

  private void clear(Caller by, ArObject object, String filename) {
    ObjectResponse before = kept(object);
    object.name(object.files().without(filename));
    objects.flushAndForget(object);
    Zone zone = zoneOf(subzoneOf(object));
    audit.updated(by, subject(object, zone, null), before, kept(object));
  }

  /** Clears the references to files that a move of a place breaks. */
  void release(Caller by, LocationMove move) {
    audit.all(
        by,
        AuditAction.UPDATE,
        RESOURCE,
        ObjectRepository.CHANGED_BY_MOVE,
        move.moved(),
        move.parent());
    objects.releaseFiles(move);
  }

  private static Set<Long> distinct(long one, long other) {
    return one == other ? Set.of(one) : Set.of(one, other);
  }

  /**
   * Requires that an object may be assigned to a subzone. A secret zone that the caller does not administer
   * is treated like one that does not exist.
   *
   * @param locked the zone of the subzone; null if the subzone does not exist
   */
  private Zone zoneFor(Caller caller, Zone locked) {
    Zone zone = Optional.ofNullable(locked)
        .filter(found -> !found.isSecret() || access.administers(caller, found))
        .orElseThrow(() ->
            new InvalidRequestException("/subzone_id", "must be the id of a subzone that exists"));
    access.requireAdministrator(caller, zone, notFound());
    return zone;
  }

  /**
   * @param present what is named already, which stays usable
   */
  private void requireUsable(Caller caller, ObjectFiles named, ObjectFiles present, Zone zone) {
    if (!Objects.equals(named.targetImage(), present.targetImage())) {
      requireUsable(caller, "/target_image_file", named.targetImage(), zone, TARGETS);
    }
    if (!Objects.equals(named.asset(), present.asset())) {
      requireUsable(caller, "/asset_file", named.asset(), zone, ASSETS);
    }
    if (!Objects.equals(named.assetUsdz(), present.assetUsdz())) {
      requireUsable(caller, "/asset_usdz_file", named.assetUsdz(), zone, IOS_ASSETS);
    }
  }

  private void requireUsable(
      Caller caller, String pointer, String filename, Zone zone, Set<Kind> kinds) {
    files.requireUsable(caller, pointer, filename, zone.locationId(), zone.isSecret(), kinds);
  }

  private List<ObjectResponse> shown(List<ArObject> found) {
    FileLinks links =
        files.links(found.stream().flatMap(object -> object.files().names()).toList());
    return found.stream().map(object -> object.toResponse(links)).toList();
  }

  /** For the audit, which keeps no links. */
  private static ObjectResponse kept(ArObject object) {
    return object.toResponse(FileLinks.NONE);
  }

  private Versioned<ObjectResponse> versioned(ArObject object) {
    FileLinks links = files.links(object.files().names().toList());
    return Versioned.of(object.toResponse(links), object.version(), links.period());
  }

  /**
   * @param formerZone where it was before; null if it has not moved
   */
  private static AuditSubject subject(ArObject object, Zone zone, Zone formerZone) {
    return AuditSubject.moved(
        RESOURCE,
        object.id(),
        formerZone == null ? null : formerZone.locationId(),
        zone.locationId());
  }

  /** What a request wants to be named; what is named already, if it does not say. */
  private static String chosen(JsonNullable<String> given, String present) {
    return given.isPresent() ? blankAsNull(given.get()) : present;
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private ArObject existing(long id) {
    return objects.find(id).orElseThrow(ObjectService::notFound);
  }

  private Subzone subzoneOf(ArObject object) {
    return zones.findSubzone(object.subzoneId()).orElseThrow(ObjectService::notFound);
  }

  private Zone zoneOf(Subzone subzone) {
    return zones.find(subzone.zoneId()).orElseThrow(ObjectService::notFound);
  }

  private static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no object with this id.");
  }
}
