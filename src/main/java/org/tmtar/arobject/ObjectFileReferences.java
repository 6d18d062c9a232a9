package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tmtar.file.FileReference;
import org.tmtar.file.FileReferenceProvider;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;
import org.tmtar.zone.ZoneAccess;

/** The references of objects to target images and assets. */
@ApplicationScoped
public class ObjectFileReferences implements FileReferenceProvider {

  private ObjectRepository objects;
  private ObjectService service;
  private ZoneAccess zones;

  protected ObjectFileReferences() {}

  @Inject
  public ObjectFileReferences(ObjectRepository objects, ObjectService service, ZoneAccess zones) {
    this.objects = objects;
    this.service = service;
    this.zones = zones;
  }

  @Override
  public List<FileReference> findReferences(String filename) {
    return objects.findUses(filename);
  }

  @Override
  public List<String> referringColumns() {
    return List.of(
        "ar_objects.target_image_file", "ar_objects.asset_file", "ar_objects.asset_usdz_file");
  }

  @Override
  public String usesQuery() {
    return ObjectRepository.USES;
  }

  @Override
  public boolean isShownTo(Caller caller, String filename) {
    return objects.isFileVisible(filename, zones.visibleTo(caller));
  }

  @Override
  public Optional<String> secretCondition() {
    return Optional.of(ObjectRepository.IS_FILE_OF_SECRET_OBJECT);
  }

  @Override
  public void clearReferences(Caller by, String filename) {
    service.clearReferences(by, filename);
  }

  @Override
  public String outOfReachQuery() {
    return ObjectRepository.FILES_OUT_OF_REACH;
  }

  @Override
  public void clearReferences(Caller by, LocationMove move) {
    service.clearReferences(by, move);
  }
}
