package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.arobject.ObjectRepository.ListedObjects;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.file.FileService;
import org.tmtar.file.ReferringResource;
import org.tmtar.file.link.FileLinkFactory;
import org.tmtar.file.link.FileLinks;
import org.tmtar.geo.BoundingBox;
import org.tmtar.geo.GeoPose;
import org.tmtar.geo.Position;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.ListFilter;
import org.tmtar.location.Audience;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;
import org.tmtar.security.Viewer;
import org.tmtar.text.LanguageConfig;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.OptionalText;
import org.tmtar.text.SearchText;
import org.tmtar.text.TextsByLanguage;
import org.tmtar.text.TextsByLanguage.TextsRequest;
import org.tmtar.zone.Subzone;
import org.tmtar.zone.SubzoneService;
import org.tmtar.zone.VisibleZones;
import org.tmtar.zone.Zone;
import org.tmtar.zone.ZoneAccess;
import org.tmtar.zone.ZoneRepository;

/**
 * The business rules of objects. An object is visible to the callers that see its zone, if the object and
 * its subzone are active. The administrators of the zone see and change all its objects.
 */
@ApplicationScoped
@Transactional
public class ObjectService {

  /** The name of objects in the audit. */
  static final String RESOURCE = "objects";

  private static final String SINGULAR = "object";

  /** The variant of the entity tag for viewers that do not administer the object. */
  private static final String VISITOR_VARIANT = "shown";

  private ObjectRepository objects;
  private ZoneRepository zones;
  private ZoneAccess access;
  private LocationAccess locations;
  private FileService files;
  private FileLinkFactory linkFactory;
  private LanguageConfig languages;
  private AuditTrail audit;

  protected ObjectService() {}

  @Inject
  public ObjectService(
      ObjectRepository objects,
      ZoneRepository zones,
      ZoneAccess access,
      LocationAccess locations,
      FileService files,
      FileLinkFactory linkFactory,
      LanguageConfig languages,
      AuditTrail audit) {
    this.objects = objects;
    this.zones = zones;
    this.access = access;
    this.locations = locations;
    this.files = files;
    this.linkFactory = linkFactory;
    this.languages = languages;
    this.audit = audit;
  }

  /**
   * The objects that the caller sees.
   *
   * @throws InvalidRequestException if the location of the filter does not exist
   * @throws AccessDeniedException if the caller does not administer the location of the filter
   */
  Page<ObjectResponse> list(
      Caller caller, ObjectFilter filter, PageRequest page, LanguagePreference reader) {
    VisibleZones visible = access.visibleTo(caller);
    Page<ArObject> found = filter.isEmpty()
        ? objects.findVisible(visible, page)
        : objects.findVisible(visible, locationsOf(caller, filter.list()), filter, page);
    return found.withItems(
        found.items().mapBatches(batch -> toResponses(Audience.USERS, batch, reader)));
  }

  /** A page of the objects that a viewer sees, by id. Protected files are withheld. */
  public Page<ObjectResponse> features(
      Viewer viewer, FeatureFilter filter, LanguagePreference reader) {
    Page<ArObject> found = objects.find(access.visibleTo(viewer, "o.active AND s.active"), filter);
    return found.withItems(
        found.items().mapBatches(batch -> toResponses(Audience.ANYONE, batch, reader)));
  }

  /**
   * The places of the public objects in a rectangle, in the order of their ids, at most {@value
   * org.tmtar.paging.KeyChunks#SIZE}.
   *
   * @param keywords an object matches if its name, its description, or the title of its subzone or zone contains at least
   *     one of these texts, in any language; empty for all objects
   * @param after the id after which they begin; 0 for all
   */
  public List<ObjectPlace> findPublic(BoundingBox box, List<SearchText> keywords, long after) {
    return objects.findPublic(box, keywords, after);
  }

