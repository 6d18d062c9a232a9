package org.tmtar.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tmtar.arobject.ObjectService;
import org.tmtar.arobject.PublicObjects;
import org.tmtar.change.Versioned;
import org.tmtar.event.EventService;
import org.tmtar.event.EventType;
import org.tmtar.event.FeedResponse;
import org.tmtar.event.PublicEvents;
import org.tmtar.file.content.Sha256;
import org.tmtar.file.link.FileLinkFactory;
import org.tmtar.file.link.FileLinks;
import org.tmtar.geo.Position;
import org.tmtar.location.LocationResponse;
import org.tmtar.location.LocationService;
import org.tmtar.location.PublicLocation;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.text.LanguagePreference;
import org.tmtar.visit.VisitRepository.VisitedZone;
import org.tmtar.zone.ListedZone;
import org.tmtar.zone.ZoneService;
import org.tmtar.zone.ZoneWithSubzonesResponse;

/**
 * Reads the content that is readable without an account. Each feature returns its public resources, so this class
 * contains no visibility rules.
 */
@ApplicationScoped
public class VisitService {

  /** The maximum number of events of each type. */
  static final int MAX_EVENTS = 20;

  private LocationService locations;
  private EventService events;
  private ZoneService zones;
  private ObjectService objects;
  private VisitRepository publicZones;

  protected VisitService() {}

  @Inject
  public VisitService(
      LocationService locations,
      EventService events,
      ZoneService zones,
      ObjectService objects,
      VisitRepository publicZones) {
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.publicZones = publicZones;
  }

  /**
   * The public location that is nearest to a position, and the public zones around the position.
   *
   * @throws ResourceNotFoundException if no public location has a position
   */
  Visit near(Position position, LanguagePreference reader) {
    return visit(locations.nearestPublic(position), position, reader);
  }

  /**
   * A public location, and the public zones around its position.
   *
   * @throws ResourceNotFoundException if the location does not exist or is not public
   */
  Visit at(long locationId, LanguagePreference reader) {
    PublicLocation location = locations.getPublic(locationId);
    return visit(location, location.position().orElse(null), reader);
  }

  /**
   * @param position null for the zones of the location
   */
  private Visit visit(PublicLocation visited, Position position, LanguagePreference reader) {
    long id = visited.location().id();
    PublicEvents news = events.publicEvents(id, EventType.NEWS, null, MAX_EVENTS, reader);
    PublicEvents sales = events.publicEvents(id, EventType.SALES, null, MAX_EVENTS, reader);
    List<VisitedZone> found =
        position == null ? publicZones.findOf(id) : publicZones.findAround(position);
    Set<String> languages = new TreeSet<>();
    languages.addAll(news.languages());
    languages.addAll(sales.languages());
    found.stream()
        .map(each -> each.shownIn(reader))
        .filter(Objects::nonNull)
        .forEach(languages::add);
    VisitResponse response = new VisitResponse(
        visited.location(),
        visited.ancestors(),
        news.events(),
        news.after(),
        sales.events(),
        sales.after(),
        publicZones.withTexts(found).mapBatches(batch -> toResponses(batch, reader)),
        position == null ? null : VisitRepository.MAX_DISTANCE);
    List<String> zoneVersions = found.stream()
        .map(each -> each.zone().id() + "." + each.zone().version() + "." + each.objects() + "."
            + each.listed().isImageProtected() + "." + publicImageAlt(each.listed()))
        .toList();
    return new Visit(
        response,
        languages,
        digest(
            visited,
            String.valueOf(position),
            news.version(),
            String.valueOf(news.after()),
            sales.version(),
            String.valueOf(sales.after()),
            zoneVersions,
            reader));
  }

  /**
   * Public events of a type at a public location and at the public locations above it, newest first.
   *
   * @param after the cursor after which the events begin; null for the newest events
   * @throws ResourceNotFoundException if the location does not exist or is not public
   * @throws InvalidRequestException if the cursor is malformed
   */
  Feed events(long locationId, EventType type, String after, LanguagePreference reader) {
    locations.getPublic(locationId);
    PublicEvents found = events.publicEvents(locationId, type, after, MAX_EVENTS, reader);
    return new Feed(
        new FeedResponse(found.events(), found.after()),
        found.languages(),
        digest(found.version(), String.valueOf(found.after()), reader));
  }

  /** The public locations whose parent is not public, by id. */
  Page<LocationResponse> topmostLocations(PageRequest page) {
    return locations.topmostPublic(page);
  }

  /** The alternative text of an image that is not protected. The response has no other. */
  private static String publicImageAlt(ListedZone zone) {
    return zone.isImageProtected() ? null : zone.imageAlt();
  }

  private static List<VisitedZoneResponse> toResponses(
      List<VisitedZone> found, LanguagePreference reader) {
    List<ListedZone> listed = found.stream().map(VisitedZone::listed).toList();
    FileLinks links = FileLinkFactory.createPublic(
            ListedZone.images(listed), ListedZone.protectedImages(listed))
        .withAlts(ListedZone.imageAlts(listed));
    return found.stream()
        .map(each -> new VisitedZoneResponse(each.zone().toResponse(reader, links), each.objects()))
        .toList();
  }

  /**
   * A public zone with its active subzones and their active objects.
   *
   * @throws ResourceNotFoundException if the zone does not exist or is not public
   */
  ZoneContent zone(long id, LanguagePreference reader) {
    Versioned<ZoneWithSubzonesResponse> zone = zones.getPublic(id, reader);
    PublicObjects found = objects.publicObjects(id, reader);
    String language = zone.body().zone().shownIn();
    return new ZoneContent(
        new ZoneContentResponse(zone.body().zone(), zone.body().subzones(), found.objects()),
        language == null ? Set.of() : Set.of(language),
        digest(zone.version(), zone.variant(), found.version(), reader));
  }

  /** The SHA-256 digest of the versions of all parts of a response. */
  private static String digest(Object... versions) {
    MessageDigest digest = Sha256.begin();
    digest.update(List.of(versions).toString().getBytes(StandardCharsets.UTF_8));
    return Sha256.end(digest);
  }

  /**
   * A location for a visitor.
   *
   * @param languages the languages of the texts as BCP 47 tags
   * @param tag the entity tag, which changes with the response
   */
  record Visit(VisitResponse response, Set<String> languages, String tag) {}

  /**
   * A part of the feed of a location for a visitor.
   *
   * @param languages the languages of the texts as BCP 47 tags
   * @param tag the entity tag, which changes with the response
   */
  record Feed(FeedResponse response, Set<String> languages, String tag) {}

  /**
   * A zone for a visitor.
   *
   * @param languages the language of the texts of the zone; empty if it is not stated
   * @param tag the entity tag, which changes with the response
   */
  record ZoneContent(ZoneContentResponse response, Set<String> languages, String tag) {}
}
