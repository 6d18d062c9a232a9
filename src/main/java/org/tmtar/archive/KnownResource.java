package org.tmtar.archive;

import java.util.Set;

/**
 * A resource of this installation that has the uid of a resource of an archive.
 *
 * @param zoneId the zone itself, or the zone of a subzone or an object; null for other kinds
 * @param isBelow whether it is below the location of the import, or at it
 * @param isAbove whether it is a file of a location above the base of the import, which only refers to it
 * @param language the default language; null if it is not stated
 * @param languages the languages of the texts
 * @param filename the name of a file; null for other kinds
 * @param sha256 the digest of the content of a file; null for other kinds
 */
record KnownResource(
    long id,
    long version,
    Long zoneId,
    boolean isBelow,
    boolean isAbove,
    String language,
    Set<String> languages,
    String filename,
    String sha256) {

  KnownResource {
    languages = Set.copyOf(languages);
  }

  /** Whether the import can neither update it nor refer to it. */
  boolean isElsewhere() {
    return !isBelow && !isAbove;
  }
}
