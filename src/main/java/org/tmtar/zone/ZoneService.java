package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.file.FileMember;
import org.tmtar.file.FileService;
import org.tmtar.file.ReferringResource;
import org.tmtar.file.content.ContentType.Kind;
import org.tmtar.file.link.FileLinks;
import org.tmtar.geo.Circle;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.location.Audience;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationMove;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
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
import org.tmtar.text.LanguageConfig;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.OptionalText;
import org.tmtar.text.TextsByLanguage;
import org.tmtar.text.TextsByLanguage.TextsRequest;

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

  private static final String SINGULAR = "zone";

  private static final String IMAGE = "/image_file_name";

  private static final Set<Kind> IMAGES = Set.of(Kind.IMAGE);

  /** The query for the audit entries of the subzones of a zone. */
  private static final String SUBZONES = SubzoneAuditQuery.STATEMENT + " WHERE s.zone_id = ?";

  private ZoneRepository zones;
  private ZoneAccess access;
  private LocationAccess locations;
  private FileService files;
  private LanguageConfig languages;
  private Instance<ZoneDependents> dependents;
  private AuditTrail audit;
  private Snapshot snapshot;

  protected ZoneService() {}

  @Inject
  public ZoneService(
      ZoneRepository zones,
      ZoneAccess access,
      LocationAccess locations,
      FileService files,
      LanguageConfig languages,
      Instance<ZoneDependents> dependents,
      AuditTrail audit,
      Snapshot snapshot) {
    this.zones = zones;
    this.access = access;
    this.locations = locations;
    this.files = files;
    this.languages = languages;
    this.dependents = dependents;
    this.audit = audit;
    this.snapshot = snapshot;
  }

  /**
   * The zones at or below the location that the caller administers.
   *
   * @throws InvalidRequestException if the location of the filter does not exist
   * @throws AccessDeniedException if the caller does not administer the location of the filter
   */
  Page<ZoneResponse> list(
      Caller caller, ZoneFilter filter, PageRequest page, LanguagePreference reader) {
    Page<Zone> found =
        zones.find(locations.listedFor(caller, filter.list().locationId()), filter, page);
    return found.withItems(found.items().mapBatches(batch -> toResponses(batch, reader)));
  }

  /** A page of the zones that a viewer sees, by id. Protected images are withheld. */
  public Page<ZoneResponse> features(
      Viewer viewer, FeatureFilter filter, LanguagePreference reader) {
    Page<Zone> found = zones.find(access.visibleTo(viewer, "true"), filter);
    return found.withItems(found.items().mapBatches(batch -> {
      FileLinks links = files.links(Audience.ANYONE, images(batch));
      return batch.stream().map(zone -> zone.toResponse(reader, links)).toList();
    }));
  }

  private List<ZoneResponse> toResponses(List<Zone> found, LanguagePreference reader) {
    FileLinks links = files.links(images(found));
    return found.stream()
        .map(zone -> zone.toAdministeredResponse(reader, links))
        .toList();
  }

  private static List<String> images(List<Zone> found) {
    return found.stream().map(Zone::imageFileName).filter(Objects::nonNull).toList();
  }

  /**
   * Reads a zone with its subzones. Viewers that do not administer the zone see its active subzones only.
   *
   * @throws UnauthenticatedException if the viewer is not a caller, and the zone does not exist or is not
   *     public
   * @throws ResourceNotFoundException if the zone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the zone is not at or below the location that the caller administers
   */
  public Versioned<ZoneWithSubzonesResponse> get(
      Viewer viewer, long id, LanguagePreference reader) {
    Zone zone = zones.find(id).orElseThrow(() -> viewer.hidden(notFound()));
    access.requireVisible(viewer, zone, true, notFound());
    return withSubzones(viewer, zone, reader);
  }

  private Versioned<ZoneWithSubzonesResponse> withSubzones(
      Viewer viewer, Zone zone, LanguagePreference reader) {
    boolean isAdministered = access.administers(viewer, zone);
    BatchedList<SubzoneResponse> subzones =
        zones.findSubzones(zone.id(), isAdministered).map(each -> each.toResponse(isAdministered));
    FileLinks links = files.links(Audience.of(viewer), images(List.of(zone)));
    ZoneResponse response = isAdministered
        ? zone.toAdministeredResponse(reader, links)
        : zone.toResponse(reader, links);
    return Versioned.of(
        new ZoneWithSubzonesResponse(response, subzones),
        zone.version(),
        isAdministered ? EDITOR_VARIANT : VISITOR_VARIANT,
        response.shownIn(),
        links.variant());
  }

  /**
   * Reads a public zone with its active subzones.
   *
   * @throws ResourceNotFoundException if the zone does not exist or is not public
   */
  public Versioned<ZoneWithSubzonesResponse> getPublic(long id, LanguagePreference reader) {
    Zone zone = zones.find(id).filter(access::isPublic).orElseThrow(ZoneService::notFound);
    return withSubzones(Viewer.ANYONE, zone, reader);
  }

  /**
   * Reads zones by their ids for a bundle, as many as fit into a batch. Zones that visitors do not see without unlocking
   * them are missing for all callers. The texts at the top level are in the default language, and the paths of files are
   * not signed.
   */
  public Batch<ZoneResponse> bundled(List<Long> ids) {
    Batch<Zone> read = zones.readOpen(ids);
    FileLinks links = files.unsignedLinks(images(read.items()));
    return new Batch<>(
        read.items().stream()
            .map(zone -> zone.toResponse(LanguagePreference.NONE, links))
            .toList(),
        read.taken());
  }

  /** Reads the subzones of such zones by their ids. */
  public List<SubzoneResponse> bundledSubzones(List<Long> ids) {
    return zones.readOpenSubzones(ids).stream()
        .map(subzone -> subzone.toResponse(false))
        .toList();
  }

  /**
   * Creates a zone.
   *
   * @throws InvalidRequestException if the location does not exist, the image cannot be used at the location,
   *     or a translation is incomplete
   * @throws AccessDeniedException if the caller does not administer the location
   */
  public Versioned<ZoneResponse> create(
      Caller caller, CreateZoneRequest request, LanguagePreference reader) {
    return create(caller, request, UUID.randomUUID(), reader);
  }

  /** Creates a zone like {@link #create(Caller, CreateZoneRequest, LanguagePreference)}, with a given uid. */
  public Versioned<ZoneResponse> create(
      Caller caller, CreateZoneRequest request, UUID uid, LanguagePreference reader) {
    locations.lockExisting("/location_id", request.locationId());
    locations.requireAdministrator(caller, request.locationId());
    Zone zone = new Zone(request.locationId(), request.circle());
    zone.identify(uid);
    zone.setActive(request.active() == null || request.active());
    zone.setSecret(request.secret() != null && request.secret());
    zone.setTexts(TextsByLanguage.create(request.texts(reader), languages.language(), SINGULAR));
    String image = OptionalText.blankAsNull(request.imageFileName());
    ReferringResource resource = new ReferringResource(zone.locationId(), zone.isSecret());
    files.requireUsable(caller, new FileMember(IMAGE, image, IMAGES), resource);
    zone.setImage(image);
    zones.add(zone);
    audit.created(caller, subject(zone, null), zone.toResponse());
    return versioned(zone, reader);
  }

  /**
   * Updates a zone.
   *
   * @param contentLanguage the language of the top-level texts; null if the request does not state it
   * @param reader the language preference of the request
   * @throws ResourceNotFoundException if the zone does not exist or is hidden from the caller
   * @throws AccessDeniedException if the caller does not administer the location of the zone or the
   *     location to which it moves
   * @throws InvalidRequestException if the new location does not exist, the image cannot be used, or a
   *     translation is incomplete
   * @throws ConflictException if a subzone would extend beyond the zone, or if its image or a file of an
   *     object in the zone cannot be used at the new location or in a secret zone
   */
  public Versioned<ZoneResponse> update(
      Caller caller,
      long id,
      UpdateZoneRequest request,
      String contentLanguage,
      LanguagePreference reader,
      ExpectedVersion expected) {
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
    boolean isStricter = target != zone.locationId() || (isSecret && !zone.isSecret());
    changeImage(caller, zone, request, new ReferringResource(target, isSecret), isStricter);
    if (isStricter) {
      ZoneChange change = new ZoneChange(id, target, isSecret);
      dependents.forEach(dependent -> dependent.requireCompatible(caller, change));
    }
    applyTexts(zone, request.texts(contentLanguage, reader));
    request.active().ifPresent(zone::setActive);
    request.secret().ifPresent(zone::setSecret);
    zone.moveTo(target);
    zones.flush();
    audit.updated(caller, subject(zone, before.locationId()), before, zone.toResponse());
    return versioned(zone, reader);
  }

  private void applyTexts(Zone zone, TextsRequest request) {
    TextsByLanguage texts = zone.texts();
    texts.apply(request, languages.language(), SINGULAR);
    zone.setTexts(texts);
  }

  /**
   * Sets the image of a zone. A new image must be usable after the change. The present image is checked again
   * if the zone moves or becomes secret.
   */
  private void changeImage(
      Caller caller,
      Zone zone,
      UpdateZoneRequest request,
      ReferringResource changed,
      boolean isCheckedAgain) {
    String present = zone.imageFileName();
    String image = request.imageFileName().isPresent()
        ? OptionalText.blankAsNull(request.imageFileName().get())
        : present;
    if (!Objects.equals(image, present)) {
      files.requireUsable(caller, new FileMember(IMAGE, image, IMAGES), changed);
      zone.setImage(image);
    } else if (isCheckedAgain && image != null && !files.isUsable(caller, image, changed)) {
      throw new ConflictException("The zone uses an image that belongs to another location"
          + (changed.isSecret() ? ", or to a location that you do not administer." : "."));
    }
  }

  /** Removes the image from all zones that refer to the file, and records an audit entry for each zone. */
  void clearReferences(Caller by, String filename) {
    zones
        .findByImage(filename)
        .forEach(id -> zones.lock(id).ifPresent(zone -> {
          ZoneResponse before = zone.toResponse();
          zone.setImage(null);
          zones.flush();
          audit.updated(by, subject(zone, null), before, zone.toResponse());
        }));
  }

  /** Locks the zones that refer to a file or contain a resource that refers to it, in the order of their ids. */
  void lockReferences(String filename) {
    Stream<Long> containing =
        dependents.stream().flatMap(dependent -> dependent.findZonesByFile(filename).stream());
    Stream.concat(zones.findByImage(filename).stream(), containing)
        .distinct()
        .sorted()
        .forEach(zones::lock);
  }

  /**
   * Clears the references to images that the move of a location breaks, and records an audit entry for each
   * zone.
   */
  void clearReferences(Caller by, LocationMove move) {
    audit.recordAll(
        by,
        AuditAction.UPDATE,
        RESOURCE,
        ZoneRepository.CHANGED_BY_MOVE,
        move.moved(),
        move.parent());
    zones.clearImages(move);
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

  private Versioned<ZoneResponse> versioned(Zone zone, LanguagePreference reader) {
    FileLinks links = files.links(images(List.of(zone)));
    ZoneResponse response = zone.toAdministeredResponse(reader, links);
    return Versioned.of(
        response, zone.version(), EDITOR_VARIANT, response.shownIn(), links.variant());
  }

  private Zone findExisting(long id) {
    return zones.find(id).orElseThrow(ZoneService::notFound);
  }

  public static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no zone with this id.");
  }
}
