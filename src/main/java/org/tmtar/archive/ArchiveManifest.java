package org.tmtar.archive;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The first entry of an archive, which describes the others.
 *
 * @param format always {@link #FORMAT}
 * @param version the version of the format, see {@link #VERSION}
 * @param exportedAt the time of the export, in UTC
 * @param location the location whose content the archive has
 * @param counts the number of resources by the plural of their kind
 */
record ArchiveManifest(
    String format,
    int version,
    OffsetDateTime exportedAt,
    ExportedTop location,
    Map<String, Long> counts) {

  static final String ENTRY = "manifest.json";

  static final String FORMAT = "tmtar-archive";

  /** The newest version that this release reads, and the version that it writes. */
  static final int VERSION = 1;

  ArchiveManifest {
    counts = counts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** The uid of the location whose content the archive has; empty if another program has not stated it. */
  Optional<UUID> exported() {
    return Optional.ofNullable(location).map(ExportedTop::uid);
  }

  /**
   * The location whose content an archive has. It is not a resource of the archive, so that its content can be
   * imported into any location.
   */
  record ExportedTop(UUID uid, String name) {}
}
