package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tmtar.file.FileReference;
import org.tmtar.file.FileReferenceProvider;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;

/** Events name files as images. No event is a secret. */
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
  public List<FileReference> uses(String filename) {
    return events.findUses(filename);
  }

  @Override
  public boolean showTo(Caller caller, String filename) {
    return service.isImageShownTo(caller, filename);
  }

  @Override
  public Set<String> secretOnes(Collection<String> filenames) {
    return Set.of();
  }

  @Override
  public void release(Caller by, String filename) {
    service.release(by, filename);
  }

  @Override
  public String lostByMove() {
    return EventRepository.IMAGES_LOST_BY_MOVE;
  }

  @Override
  public void release(Caller by, LocationMove move) {
    service.release(by, move);
  }
}
