package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationDependents;
import org.tmtar.location.Subtree;
import org.tmtar.security.Caller;

/**
 * Counts and audits the zones and subzones that are deleted with a location. The database deletes their rows
 * with the location.
 */
@ApplicationScoped
public class ZoneDeletionAuditor implements LocationDependents {

  private static final String AT_OR_BELOW =
      " WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)";

  private static final String ZONES = """
      SELECT z.id, z.location_id,
        to_jsonb(z) - ARRAY['position', 'search_title', 'translation_languages', 'updated_at', 'version']
          || jsonb_build_object('translations', z.translations::jsonb, 'image_file_url', NULL, 'image_alt', NULL),
        NULL::jsonb
      FROM zones z JOIN locations l ON l.id = z.location_id
      """ + AT_OR_BELOW;

  private static final String SUBZONES = SubzoneAuditQuery.STATEMENT + AT_OR_BELOW;

  private ZoneRepository zones;
  private LocationAccess locations;
  private AuditTrail audit;

  protected ZoneDeletionAuditor() {}

  @Inject
  public ZoneDeletionAuditor(ZoneRepository zones, LocationAccess locations, AuditTrail audit) {
    this.zones = zones;
    this.locations = locations;
    this.audit = audit;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    Subtree subtree = locations.subtree(locationId);
    return Map.of(
        "zones", zones.countAtOrBelow(subtree), "subzones", zones.countSubzonesAtOrBelow(subtree));
  }

  @Override
  public void prepareDeletion(Caller by, long locationId) {
    audit.recordAll(by, AuditAction.DELETE, ZoneService.RESOURCE, ZONES, locationId);
    audit.recordAll(by, AuditAction.DELETE, SubzoneService.RESOURCE, SUBZONES, locationId);
  }
}
