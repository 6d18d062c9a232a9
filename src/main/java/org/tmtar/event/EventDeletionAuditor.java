package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationDependents;
import org.tmtar.security.Caller;

/**
 * Counts and audits the events that are deleted with a location. The database deletes their rows with the
 * location.
 */
@ApplicationScoped
public class EventDeletionAuditor implements LocationDependents {

  private static final String DELETED_EVENTS = """
      SELECT e.id, e.location_id,
        to_jsonb(e) - ARRAY['created_at', 'update_date', 'published_at', 'version']
          || jsonb_build_object('translations', (
            SELECT jsonb_object_agg(t.language,
              to_jsonb(t) - ARRAY['event_id', 'location_id', 'language', 'search_title'])
            FROM event_texts t WHERE t.event_id = e.id)),
        NULL::jsonb
      FROM events e JOIN locations l ON l.id = e.location_id
      WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)
      """;

  private EventRepository events;
  private LocationAccess locations;
  private AuditTrail audit;

  protected EventDeletionAuditor() {}

  @Inject
  public EventDeletionAuditor(EventRepository events, LocationAccess locations, AuditTrail audit) {
    this.events = events;
    this.locations = locations;
    this.audit = audit;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of("events", events.countAtOrBelow(locations.subtree(locationId)));
  }

  @Override
  public void prepareDeletion(Caller by, long locationId) {
    audit.recordAll(by, AuditAction.DELETE, EventService.RESOURCE, DELETED_EVENTS, locationId);
  }
}
