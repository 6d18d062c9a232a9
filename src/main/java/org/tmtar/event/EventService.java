package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.event.EventRepository.PlacedEvent;
import org.tmtar.file.FileService;
import org.tmtar.file.content.ContentType.Kind;
import org.tmtar.file.link.FileLinks;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationMove;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.SearchText;

/**
 * The rules of events: who publishes them where, and who reads them when. What reads rows alone needs no
 * transaction.
 */
@ApplicationScoped
@Transactional
public class EventService {

  /** What the audit calls events. */
  static final String RESOURCE = "events";

  private static final Set<Kind> IMAGES = Set.of(Kind.IMAGE);

  private EventRepository events;
  private LocationAccess locations;
  private FileService files;
  private EventConfig config;
  private AuditTrail audit;
  private Clock clock;

  protected EventService() {}

  @Inject
  public EventService(
      EventRepository events,
      LocationAccess locations,
      FileService files,
      EventConfig config,
      AuditTrail audit,
      Clock clock) {
    this.events = events;
    this.locations = locations;
    this.files = files;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is published now in the caller's place and in all places above it, the newest first; for a
   * caller without a place, in the root location.
   */
  @Transactional(TxType.SUPPORTS)
  LocalizedBody<Page<EventResponse>> published(
      Caller caller, EventType type, PageRequest page, LanguagePreference reader) {
    OffsetDateTime now = now();
    return shown(
        events.findPublished(home(caller), Set.of(type), FeedCursor.start(now), now, page, reader),
        reader);
  }

  /**
   * The same feed, from a point on.
   *
   * @param types at least one
   * @param after null for the beginning
   * @param limit how many at most
   */
  @Transactional(TxType.SUPPORTS)
  LocalizedBody<FeedResponse> feed(
      Caller caller, Set<EventType> types, FeedCursor after, int limit, LanguagePreference reader) {
    OffsetDateTime now = now();
    FeedCursor start = after == null ? FeedCursor.start(now) : after.notLaterThan(now);
    EventPage found =
        events.findPublished(home(caller), types, start, now, new PageRequest(1, limit), reader);
    String next = found.page().hasNext() ? found.last().toText() : null;
    return new LocalizedBody<>(
        new FeedResponse(shown(found, reader).body().items(), next), found.languages());
  }

  /**
   * One event, for those who administer its place or can see it in their feed.
   *
   * @throws ResourceNotFoundException if there is none, or none that a user who administers nothing can
   *     see
   * @throws AccessDeniedException if it is beyond the place that the caller administers
   */
  @Transactional(TxType.SUPPORTS)
  public Versioned<EventResponse> get(Caller caller, long id, LanguagePreference reader) {
    PlacedEvent found =
        events.read(id, home(caller), caller.adminLocationId()).orElseThrow(EventService::notFound);
    Event event = found.event();
    boolean isInFeed = found.isAboveHome() && event.isPublishedAt(now());
    if (!isInFeed && !found.isAdministered()) {
      if (caller.role() == Role.USER) {
        throw notFound();
      }
      locations.requireAdministrator(caller, event.locationId());
    }
    return versioned(event, reader);
  }

  /** Whether a caller sees an event that shows an image. */
  boolean isImageShownTo(Caller caller, String filename) {
    return events.isImageShown(filename, home(caller), caller.adminLocationId(), now());
  }

  /** Everything at or below the place that the caller administers, the newest first. */
  LocalizedBody<Page<EventResponse>> all(
      Caller caller, PageRequest page, LanguagePreference reader) {
    return shown(events.findAtOrBelow(locations.administeredBy(caller), page, reader), reader);
  }

  /** How many events {@link #all} has. */
  public EventCount count(Caller caller) {
    return new EventCount(events.countAtOrBelow(locations.administeredBy(caller)));
  }

  /** Of all that have a text in a title, whatever its language, the best matches first. */
  @Transactional(TxType.SUPPORTS)
  LocalizedBody<BatchedList<EventResponse>> search(
      Caller caller, SearchText text, LanguagePreference reader) {
    LocalizedBody<Page<EventResponse>> found =
        shown(events.search(text, locations.administeredBy(caller), reader), reader);
    return new LocalizedBody<>(found.body().items(), found.languages());
  }

  /**
   * Makes an event.
   *
   * @throws InvalidRequestException if its place does not exist, its image cannot be used there, it ends
   *     before it begins, or a translation is not whole
   * @throws AccessDeniedException if the caller does not administer the place
   */
  public Versioned<EventResponse> create(
      Caller caller, CreateEventRequest request, LanguagePreference reader) {
    locations.lockExisting("/location_id", request.locationId());
    locations.requireAdministrator(caller, request.locationId());
    Event event = EventChange.create(request, config.language(), now());
    requireUsableImage(caller, event.imageFileName(), event.locationId());
    events.add(event);
    audit.created(caller, subject(event, null), event.toResponse());
    return versioned(event, reader);
  }

  /**
   * Changes an event. For the language of its flat texts see {@link EventChange#spoken}; one that is
   * the same as before changes nothing.
   *
   * @param contentLanguage the language of the flat texts; null if the request does not say
   * @param reader which languages the request would read
   * @throws ResourceNotFoundException if there is no such event
   * @throws AccessDeniedException if the caller does not administer its place, or the one it moves to
   * @throws InvalidRequestException if the place does not exist, it ends before it begins, or a
   *     translation is not whole
   */
  public Versioned<EventResponse> update(
      Caller caller,
      long id,
      UpdateEventRequest request,
      String contentLanguage,
      LanguagePreference reader,
      ExpectedVersion expected) {
    Event event = existing(id);
    locations.requireAdministrator(caller, event.locationId());
    long target = request.locationId().orElse(event.locationId());
    String image = EventChange.image(request, event);
    boolean isSame = Objects.equals(image, event.imageFileName());
    if (!isSame || target != event.locationId()) {
      locations.lock(event.locationId(), target);
    }
    if (target != event.locationId()) {
      locations.requireExisting("/location_id", target);
      locations.requireAdministrator(caller, target);
    }
    expected.check(event.version());
    EventResponse before = event.toResponse();
    if (!isSame || (target != event.locationId() && image != null && files.exists(image))) {
      requireUsableImage(caller, image, target);
    }
    String spoken = EventChange.spoken(request, event, contentLanguage, reader);
    EventChange.apply(request, event, spoken);
    if (!Objects.equals(before, event.toResponse())) {
      event.touch(now());
      events.flush();
      audit.updated(caller, subject(event, before.locationId()), before, event.toResponse());
    }
    return versioned(event, reader);
  }

  /**
   * Deletes an event.
   *
   * @throws ResourceNotFoundException if there is no such event
   * @throws AccessDeniedException if the caller does not administer its place
   */
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    Event event = existing(id);
    locations.requireAdministrator(caller, event.locationId());
    expected.check(event.version());
    audit.deleted(caller, subject(event, null), event.toResponse());
    events.remove(event);
  }

