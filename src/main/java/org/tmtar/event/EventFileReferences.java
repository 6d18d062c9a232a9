package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tmtar.file.FileReference;
import org.tmtar.file.FileReferenceProvider;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;

/** The references of events to images. No event is secret. */
@ApplicationScoped
public class EventFileReferences implements FileReferenceProvider {

  private EventRepository events;
  private EventService service;

  protected EventFileReferences() {}

  @Inject
  public EventFileReferences(EventRepository events, EventService service) {
    this.events = events;
    this.service = service;
  }

  @Override
  public List<FileReference> findReferences(String filename) {
    return events.findUses(filename);
  }

  @Override
  public List<String> referringColumns() {
    return List.of("events.image_file_name");
  }

  @Override
  public String usesQuery() {
    return EventRepository.USES;
  }

  @Override
  public boolean isShownTo(Caller caller, String filename) {
    return service.isImageShownTo(caller, filename);
  }

  @Override
  public Optional<String> secretCondition() {
    return Optional.empty();
  }

  @Override
  public void clearReferences(Caller by, String filename) {
    service.clearReferences(by, filename);
  }

  @Override
  public String outOfReachQuery() {
    return EventRepository.IMAGES_OUT_OF_REACH;
  }

  @Override
  public void clearReferences(Caller by, LocationMove move) {
    service.clearReferences(by, move);
  }
}
