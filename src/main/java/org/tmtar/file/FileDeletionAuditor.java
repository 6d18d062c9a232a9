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
 * Files go with their place. The database deletes their rows with it, the sweep their contents; what names
 * one from elsewhere, after somebody has moved it there, names none then.
 */
@ApplicationScoped
public class FileDeletionAuditor implements LocationDependents {

  private static final String LOST = """
      SELECT f.id, f.location_id, jsonb_build_object(
        'id', f.id, 'filename', f.filename, 'media_type', f.media_type, 'size', f.size,
        'sha256', f.sha256, 'width', f.width, 'height', f.height, 'visibility', f.visibility,
        'location_id', f.location_id, 'created_at', f.created_at), NULL::jsonb
      FROM files f JOIN locations l ON l.id = f.location_id
      WHERE l.path <@ (SELECT path FROM locations WHERE id = ?)
      """;

  private FileRepository files;
  private Instance<FileReferenceProvider> users;
  private LocationAccess locations;
  private AuditTrail audit;

  protected FileDeletionAuditor() {}

  @Inject
  public FileDeletionAuditor(
      FileRepository files,
      Instance<FileReferenceProvider> users,
      LocationAccess locations,
      AuditTrail audit) {
    this.files = files;
    this.users = users;
    this.locations = locations;
    this.audit = audit;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of("files", files.countAtOrBelow(locations.subtree(locationId)));
  }

  @Override
  public void release(Caller by, long locationId) {
    audit.all(by, AuditAction.DELETE, FileService.RESOURCE, LOST, locationId);
  }

  @Override
  public long countFilesOutOfReach(LocationMove move) {
    return files.countLost(lostByMove(), move);
  }

  @Override
  public void releaseFilesOutOfReach(Caller by, LocationMove move) {
    files.lockLost(lostByMove(), move);
    users.forEach(user -> user.release(by, move));
  }

  private String lostByMove() {
    return users.stream()
        .map(FileReferenceProvider::lostByMove)
        .collect(Collectors.joining(" UNION ALL "));
  }
}
