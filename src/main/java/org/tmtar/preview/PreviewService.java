package org.tmtar.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.tmtar.arobject.ObjectService;
import org.tmtar.event.EventService;
import org.tmtar.event.EventType;
import org.tmtar.geo.Position;
import org.tmtar.location.LocationAccess;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.security.Caller;
import org.tmtar.text.LanguagePreference;
import org.tmtar.zone.around.ZonesAroundService;
import org.tmtar.zone.around.ZonesAroundService.PreviewedZones;

/**
 * Computes what a visitor of a location sees. The content is that of a visitor without rights. The caller determines the right to request the preview, and which events of other locations it may know
 * before they are published.
 */
@ApplicationScoped
public class PreviewService {

  /** The radius of the zones around the visitor in metres, which is the default of visitors. */
  private static final int RADIUS = 1000;

  private static final int MAX_ZONES = 200;

  private LocationAccess locations;
  private EventService events;
  private ZonesAroundService zones;
  private ObjectService objects;

  protected PreviewService() {}

  @Inject
  public PreviewService(
      LocationAccess locations,
      EventService events,
      ZonesAroundService zones,
      ObjectService objects) {
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
  }

  /**
   * What a visitor sees.
   *
   * @param locationId the home location of the visitor
   * @param at the time of the visit; null for now
   * @throws InvalidRequestException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  public PreviewResponse get(
      Caller caller,
      long locationId,
      Position position,
      OffsetDateTime at,
      LanguagePreference reader) {
    locations.requireExisting("/location_id", locationId);
    locations.requireAdministrator(caller, locationId);
    PreviewedZones around = zones.preview(position, RADIUS, MAX_ZONES, reader);
    return new PreviewResponse(
        events.publishedAt(caller, locationId, EventType.NEWS, at, reader),
        events.publishedAt(caller, locationId, EventType.SALES, at, reader),
        around.zones(),
        objects.shownIn(around.inside(), reader));
  }
}
