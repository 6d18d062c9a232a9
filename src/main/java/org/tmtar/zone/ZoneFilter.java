package org.tmtar.zone;

import org.tmtar.geo.BoundingBox;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TextLanguages;

/**
 * The conditions and the order that an editor requests of a list of zones.
 *
 * @param list the conditions that all lists have; the text is part of the title
 * @param box the rectangle that contains the centres of the zones; null for all zones
 * @param untranslated the language in which a zone has no texts; null for all zones
 */
record ZoneFilter(ListFilter list, BoundingBox box, String untranslated) {

  /** The conditions except for the one on the location. */
  SqlConditions conditions(TextLanguages languages) {
    SqlConditions conditions = list.conditions(ZoneRepository.COLUMNS);
    if (box != null) {
      conditions = conditions.inBox(box, "z");
    }
    return untranslated == null
        ? conditions
        : languages.untranslated(conditions, untranslated, "zones", "z");
  }
}
