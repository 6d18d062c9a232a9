package org.tmtar.statistics;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of visits of a day, of a zone or of an object.
 *
 * @param date the day in UTC; null unless the numbers are grouped by day
 * @param zoneId the zone; null if the numbers are grouped by day
 * @param objectId the object; null unless the numbers are grouped by object
 * @param visits the sum of the published numbers; null if no number is published
 */
@Schema(name = "VisitCount", description = "A number of visits.")
public record StatisticsResponse(
    @Schema(
        description = "The day in UTC; null unless the numbers are grouped by day.",
        nullable = true,
        example = "2026-11-22")
    LocalDate date,

    @Schema(
        description = "The id of the zone; null if the numbers are grouped by day.",
        nullable = true,
        example = "13")
    Long zoneId,

    @Schema(
        description = "The id of the object; null unless the numbers are grouped by object.",
        nullable = true,
        example = "5")
    Long objectId,

    @Schema(description = """
            The sum of the numbers of a day and a zone, or a day and an object, that are at least 5;
            null if there is none.""", nullable = true, minimum = "5", example = "240")
    Long visits) {

  /** The first line of a table. */
  static final String CSV_HEADER = "date,zone_id,object_id,visits\r\n";

  /**
   * The line of a table. It has numbers and dates only, so that no spreadsheet takes a value for a formula.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
   */
  String toCsv() {
    return Stream.of(date, zoneId, objectId, visits)
        .map(value -> Objects.toString(value, ""))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** The id of the zone or of the object. */
  long id() {
    return objectId == null ? zoneId : objectId;
  }
}
