package org.tmtar.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What an entry of the audit is about.
 *
 * @param resource the kind of resource as its addresses call it, {@code locations}
 * @param id which one; null if none in particular
 * @param places the places that are concerned, the first before all others; none if it has no place
 */
public record AuditSubject(String resource, Long id, List<Long> places) {

  public AuditSubject {
    places = List.copyOf(places);
  }

  /**
   * A subject.
   *
   * @param places the places that are concerned, null for one that is none
   */
  public static AuditSubject of(String resource, Long id, Long... places) {
    return new AuditSubject(
        resource, id, Arrays.stream(places).filter(Objects::nonNull).toList());
  }
}
