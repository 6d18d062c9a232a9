package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.event.EventRepository.LocatedEvent;
import org.tmtar.file.FileMember;
import org.tmtar.file.FileService;
import org.tmtar.file.ReferringResource;
import org.tmtar.file.content.ContentType.Kind;
import org.tmtar.file.link.FileLinks;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.location.Audience;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.Role;
import org.tmtar.security.Viewer;
import org.tmtar.text.LanguageConfig;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LocalizedBody;
import org.tmtar.text.SearchText;

/**
 * The business rules of events: which callers publish them at which locations, and which callers read them at
 * which times. A read of one statement, or of independent statements, has no transaction.
 */
@ApplicationScoped
public class EventService {

  /** The name of events in the audit. */
  static final String RESOURCE = "events";

  private static final Set<Kind> IMAGES = Set.of(Kind.IMAGE);

  /**
   * The number of the representation in entity tags. It is incremented when a response gets another member, so
   * that clients do not keep copies without it. A migration that increments the versions of all events would
   * lock them for minutes.
   */
  private static final String REPRESENTATION = "3";

  /** The variant of the entity tag for viewers that do not administer the event. */
  private static final String VISITOR_VARIANT = "shown";

  private EventRepository events;
  private LocationAccess locations;
  private FileService files;
  private LanguageConfig config;
  private AuditTrail audit;
  private Clock clock;

  protected EventService() {}