  /** Reads public objects with their places, as many as fit into a batch. Objects that are not public are missing. */
  public Batch<PlacedObject> readPublic(List<Long> ids, LanguagePreference reader) {
    Batch<ArObject> read = objects.readPublic(ids);
    return new Batch<>(placed(toResponses(Audience.ANYONE, read.items(), reader)), read.taken());
  }

  /** Public objects with their places. An object that is no longer public is omitted. */
  private List<PlacedObject> placed(List<ObjectResponse> found) {
    List<Long> ids = found.stream().map(ObjectResponse::id).toList();
    return found.isEmpty()
        ? List.of()
        : NativeQueries.inOrder(
            ids, objects.findPlaces(found), placed -> placed.object().id());
  }

  /** The public object with a uid. */
  public Optional<PlacedObject> findPublic(UUID uid, LanguagePreference reader) {
    return objects
        .findPublic(uid)
        .flatMap(id -> readPublic(List.of(id), reader).items().stream().findFirst());
  }

  /**
   * The pose of an object at the centre of its subzone.
   *
   * @return empty if the altitude of the object above the ellipsoid is unknown
   * @throws UnauthenticatedException as {@link #get}
   * @throws ResourceNotFoundException as {@link #get}
   * @throws AccessDeniedException as {@link #get}
   */
  public Optional<Versioned<GeoPose>> pose(Viewer viewer, long id) {
    Versioned<ObjectResponse> found = get(viewer, id, LanguagePreference.NONE);
    return found.body().height().map(height -> pose(found, height));
  }

  private Versioned<GeoPose> pose(Versioned<ObjectResponse> found, double height) {
    ObjectResponse object = found.body();
    long subzone = object.subzoneId();
    // The subzone may have been deleted since the object was read.
    Position centre = Optional.ofNullable(zones.findCircles(Set.of(subzone)).get(subzone))
        .orElseThrow(ObjectService::notFound)
        .centre();
    // The pose also depends on the subzone.
    return Versioned.of(
        GeoPose.of(centre, height, object.orientation()),
        found.version(),
        centre.latitude() + "," + centre.longitude());
  }

  /** Without a location in the filter, a visitor lists the objects of all locations. */
  private Subtree locationsOf(Caller caller, ListFilter filter) {
    return filter.locationId() == null
        ? locations.subtree(Role.ROOT_LOCATION)
        : locations.listedFor(caller, filter.locationId());
  }

  /**
   * The objects that a visitor inside zones sees, by id, for a preview. The visitor has no rights. It sees the
   * objects of secret zones because it is inside them.
   *
   * @param zoneIds the ids of the active zones that contain the visitor
   * @return at most {@value PageRequest#MAX_PER_PAGE} objects
   */
  public BatchedList<ObjectResponse> shownIn(Collection<Long> zoneIds, LanguagePreference reader) {
    if (zoneIds.isEmpty()) {
      return BatchedList.of(List.of());
    }
    return objects
        .findInZones(zoneIds, new PageRequest(1, PageRequest.MAX_PER_PAGE))
        .items()
        .mapBatches(batch -> toResponses(Audience.USERS, batch, reader));
  }

  /**
   * The objects in a subzone that a viewer sees, by id.
   *
   * @throws UnauthenticatedException if the viewer is not a caller, and the subzone does not exist or is not
   *     public
   * @throws ResourceNotFoundException if the subzone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the subzone is not at or below the location that the caller administers
   */
  @Transactional(TxType.SUPPORTS)
  public Page<ObjectResponse> list(
      Viewer viewer, long subzoneId, PageRequest page, LanguagePreference reader) {
    Audience audience = Audience.of(viewer);
    Long administered = viewer.isAnonymous() ? null : viewer.caller().adminLocationId();
    return objects
        .findInSubzone(
            audience,
            files.isSecret(ObjectRepository.FILE),
            subzoneId,
            access.unlocked(),
            administered,
            page)
        .map(found -> toResponses(audience, found, reader))
        .orElseGet(() -> listInBatches(viewer, subzoneId, page, reader));
  }

