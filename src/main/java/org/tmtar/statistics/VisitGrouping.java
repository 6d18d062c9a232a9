package org.tmtar.statistics;

import java.util.Locale;
import org.tmtar.problem.EnumParameter;
import org.tmtar.problem.InvalidRequestException;

/** The resources or days whose visits are summed up. */
public enum VisitGrouping {
  /** The visits of all zones on each day. */
  DAY,
  /** The visits of each zone. */
  ZONE,
  /** The views of each object. */
  OBJECT;

  /**
   * Returns the grouping with the given name in the API.
   *
   * @param pointer the parameter that contains the name
   * @throws InvalidRequestException if no grouping has the name
   */
  static VisitGrouping of(String apiName, String pointer) {
    return EnumParameter.parse(
        values(), grouping -> grouping.name().toLowerCase(Locale.ROOT), apiName, pointer);
  }
}
