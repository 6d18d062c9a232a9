package org.tmtar.archive;

import java.util.List;
import java.util.Map;

/**
 * A member of a line that refers to another resource of the archive by its uid.
 *
 * @param member the member of the line
 * @param target the kind of the resource
 * @param requestMember the member of the request that receives the id, or the name of a file
 */
record ArchiveReference(String member, ArchiveKind target, String requestMember) {

  private static final ArchiveReference LOCATION =
      new ArchiveReference("location", ArchiveKind.LOCATIONS, "location_id");

  private static final ArchiveReference IMAGE =
      new ArchiveReference("image_file", ArchiveKind.FILES, "image_file_name");

  private static final Map<ArchiveKind, List<ArchiveReference>> ALL = Map.of(
      ArchiveKind.LOCATIONS,
      List.of(new ArchiveReference("parent", ArchiveKind.LOCATIONS, "root")),
      ArchiveKind.FILES,
      List.of(LOCATION),
      ArchiveKind.EVENTS,
      List.of(LOCATION, IMAGE),
      ArchiveKind.ZONES,
      List.of(LOCATION, IMAGE),
      ArchiveKind.SUBZONES,
      List.of(new ArchiveReference("zone", ArchiveKind.ZONES, "zone_id")),
      ArchiveKind.OBJECTS,
      List.of(
          new ArchiveReference("subzone", ArchiveKind.SUBZONES, "subzone_id"),
          new ArchiveReference("target_image_file", ArchiveKind.FILES, "target_image_file"),
          new ArchiveReference("asset_file", ArchiveKind.FILES, "asset_file"),
          new ArchiveReference("asset_usdz_file", ArchiveKind.FILES, "asset_usdz_file")));

  static List<ArchiveReference> of(ArchiveKind kind) {
    return ALL.get(kind);
  }

  /** Whether the member may be null: for the location of the import, and for no file. */
  boolean isOptional() {
    return target == ArchiveKind.LOCATIONS || target == ArchiveKind.FILES;
  }
}
