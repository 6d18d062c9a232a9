package org.tmtar.bundle;

import java.util.Locale;
import org.tmtar.event.EventState;
import org.tmtar.zone.VisibleZones;

/**
 * A kind of item, with the SQL conditions under which a bundle contains an item of this kind. In these,
 * {@code ?1} is the path of the location of the bundle and {@code ?3} the time of the bundle.
 */
enum BundleKind {
  LOCATIONS("l", "locations l", "true", BundleKind.AT_BELOW_OR_ABOVE, "NULL::text[]"),

  EVENTS(
      "e",
      "events e JOIN locations l ON l.id = e.location_id",
      EventState.PUBLISHED.condition().formatted("?3"),
      BundleKind.AT_BELOW_OR_ABOVE,
      "ARRAY[e.image_file_name]::text[]"),

  ZONES(
      "z",
      "zones z" + BundleKind.WITH_LOCATION,
      VisibleZones.OPEN,
      BundleKind.AT_OR_BELOW,
      "ARRAY[z.image_file_name]::text[]"),

  SUBZONES(
      "s",
      "subzones s" + BundleKind.WITH_ZONE,
      "s.active AND " + VisibleZones.OPEN,
      BundleKind.AT_OR_BELOW,
      "NULL::text[]"),

  OBJECTS(
      "o",
      "ar_objects o JOIN subzones s ON s.id = o.subzone_id" + BundleKind.WITH_ZONE,
      "o.active AND s.active AND " + VisibleZones.OPEN,
      BundleKind.AT_OR_BELOW,
      "files_of_object(o)");

  /** The condition that the location of an item is the location of the bundle or below it. */
  static final String AT_OR_BELOW = "l.path <@ CAST(?1 AS ltree)";

  /** The same condition, which is also true for the locations above. */
  static final String AT_BELOW_OR_ABOVE =
      "(l.path <@ CAST(?1 AS ltree) OR l.path @> CAST(?1 AS ltree))";

  private static final String WITH_LOCATION = " JOIN locations l ON l.id = z.location_id";
  private static final String WITH_ZONE = " JOIN zones z ON z.id = s.zone_id" + WITH_LOCATION;

  private final String alias;
  private final String from;
  private final String shown;
  private final String scope;
  private final String files;

  BundleKind(String alias, String from, String shown, String scope, String files) {
    this.alias = alias;
    this.from = from;
    this.shown = shown;
    this.scope = scope;
    this.files = files;
  }

  /** The name in responses and in {@code bundle_changes.kind}. */
  String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column with the id of an item in a statement that reads {@link #from}. */
  String id() {
    return alias + ".id";
  }

  /** The tables of the items, with their location as {@code l}. */
  String from() {
    return from;
  }

  /** The condition that visitors see an item now. */
  String shown() {
    return shown;
  }

  /** The condition that an item belongs to the bundle. */
  String scope() {
    return scope;
  }

  /** The names of the files of an item, as an array. */
  String files() {
    return files;
  }

  /** Whether the items of locations above the location of the bundle belong to the bundle. */
  boolean isReadAbove() {
    return scope.equals(AT_BELOW_OR_ABOVE);
  }

  boolean hasFiles() {
    return !files.startsWith("NULL");
  }
}