  /** Has all events that name a file name none instead. */
  void release(Caller by, String filename) {
    events
        .findByImage(filename)
        .forEach(id -> events.find(id).ifPresent(event -> clearImage(by, event)));
  }

  private void clearImage(Caller by, Event event) {
    EventResponse before = event.toResponse();
    event.show(null);
    event.touch(now());
    events.flushAndForget(event);
    audit.updated(by, subject(event, null), before, event.toResponse());
  }

  /** Clears the images that a move of a place breaks. */
  void release(Caller by, LocationMove move) {
    audit.all(
        by,
        AuditAction.UPDATE,
        RESOURCE,
        EventRepository.CHANGED_BY_MOVE,
        move.moved(),
        move.parent());
    events.releaseImages(move, now());
  }

  private void requireUsableImage(Caller caller, String filename, long locationId) {
    files.requireUsable(caller, "/image_file_name", filename, locationId, false, IMAGES);
  }

  /** To the microsecond, which is what the database keeps. */
  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  private static long home(Caller caller) {
    return Objects.requireNonNullElse(caller.locationId(), Role.ROOT_LOCATION);
  }

  /**
   * @param formerPlace where it was before; null if it has not moved
   */
  private static AuditSubject subject(Event event, Long formerPlace) {
    return AuditSubject.moved(RESOURCE, event.id(), formerPlace, event.locationId());
  }

  private LocalizedBody<Page<EventResponse>> shown(EventPage found, LanguagePreference reader) {
    BatchedList<EventResponse> items =
        found.page().items().mapBatches(batch -> shown(batch, reader));
    return new LocalizedBody<>(found.page().withItems(items), found.languages());
  }

  private List<EventResponse> shown(List<Event> found, LanguagePreference reader) {
    FileLinks links = files.links(images(found));
    return found.stream().map(event -> event.toResponse(reader, links)).toList();
  }

  private Versioned<EventResponse> versioned(Event event, LanguagePreference reader) {
    FileLinks links = files.links(images(List.of(event)));
    EventResponse response = event.toResponse(reader, links);
    String variant =
        links.period().isEmpty() ? response.shownIn() : response.shownIn() + "-" + links.period();
    return Versioned.of(response, event.version(), variant);
  }

  private static List<String> images(List<Event> events) {
    return events.stream().map(Event::imageFileName).filter(Objects::nonNull).toList();
  }

  private Event existing(long id) {
    return events.find(id).orElseThrow(EventService::notFound);
  }

  private static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no event with this id.");
  }
}
