package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.tmtar.audit.AuditAction;
import org.tmtar.audit.AuditTrail;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationDependents;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;

/**
 * Counts the files of a location that is deleted, records their deletion in the audit, and clears the
 * references to files that a move breaks. When a location is deleted, the database deletes the rows of its
 * files by cascade, and the sweep deletes their contents. A reference from another location to one of these
 * files becomes null by its foreign key.
 */
@ApplicationScoped
public class FileDeletionAuditor implements LocationDependents {

  private static final String DELETED_FILES = """
      SELECT f.id, f.location_id, to_jsonb(f) - ARRAY['missing_since', 'search_label', 'updated_at']
        || jsonb_build_object('label', coalesce(f.label, f.filename), 'report', f.report::jsonb), NULL::jsonb
      FROM files f JOIN locations l ON l.id = f.location_id
      WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)
      """;

  private FileRepository files;
  private Instance<FileReferenceProvider> providers;
  private LocationAccess locations;
  private AuditTrail audit;

  protected FileDeletionAuditor() {}

  @Inject
  public FileDeletionAuditor(
      FileRepository files,
      Instance<FileReferenceProvider> providers,
      LocationAccess locations,
      AuditTrail audit) {
    this.files = files;
    this.providers = providers;
    this.locations = locations;
    this.audit = audit;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of("files", files.countAtOrBelow(locations.subtree(locationId)));
  }

  @Override
  public void prepareDeletion(Caller by, long locationId) {
    audit.recordAll(by, AuditAction.DELETE, FileService.RESOURCE, DELETED_FILES, locationId);
  }

  @Override
  public long countFilesOutOfReach(LocationMove move) {
    return files.countOutOfReach(outOfReachQuery(), move);
  }

  @Override
  public void clearFilesOutOfReach(Caller by, LocationMove move) {
    providers.forEach(provider -> provider.lockReferences(move));
    files.lockOutOfReach(outOfReachQuery(), move);
    providers.forEach(provider -> provider.clearReferences(by, move));
  }

  private String outOfReachQuery() {
    return providers.stream()
        .map(FileReferenceProvider::outOfReachQuery)
        .collect(Collectors.joining(" UNION ALL "));
  }
}
