package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationDependents;
import org.tmtar.security.Caller;

/** Events go with their place; the database deletes them with it. */
@ApplicationScoped
public class EventsOfLocations implements LocationDependents {

  private EventRepository events;
  private LocationAccess locations;

  protected EventsOfLocations() {}

  @Inject
  public EventsOfLocations(EventRepository events, LocationAccess locations) {
    this.events = events;
    this.locations = locations;
  }

  @Override
  public Map<String, Long> countAtOrBelow(long locationId) {
    return Map.of("events", events.countAtOrBelow(locations.path(locationId)));
  }

  @Override
  public void release(Caller by, long locationId) {
    // nothing but the rows, which go by themselves
  }
}