  private Page<ObjectResponse> toResponses(
      Audience audience, ListedObjects found, LanguagePreference reader) {
    List<String> names = found.page().items().first().stream()
        .flatMap(object -> object.files().names())
        .toList();
    FileLinks paths = audience == Audience.ANYONE
        ? FileLinkFactory.createPublic(names, found.protectedFiles())
        : linkFactory.create(names, found.protectedFiles());
    return found.page().map(object -> object.toResponse(reader, paths));
  }

  /** Refuses a viewer that does not see the subzone, and lists more objects than fit into one batch. */
  private Page<ObjectResponse> listInBatches(
      Viewer viewer, long subzoneId, PageRequest page, LanguagePreference reader) {
    Subzone subzone =
        zones.findSubzone(subzoneId).orElseThrow(() -> viewer.hidden(SubzoneService.notFound()));
    access.requireVisible(viewer, zoneOf(subzone), subzone.isActive(), SubzoneService.notFound());
    Page<ArObject> found = viewer.isAnonymous()
        ? objects.findPublic(subzoneId, page)
        : objects.findVisible(access.visibleTo(viewer.caller()), subzoneId, page);
    return found.withItems(
        found.items().mapBatches(batch -> toResponses(Audience.of(viewer), batch, reader)));
  }

  /**
   * The public objects of a zone, by id, with a digest for the entity tag. They are the active objects of active
   * subzones, without protected files.
   *
   * @param zoneId a public zone
   */
  public PublicObjects publicObjects(long zoneId, LanguagePreference reader) {
    return new PublicObjects(
        objects
            .findPublicInZone(zoneId)
            .mapBatches(batch -> toResponses(Audience.ANYONE, batch, reader)),
        objects.digestOfPublicInZone(files.isSecret(ObjectRepository.FILE), zoneId));
  }

  /** The objects that the caller sees and whose name contains a text, best matches first. */
  public List<ObjectResponse> search(Caller caller, SearchText text, LanguagePreference reader) {
    return toResponses(Audience.USERS, objects.search(text, access.visibleTo(caller)), reader);
  }

  /**
   * Reads an object.
   *
   * @throws UnauthenticatedException if the viewer is not a caller, and the object does not exist or is not
   *     public
   * @throws ResourceNotFoundException if the object does not exist or is hidden from the caller
   * @throws AccessDeniedException if the object is not at or below the location that the caller administers
   */
  public Versioned<ObjectResponse> get(Viewer viewer, long id, LanguagePreference reader) {
    ArObject object = objects.find(id).orElseThrow(() -> viewer.hidden(notFound()));
    Subzone subzone = subzoneOf(object);
    Zone zone = zoneOf(subzone);
    access.requireVisible(viewer, zone, object.isActive() && subzone.isActive(), notFound());
    if (access.administers(viewer, zone)) {
      return versioned(object, reader);
    }
    FileLinks links = files.links(Audience.of(viewer), object.files().names().toList());
    ObjectResponse response = object.toResponse(reader, links);
    return Versioned.of(
        response, object.version(), VISITOR_VARIANT, response.shownIn(), links.variant());
  }

  /**
   * Creates an object.
   *
   * @throws InvalidRequestException if the subzone does not exist or is hidden from the caller, or if
   *     a file cannot be used
   * @throws AccessDeniedException if the caller does not administer the zone
   */
  public Versioned<ObjectResponse> create(
      Caller caller, CreateObjectRequest request, LanguagePreference reader) {
    return create(caller, request, UUID.randomUUID(), reader);
  }

