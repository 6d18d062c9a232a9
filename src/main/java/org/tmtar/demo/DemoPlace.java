package org.tmtar.demo;

import java.util.List;
import java.util.Objects;

/**
 * A place of the demonstration data.
 *
 * @param name the name, which is unique among the places with the same parent
 * @param latitude the latitude, WGS 84, in decimal degrees
 * @param longitude the longitude, WGS 84, in decimal degrees
 * @param events the events of the place; null for none
 * @param places the places inside this place; null for none
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