  @Inject
  public EventService(
      EventRepository events,
      LocationAccess locations,
      FileService files,
      LanguageConfig config,
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
   * The events of a type that are now published at the home location of the caller and at all locations above it, newest first. The home location of a caller that has chosen no location is the root location.
   */
  LocalizedBody<Page<EventResponse>> published(
      Caller caller, EventType type, PageRequest page, LanguagePreference reader) {
    OffsetDateTime now = now();
    return toResponses(
        Audience.USERS,
        events.findPublished(
            Feed.ofUser(EventReader.of(caller).home(), Set.of(type)),
            FeedCursor.start(now),
            now,
            page,
            reader),
        reader);
  }

  /**
   * The first page of what a visitor reads at a time, for a preview. It has the events of locations that the
   * caller does not administer only if they are published now, because the caller must not read them earlier.
   *
   * @param home the home location of the visitor
   * @param at the time, past or future; null for now
   */
  public BatchedList<EventResponse> publishedAt(
      Caller caller, long home, EventType type, OffsetDateTime at, LanguagePreference reader) {
    OffsetDateTime now = now();
    EventPage found = events.findPublishedAt(
        new EventReader(home, caller.adminLocationId()),
        type,
        Objects.requireNonNullElse(at, now),
        now,
        new PageRequest(1, PageParameters.NUMBERED_PAGE_SIZE),
        reader);
    return toResponses(Audience.USERS, found, reader).body().items();
  }

  /**
   * The part of the feed after a cursor, newest first.
   *
   * @param types the types to include, at least one
   * @param after the cursor; null for the start of the feed
   * @param limit the maximum number of events
   */
  LocalizedBody<FeedResponse> feed(
      Caller caller, Set<EventType> types, FeedCursor after, int limit, LanguagePreference reader) {
    OffsetDateTime now = now();
    FeedCursor start = after == null ? FeedCursor.start(now) : after.notLaterThan(now);
    EventPage found = events.findPublished(
        Feed.ofUser(EventReader.of(caller).home(), types),
        start,
        now,
        new PageRequest(1, limit),
        reader);
    return new LocalizedBody<>(
        new FeedResponse(toResponses(Audience.USERS, found, reader).body().items(), after(found)),
        found.languages());
  }

  /** The cursor of the events after a page; null if there are no more. */
  private static String after(EventPage found) {
    return found.page().hasNext() ? found.last().toText() : null;
  }

  /**
   * The public events of a type at a public location and at the public locations above it, newest first. Protected
   * images are withheld.
   *
   * @param after the cursor after which the events begin; null for the newest events
   * @param limit the maximum number of events
   * @throws InvalidRequestException if the cursor is malformed
   */
  public PublicEvents publicEvents(
      long locationId, EventType type, String after, int limit, LanguagePreference reader) {
    OffsetDateTime now = now();
    EventPage found = events.findPublished(
        Feed.ofAnyone(locationId, type),
        after == null ? FeedCursor.start(now) : FeedCursor.of(after).notLaterThan(now),
        now,
        new PageRequest(1, limit),
        reader);
    FileLinks links = files.links(Audience.ANYONE, found.images());
    return new PublicEvents(
        toResponses(Audience.ANYONE, found, reader).body().items(),
        found.languages(),
        found.version() + links.withheld().stream().sorted().toList() + links.variant(),
        after(found));
  }

  /**
   * Reads an event. It is visible to the administrators of its location, to callers whose feed contains it, and to
   * all viewers if it is published at a public location. In the last case, a protected image is withheld.
   *
   * @throws UnauthenticatedException if the viewer is not a caller, and there is no such event or it is not
   *     public
   * @throws ResourceNotFoundException if there is no such event, or if the caller administers no location and
   *     does not see the event
   * @throws AccessDeniedException if the caller administers a location, but not the location of the event,
   *     and does not see the event
   */
  public Versioned<EventResponse> get(Viewer viewer, long id, LanguagePreference reader) {
    LocatedEvent found =
        events.read(id, EventReader.of(viewer)).orElseThrow(() -> viewer.hidden(notFound()));
    boolean isPublished = found.event().isPublishedAt(now());
    if ((isPublished && found.isAboveHome()) || found.isAdministered()) {
      return found.isAdministered()
          ? versioned(found.event(), reader)
          : versioned(Audience.USERS, found.event(), reader);
    }
    if (!isPublished || !found.isPublic()) {
      throw hidden(viewer, found.event());
    }
    return versioned(Audience.ANYONE, found.event(), reader);
  }

  /**
   * Reads events by their ids for a bundle, as many as fit into a batch. Events that are not published at the given time
   * are missing. The texts at the top level are in the default language, and the paths of files are not signed.
   */
  public Batch<EventResponse> bundled(List<Long> ids, OffsetDateTime at) {
    Batch<Event> read = events.readBatch(ids);
    List<Event> published =
        read.items().stream().filter(event -> event.isPublishedAt(at)).toList();
    FileLinks links = files.unsignedLinks(images(published));
    return new Batch<>(
        published.stream()
            .map(event -> event.toResponse(LanguagePreference.NONE, links))
            .toList(),
        read.taken());
  }

  private RuntimeException hidden(Viewer viewer, Event event) {
    if (!viewer.isAnonymous() && viewer.caller().role() != Role.USER) {
      locations.requireAdministrator(viewer.caller(), event.locationId());
    }
    return viewer.hidden(notFound());
  }

  /**
   * A page of the events that a viewer can read by {@link #get}, by id. Protected images are withheld.
   *
   * @return the events with the languages in which they are shown
   */
  @Transactional
  public LocalizedBody<Page<EventResponse>> features(
      Viewer viewer, FeatureFilter filter, LanguagePreference reader) {
    VisibleEvents visible = new VisibleEvents(Audience.of(viewer), EventReader.of(viewer), now());
    return toResponses(Audience.ANYONE, events.find(visible, filter, reader), reader);
  }

  /** Whether the caller sees an event that shows the image. */
  boolean isImageShownTo(Caller caller, String filename) {
    return events.isImageShown(filename, EventReader.of(caller), now());
  }

  /**
   * The events at or below the location that the caller administers.
   *
   * @throws InvalidRequestException if the location of the filter does not exist
   * @throws AccessDeniedException if the caller does not administer the location of the filter
   */
  @Transactional
  LocalizedBody<Page<EventResponse>> all(
      Caller caller, EventFilter filter, PageRequest page, LanguagePreference reader) {
    Subtree subtree = locations.listedFor(caller, filter.list().locationId());
    return toAdministeredResponses(
        events.findAtOrBelow(subtree, filter, now(), page, reader), reader);
  }

  /** The number of events that {@link #all} returns without a filter. */
  @Transactional
  public EventCount count(Caller caller) {
    return new EventCount(events.countAtOrBelow(locations.administeredBy(caller)));
  }

  /**
   * The events with a matching title at or below the location that the caller administers, best matches
   * first. A title in any language matches if it contains the text.
   */
  LocalizedBody<BatchedList<EventResponse>> search(
      Caller caller, SearchText text, LanguagePreference reader) {
    LocalizedBody<Page<EventResponse>> found = toAdministeredResponses(
        events.search(text, locations.administeredBy(caller), reader), reader);
    return new LocalizedBody<>(found.body().items(), found.languages());
  }

  /**
   * Creates an event.
   *
   * @throws InvalidRequestException if the location does not exist, the image cannot be used at the location,
   *     the publication ends before it begins, or a translation is incomplete
   * @throws AccessDeniedException if the caller does not administer the location
   */
  @Transactional
  public Versioned<EventResponse> create(
      Caller caller, CreateEventRequest request, LanguagePreference reader) {
    return create(caller, request, UUID.randomUUID(), null, reader);
  }

  /**
   * Creates an event like {@link #create(Caller, CreateEventRequest, LanguagePreference)}, with the uid and the
   * time of creation of an archived event.
   *
   * @param createdAt the time of creation, by which feeds order an event without {@code publish_from}; null or a
   *     future time for now
   */
  @Transactional
  public Versioned<EventResponse> create(
      Caller caller,
      CreateEventRequest request,
      UUID uid,
      OffsetDateTime createdAt,
      LanguagePreference reader) {
    locations.lockExisting("/location_id", request.locationId());
    locations.requireAdministrator(caller, request.locationId());
    Event event = EventChange.create(request, config.language(), now());
    event.identify(uid);
    if (createdAt != null) {
      event.backdate(createdAt);
    }
    requireUsableImage(caller, event.imageFileName(), event.locationId());
    events.add(event);
    audit.created(caller, subject(event, null), event.toResponse());
    return versioned(event, reader);
  }

  /**
   * Updates an event. {@link EventChange#textLanguage} determines the language of the top-level texts. A text
   * that equals the stored text changes nothing.
   *
   * @param contentLanguage the language of the top-level texts; null if the request does not state it
   * @param reader the language preference of the request
   * @throws ResourceNotFoundException if there is no such event
   * @throws AccessDeniedException if the caller does not administer the location of the event or the
   *     location to which it moves
   * @throws InvalidRequestException if the new location does not exist, the image cannot be used at the
   *     location, the publication would end before it begins, or a translation is incomplete
   */
  @Transactional
  public Versioned<EventResponse> update(
      Caller caller,
      long id,
      UpdateEventRequest request,
      String contentLanguage,
      LanguagePreference reader,
      ExpectedVersion expected) {
    Event event = findExisting(id);
    locations.requireAdministrator(caller, event.locationId());
    long target = request.locationId().orElse(event.locationId());
    String image = EventChange.image(request, event);
    boolean isSameImage = Objects.equals(image, event.imageFileName());
    if (!isSameImage || target != event.locationId()) {
      locations.lock(event.locationId(), target);
    }
    if (target != event.locationId()) {
      locations.requireExisting("/location_id", target);
      locations.requireAdministrator(caller, target);
    }
    expected.check(event.version());
    EventResponse before = event.toResponse();
    if (!isSameImage || (target != event.locationId() && image != null && files.exists(image))) {
      requireUsableImage(caller, image, target);
    }
    String textLanguage = EventChange.textLanguage(request, event, contentLanguage, reader);
    EventChange.apply(request, event, textLanguage);
    if (!Objects.equals(before, event.toResponse())) {
      event.touch(now());
      events.flush(event, before.locationId());
      audit.updated(caller, subject(event, before.locationId()), before, event.toResponse());
    }
    return versioned(event, reader);
  }

  /**
   * Deletes an event.
   *
   * @throws ResourceNotFoundException if there is no such event
   * @throws AccessDeniedException if the caller does not administer its location
   */
  @Transactional
  public void delete(Caller caller, long id, ExpectedVersion expected) {
    Event event = findExisting(id);
    locations.requireAdministrator(caller, event.locationId());
    expected.check(event.version());
    audit.deleted(caller, subject(event, null), event.toResponse());
    events.remove(event);
  }

  /**
   * Removes the image from all events that refer to the file, and records an audit entry for each event.
   */
  @Transactional
  void clearReferences(Caller by, String filename) {
    events
        .findByImage(filename)
        .forEach(id -> events.find(id).ifPresent(event -> clearImage(by, event)));
  }

  private void clearImage(Caller by, Event event) {
    EventResponse before = event.toResponse();
    event.setImage(null);
    event.touch(now());
    events.flushAndDetach(event);
    audit.updated(by, subject(event, null), before, event.toResponse());
  }

  /**
   * Clears the references to images that the move of a location breaks, and records an audit entry for each
   * event.
   */
  @Transactional
  void clearReferences(Caller by, LocationMove move) {
    audit.recordAll(
        by,
        AuditAction.UPDATE,
        RESOURCE,
        EventRepository.CHANGED_BY_MOVE,
        move.moved(),
        move.parent());
    events.clearImages(move, now());
  }

  private void requireUsableImage(Caller caller, String filename, long locationId) {
    files.requireUsable(
        caller,
        new FileMember("/image_file_name", filename, IMAGES),
        new ReferringResource(locationId, false));
  }

  /** The current time in UTC, truncated to microseconds, the precision of the database. */
  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * @param formerLocationId the location before the change; null if there was no change
   */
  private static AuditSubject subject(Event event, Long formerLocationId) {
    return AuditSubject.moved(RESOURCE, event.id(), formerLocationId, event.locationId());
  }

  private LocalizedBody<Page<EventResponse>> toResponses(
      Audience audience, EventPage found, LanguagePreference reader) {
    BatchedList<EventResponse> items =
        found.page().items().mapBatches(batch -> toResponses(audience, batch, reader));
    return new LocalizedBody<>(found.page().withItems(items), found.languages());
  }

  /** The representations for a caller that administers all of the events. */
  private LocalizedBody<Page<EventResponse>> toAdministeredResponses(
      EventPage found, LanguagePreference reader) {
    BatchedList<EventResponse> items = found.page().items().mapBatches(batch -> {
      FileLinks links = files.links(images(batch));
      return batch.stream()
          .map(event -> event.toAdministeredResponse(reader, links))
          .toList();
    });
    return new LocalizedBody<>(found.page().withItems(items), found.languages());
  }

  private List<EventResponse> toResponses(
      Audience audience, List<Event> found, LanguagePreference reader) {
    FileLinks links = files.links(audience, images(found));
    return found.stream().map(event -> event.toResponse(reader, links)).toList();
  }

  /** The representation for a caller that administers the event. */
  private Versioned<EventResponse> versioned(Event event, LanguagePreference reader) {
    FileLinks links = files.links(images(List.of(event)));
    EventResponse response = event.toAdministeredResponse(reader, links);
    return Versioned.of(
        response, event.version(), REPRESENTATION, response.shownIn(), links.variant());
  }

  private Versioned<EventResponse> versioned(
      Audience audience, Event event, LanguagePreference reader) {
    FileLinks links = files.links(audience, images(List.of(event)));
    EventResponse response = event.toResponse(reader, links);
    return Versioned.of(
        response,
        event.version(),
        REPRESENTATION,
        VISITOR_VARIANT,
        response.shownIn(),
        links.variant());
  }

  private static List<String> images(List<Event> events) {
    return events.stream().map(Event::imageFileName).filter(Objects::nonNull).toList();
  }

  private Event findExisting(long id) {
    return events.find(id).orElseThrow(EventService::notFound);
  }

  private static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no event with this id.");
  }
}
