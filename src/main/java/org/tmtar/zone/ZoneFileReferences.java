package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tmtar.file.FileReference;
import org.tmtar.file.FileReferenceProvider;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;

/** The references of zones to images. */
@ApplicationScoped
public class ZoneFileReferences implements FileReferenceProvider {

  private ZoneRepository zones;
  private ZoneService service;
  private ZoneAccess access;

  protected ZoneFileReferences() {}

  @Inject
  public ZoneFileReferences(ZoneRepository zones, ZoneService service, ZoneAccess access) {
    this.zones = zones;
    this.service = service;
    this.access = access;
  }

  @Override
  public void lockReferences(String filename) {
    service.lockReferences(filename);
  }

  @Override
  public void lockReferences(LocationMove move) {
    zones.lockAtOrBelow(move);
  }

  @Override
  public List<FileReference> findReferences(String filename) {
    return zones.findUses(filename);
  }

  @Override
  public List<String> referringColumns() {
    return List.of("zones.image_file_name");
  }

  @Override
  public String usesQuery() {
    return ZoneRepository.USES;
  }

  @Override
  public boolean isShownTo(Caller caller, String filename) {
    return zones.isImageVisible(filename, access.visibleTo(caller));
  }

  @Override
  public Optional<String> secretCondition() {
    return Optional.of(ZoneRepository.IS_IMAGE_OF_SECRET_ZONE);
  }

  @Override
  public void clearReferences(Caller by, String filename) {
    service.clearReferences(by, filename);
  }

  @Override
  public String outOfReachQuery() {
    return ZoneRepository.IMAGES_OUT_OF_REACH;
  }

  @Override
  public void clearReferences(Caller by, LocationMove move) {
    service.clearReferences(by, move);
  }
}