  /** Creates an object like {@link #create(Caller, CreateObjectRequest, LanguagePreference)}, with a given uid. */
  public Versioned<ObjectResponse> create(
      Caller caller, CreateObjectRequest request, UUID uid, LanguagePreference reader) {
    Zone zone =
        zoneFor(caller, zones.lockZonesOf(Set.of(request.subzoneId())).get(request.subzoneId()));
    ArObject object = new ArObject(request.subzoneId());
    object.identify(uid);
    ObjectFiles requested = new ObjectFiles(
        OptionalText.blankAsNull(request.targetImageFile()),
        OptionalText.blankAsNull(request.assetFile()),
        OptionalText.blankAsNull(request.assetUsdzFile()));
    requireUsable(caller, requested, ObjectFiles.NONE, zone);
    object.setFiles(requested);
    object.setTargetWidth(request.targetWidth());
    object.setScale(Objects.requireNonNullElse(request.scale(), 1.0));
    object.setActive(request.active() == null || request.active());
    object.setPose(request.pose());
    object.setTexts(TextsByLanguage.create(request.texts(reader), languages.language(), SINGULAR));
    objects.add(object);
    audit.created(caller, subject(object, zone, null), auditView(object));
    return versioned(object, reader);
  }

  /**
   * Updates an object.
   *
   * @param contentLanguage the language of the top-level texts; null if the request does not state it
   * @param reader the language preference of the request
   * @throws ResourceNotFoundException if the object does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the zone of the object or the zone to
   *     which it moves
   * @throws InvalidRequestException if the new subzone does not exist or is hidden from the caller, or if a file cannot be used
   */
  public Versioned<ObjectResponse> update(
      Caller caller,
      long id,
      UpdateObjectRequest request,
      String contentLanguage,
      LanguagePreference reader,
      ExpectedVersion expected) {
    ArObject object = findExisting(id);
    long target = request.subzoneId().orElse(object.subzoneId());
    Map<Long, Zone> locked = zones.lockZonesOf(distinct(object.subzoneId(), target));
    Zone zone =
        Optional.ofNullable(locked.get(object.subzoneId())).orElseThrow(ObjectService::notFound);
    access.requireAdministrator(caller, zone, notFound());
    Zone targetZone = target == object.subzoneId() ? zone : zoneFor(caller, locked.get(target));
    expected.check(object.version());
    ObjectResponse before = auditView(object);
    ObjectFiles current = object.files();
    ObjectFiles requested = new ObjectFiles(
        valueOrCurrent(request.targetImageFile(), current.targetImage()),
        valueOrCurrent(request.assetFile(), current.asset()),
        valueOrCurrent(request.assetUsdzFile(), current.assetUsdz()));
    boolean isMoved =
        targetZone.locationId() != zone.locationId() || (targetZone.isSecret() && !zone.isSecret());
    requireUsable(caller, requested, isMoved ? ObjectFiles.NONE : current, targetZone);
    object.moveTo(target);
    object.setFiles(requested);
    applyTexts(object, request.texts(contentLanguage, reader));
    request.targetWidth().ifPresent(object::setTargetWidth);
    request.scale().ifPresent(object::setScale);
    request.active().ifPresent(object::setActive);
    object.setPose(object.pose().with(request));
    objects.flush();
    audit.updated(caller, subject(object, targetZone, zone), before, auditView(object));
    return versioned(object, reader);
  }

  private void applyTexts(ArObject object, TextsRequest request) {
    TextsByLanguage texts = object.texts();
    texts.apply(request, languages.language(), SINGULAR);
    object.setTexts(texts);
  }

  /**
   * Reads objects by their ids for a bundle, as many as fit into a batch. Objects that visitors do not see without
   * unlocking their zones are missing for all callers. The texts at the top level are in the default language, and the
   * paths of files are not signed.
   */
  public Batch<ObjectResponse> bundled(List<Long> ids) {
    Batch<ArObject> read = objects.readOpen(ids);
    FileLinks links = files.unsignedLinks(
        read.items().stream().flatMap(object -> object.files().names()).toList());
    return new Batch<>(
        read.items().stream()
            .map(object -> object.toResponse(LanguagePreference.NONE, links))
            .toList(),
        read.taken());
  }

