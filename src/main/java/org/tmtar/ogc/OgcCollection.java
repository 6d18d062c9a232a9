package org.tmtar.ogc;

import java.util.Arrays;
import java.util.Locale;
import org.tmtar.problem.ResourceNotFoundException;

/** The collections of features. */
public enum OgcCollection {
  LOCATIONS("Locations", "The places, such as a city or a museum."),
  EVENTS("Events", "News and sales, at the position of their location."),
  ZONES("Zones", "The circles on the ground that contain AR objects: their centre and radius."),
  SUBZONES("Subzones", "The parts of zones in which objects are drawn: their centre and radius."),
  OBJECTS("Objects", "The AR objects, at the centre of their subzone.");

  private final String title;
  private final String description;

  OgcCollection(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /**
   * Finds a collection by its id.
   *
   * @throws ResourceNotFoundException if there is no such collection
   */
  static OgcCollection of(String id) {
    return Arrays.stream(values())
        .filter(collection -> collection.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResourceNotFoundException("There is no collection with this id."));
  }

  /** The id in paths, for example {@code zones}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }
}
