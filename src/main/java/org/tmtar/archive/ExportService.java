package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tmtar.archive.ArchiveManifest.ExportedTop;
import org.tmtar.archive.ExportedRows.Lines;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationResponse;
import org.tmtar.location.LocationService;
import org.tmtar.location.Subtree;
import org.tmtar.persistence.Snapshot;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.security.Viewer;

/** Reads what an export contains: every resource at and below a location, from one snapshot. */
@ApplicationScoped
@Transactional
public class ExportService {

  private ArchiveRepository repository;
  private LocationService locations;
  private LocationAccess access;
  private Snapshot snapshot;
  private ArchiveSpool spool;

  protected ExportService() {}

  @Inject
  public ExportService(
      ArchiveRepository repository,
      LocationService locations,
      LocationAccess access,
      Snapshot snapshot,
      ArchiveSpool spool) {
    this.repository = repository;
    this.locations = locations;
    this.access = access;
    this.snapshot = snapshot;
    this.spool = spool;
  }

  /**
   * Requires that a caller may export the content of a location.
   *
   * @throws ResourceNotFoundException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  void authorize(Caller caller, long id) {
    locations.get(new Viewer(caller), id);
    access.requireAdministrator(caller, id);
  }

  /**
   * Reads the rows of an export to disk.
   *
   * @throws ResourceNotFoundException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  ExportedRows read(Caller caller, long id) {
    snapshot.begin();
    LocationResponse top = locations.get(new Viewer(caller), id).body();
    access.requireAdministrator(caller, id);
    ExportedRows rows = new ExportedRows(new ExportedTop(top.uid(), top.name()), spool);
    try {
      fill(rows, access.subtree(id), id, access.administeredBy(caller));
      return rows;
    } catch (RuntimeException failure) {
      rows.close();
      throw failure;
    }
  }

  private void fill(ExportedRows rows, Subtree subtree, long id, Subtree administered) {
    for (ArchiveKind kind : ArchiveKind.values()) {
      Lines lines = rows.begin(kind);
      repository.forEach(kind, subtree, id, administered, lines::add);
      lines.finish();
    }
    Lines contents = rows.beginContents();
    repository.forEachContent(subtree, (entry, filename) -> contents.add(entry + " " + filename));
    contents.finish();
  }
}
