package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.file.FileService;
import org.tmtar.file.ReferringResource;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationDependents;
import org.tmtar.problem.ConflictException;
import org.tmtar.security.Caller;
import org.tmtar.zone.ZoneChange;
import org.tmtar.zone.ZoneDependents;

/**
 * Counts and audits the objects that are deleted with a location, a zone or a subzone. The database deletes
 * their rows with the subzone.
 */
@ApplicationScoped
public class ObjectDeletionAuditor implements LocationDependents, ZoneDependents {

  private static final String MEMBER = "objects";

  private static final String DELETED_OBJECTS = """
      SELECT o.id, z.location_id,
        to_jsonb(o) - ARRAY['search_name', 'secret', 'translation_languages', 'updated_at', 'version', 'offset_x',
          'offset_y', 'offset_z']
          || jsonb_build_object(
            'translations', o.translations::jsonb,
            'anchor', coalesce(
              o.anchor, CASE WHEN o.target_image_file IS NULL THEN 'geo' ELSE 'image' END),
            'offset', CASE WHEN o.offset_x IS NOT NULL THEN
              jsonb_build_object('x', o.offset_x, 'y', o.offset_y, 'z', o.offset_z) END),
        NULL::jsonb
      FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id
        JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id
      """;

  private static final String DELETED_WITH_LOCATION =
      DELETED_OBJECTS + " WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)";

  private static final String DELETED_WITH_ZONE = DELETED_OBJECTS + " WHERE z.id = ?";

  private static final String DELETED_WITH_SUBZONE = DELETED_OBJECTS + " WHERE s.id = ?";

  private ObjectRepository objects;
  private LocationAccess locations;
  private FileService files;
  private AuditTrail audit;

  protected ObjectDeletionAuditor() {}

  @Inject
  public ObjectDeletionAuditor(
      ObjectRepository objects, LocationAccess locations, FileService files, AuditTrail audit) {
    this.objects = objects;
    this.locations = locations;
    this.files = files;
    this.audit = audit;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of(MEMBER, objects.countAtOrBelow(locations.subtree(locationId)));
  }

  @Override
  public void prepareDeletion(Caller by, long locationId) {
    auditDeletion(by, DELETED_WITH_LOCATION, locationId);
  }

  @Override
  public Map<String, Long> countInZone(long zoneId) {
    return Map.of(MEMBER, objects.countInZone(zoneId));
  }

  @Override
  public Map<String, Long> countInSubzone(long subzoneId) {
    return Map.of(MEMBER, objects.countInSubzone(subzoneId));
  }

  @Override
  public void requireCompatible(Caller by, ZoneChange change) {
    ReferringResource after = new ReferringResource(change.locationId(), change.isSecret());
    for (String filename : objects.findFilesOfZone(change.zoneId())) {
      if (!files.isUsable(by, filename, after)) {
        throw new ConflictException("Objects of the zone use files that belong to other locations"
            + (change.isSecret() ? ", or to locations that you do not administer." : "."));
      }
    }
  }

  @Override
  public List<Long> findZonesByFile(String filename) {
    return objects.findZonesByFile(filename);
  }

  @Override
  public void auditZoneDeletion(Caller by, long zoneId) {
    auditDeletion(by, DELETED_WITH_ZONE, zoneId);
  }

  @Override
  public void auditSubzoneDeletion(Caller by, long subzoneId) {
    auditDeletion(by, DELETED_WITH_SUBZONE, subzoneId);
  }

  private void auditDeletion(Caller by, String statement, long parameter) {
    audit.recordAll(by, AuditAction.DELETE, ObjectService.RESOURCE, statement, parameter);
  }
}
