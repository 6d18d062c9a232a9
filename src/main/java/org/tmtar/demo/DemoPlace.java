package org.tmtar.demo;

import java.util.List;
import java.util.Objects;

/**
 * A place of the demonstration data.
 *
 * @param name unique among its siblings
 * @param latitude WGS 84, decimal degrees
 * @param longitude WGS 84, decimal degrees
 * @param events what it publishes
 * @param places what lies in it
 */
record DemoPlace(
    String name,
    Double latitude,
    Double longitude,
    List<DemoEvent> events,
    List<DemoPlace> places) {

  DemoPlace {
    events = Objects.requireNonNullElse(events, List.of());
    places = Objects.requireNonNullElse(places, List.of());
  }
}