  /**
   * Deletes an object. Its files are not deleted.
   *
   * @throws ResourceNotFoundException if the object does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the zone of the object
   */
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    ArObject object = findExisting(id);
    Zone zone = Optional.ofNullable(
            zones.lockZonesOf(Set.of(object.subzoneId())).get(object.subzoneId()))
        .orElseThrow(ObjectService::notFound);
    access.requireAdministrator(caller, zone, notFound());
    expected.check(object.version());
    audit.deleted(caller, subject(object, zone, null), auditView(object));
    objects.remove(object);
  }

  /** Removes a file from all objects that refer to it, and records an audit entry for each object. */
  void clearReferences(Caller by, String filename) {
    // An object may have begun to refer to the file after the zones were locked and before the file
    // was.
    objects.findZonesByFile(filename).forEach(zones::lock);
    objects
        .findByFile(filename)
        .forEach(id -> objects.find(id).ifPresent(object -> clear(by, object, filename)));
  }

  private void clear(Caller by, ArObject object, String filename) {
    ObjectResponse before = auditView(object);
    object.setFiles(object.files().without(filename));
    objects.flushAndDetach(object);
    Zone zone = zoneOf(subzoneOf(object));
    audit.updated(by, subject(object, zone, null), before, auditView(object));
  }

  /**
   * Clears the references to files that the move of a location breaks, and records an audit entry for each
   * object.
   */
  void clearReferences(Caller by, LocationMove move) {
    audit.recordAll(
        by,
        AuditAction.UPDATE,
        RESOURCE,
        ObjectRepository.CHANGED_BY_MOVE,
        move.moved(),
        move.parent());
    objects.clearFiles(move);
  }

  private static Set<Long> distinct(long first, long second) {
    return first == second ? Set.of(first) : Set.of(first, second);
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
            new InvalidRequestException("/subzone_id", "must be the id of an existing subzone"));
    access.requireAdministrator(caller, zone, notFound());
    return zone;
  }

  /**
   * Requires that the files of an object can be used in a zone.
   *
   * @param current the present files of the object, which are not checked again
   */
  private void requireUsable(Caller caller, ObjectFiles requested, ObjectFiles current, Zone zone) {
    ReferringResource object = new ReferringResource(zone.locationId(), zone.isSecret());
    requested
        .differencesFrom(current)
        .forEach(member -> files.requireUsable(caller, member, object));
  }

  private List<ObjectResponse> toResponses(
      Audience audience, List<ArObject> found, LanguagePreference reader) {
    FileLinks links = files.links(
        audience, found.stream().flatMap(object -> object.files().names()).toList());
    return found.stream().map(object -> object.toResponse(reader, links)).toList();
  }

  /** The representation for the audit, which contains no links. */
  private static ObjectResponse auditView(ArObject object) {
    return object.toAdministeredResponse(LanguagePreference.NONE, FileLinks.NONE);
  }

  /** The representation for a caller that administers the object. */
  private Versioned<ObjectResponse> versioned(ArObject object, LanguagePreference reader) {
    FileLinks links = files.links(object.files().names().toList());
    ObjectResponse response = object.toAdministeredResponse(reader, links);
    return Versioned.of(response, object.version(), response.shownIn(), links.variant());
  }

  /**
   * @param formerZone the zone before the change; null if there was no change
   */
  private static AuditSubject subject(ArObject object, Zone zone, Zone formerZone) {
    return AuditSubject.moved(
        RESOURCE,
        object.id(),
        formerZone == null ? null : formerZone.locationId(),
        zone.locationId());
  }

  /** The file name of a request; the present file name if the request does not contain the member. */
  private static String valueOrCurrent(JsonNullable<String> given, String current) {
    return given.isPresent() ? OptionalText.blankAsNull(given.get()) : current;
  }

  private ArObject findExisting(long id) {
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
