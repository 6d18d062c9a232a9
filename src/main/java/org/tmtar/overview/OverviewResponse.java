package org.tmtar.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numbers of resources at and below a location.
 *
 * @param locationId the location
 * @param locations the number of locations, including the location
 * @param zones the numbers of zones
 * @param subzones the number of subzones
 * @param objects the numbers of objects
 * @param events the numbers of events
 * @param missingLanguages the number of events without texts in a language, by language: the languages in which other
 *     events have texts, the default language, and those of the pages; only positive numbers
 * @param files the numbers of files
 * @param users the numbers of users
 * @param days the last 30 days, the oldest first
 */
@Schema(name = "Overview", description = "The numbers of resources at and below a location.")
public record OverviewResponse(
    @Schema(description = "The id of the location.", minimum = "1", example = "4")
    long locationId,

    @Schema(
        description = "The number of locations, including the location itself.",
        minimum = "0",
        example = "12")
    long locations,

    ZoneCounts zones,

    @Schema(description = "The number of subzones.", minimum = "0", example = "31")
    long subzones,

    ObjectCounts objects,

    EventCounts events,

    @Schema(description = """
            The number of events without texts in a language, by BCP 47 tag. The languages are the
            default language, those of the pages, and the 50 in which most events have texts. A
            language in which no event lacks texts is absent.""") Map<String, Long> missingLanguages,

    FileCounts files,

    UserCounts users,

    @Schema(
        description = "The last 30 days in UTC, the oldest first, including today.",
        minItems = 30,
        maxItems = 30)
    List<Day> days) {

  public OverviewResponse {
    missingLanguages = Map.copyOf(missingLanguages);
    days = List.copyOf(days);
  }

  /**
   * The numbers of zones.
   *
   * @param active the number of active zones
   * @param inactive the number of inactive zones
   * @param secret the number of secret zones, active or inactive
   * @param missingLanguages the number of zones without texts in a language, like that of events; texts whose language
   *     is not stated count as texts in the default language
   */
  @Schema(name = "ZoneCounts", description = "The numbers of zones.")
  public record ZoneCounts(
      @Schema(description = "The number of active zones.", minimum = "0", example = "9")
      long active,

      @Schema(description = "The number of inactive zones.", minimum = "0", example = "2")
      long inactive,

      @Schema(
          description = "The number of secret zones, active or inactive.",
          minimum = "0",
          example = "1")
      long secret,

      @Schema(description = """
              The number of zones without texts in a language, by BCP 47 tag, like
              `missing_languages` of events.""") Map<String, Long> missingLanguages) {

    public ZoneCounts {
      missingLanguages = Map.copyOf(missingLanguages);
    }
  }

  /**
   * The numbers of objects.
   *
   * @param active the number of active objects
   * @param inactive the number of inactive objects
   * @param withoutUsdz the number of objects with a glTF model and without a USDZ, so that Quick Look has no file
   * @param missingLanguages the number of objects without texts in a language, like that of zones
   */
  @Schema(name = "ObjectCounts", description = "The numbers of objects.")
  public record ObjectCounts(
      @Schema(description = "The number of active objects.", minimum = "0", example = "20")
      long active,

      @Schema(description = "The number of inactive objects.", minimum = "0", example = "1")
      long inactive,

      @Schema(
          description = "The number of objects with a binary glTF and without a USDZ.",
          minimum = "0",
          example = "3")
      long withoutUsdz,

      @Schema(description = """
              The number of objects without texts in a language, by BCP 47 tag, like
              `missing_languages` of events.""") Map<String, Long> missingLanguages) {

    public ObjectCounts {
      missingLanguages = Map.copyOf(missingLanguages);
    }
  }

  /**
   * The numbers of events by their state.
   *
   * @param published the number of events that feeds contain
   * @param scheduled the number of events whose publishing window begins later
   * @param expired the number of events whose publishing window has ended
   * @param inactive the number of events that were deactivated
   */
  @Schema(name = "EventCounts", description = "The numbers of events by their state.")
  public record EventCounts(
      @Schema(
          description = "The number of events that are published now.",
          minimum = "0",
          example = "14")
      long published,

      @Schema(
          description = "The number of active events whose publishing window begins later.",
          minimum = "0",
          example = "2")
      long scheduled,

      @Schema(
          description = "The number of active events whose publishing window has ended.",
          minimum = "0",
          example = "7")
      long expired,

      @Schema(description = "The number of inactive events.", minimum = "0", example = "1")
      long inactive) {

    long total() {
      return published + scheduled + expired + inactive;
    }
  }

  /**
   * The numbers of files.
   *
   * @param count the number of files
   * @param bytes the size of all contents in bytes
   * @param unused the number of files to which no event, zone or object refers
   */
  @Schema(name = "FileCounts", description = "The numbers of files.")
  public record FileCounts(
      @Schema(description = "The number of files.", minimum = "0", example = "40")
      long count,

      @Schema(
          description = "The size of the contents of all files in bytes.",
          minimum = "0",
          example = "48213000")
      long bytes,

      @Schema(
          description = "The number of files to which no event, zone or object refers.",
          minimum = "0",
          example = "5")
      long unused) {}

  /**
   * The numbers of users.
   *
   * @param atHome the number of users that read the news of these locations
   * @param administrators the number of users that administer one of these locations
   */
  @Schema(name = "UserCounts", description = "The numbers of users.")
  public record UserCounts(
      @Schema(
          description = "The number of users whose `location_id` is one of these locations.",
          minimum = "0",
          example = "310")
      long atHome,

      @Schema(
          description = "The number of users whose `admin_location_id` is one of these locations.",
          minimum = "0",
          example = "3")
      long administrators) {}

  /**
   * The numbers of a day in UTC.
   *
   * @param date the day
   * @param visits the number of visits of zones, as in {@code GET /api/statistics}; null if it is not published
   * @param events the number of active events whose publishing window began
   * @param changes the number of resources that were created, changed or deleted
   */
  @Schema(name = "DayCounts", description = "The numbers of a day in UTC.")
  public record Day(
      @Schema(description = "The day.", example = "2026-11-22")
      LocalDate date,

      @Schema(
          description =
              "The number of visits of zones, see `GET /api/statistics`; null if it is smaller than 5, and for the current day.",
          nullable = true,
          minimum = "5",
          example = "240")
      Long visits,

      @Schema(
          description = "The number of active events that were published on that day.",
          minimum = "0",
          example = "2")
      long events,

      @Schema(
          description = "The number of changes that the audit records.",
          minimum = "0",
          example = "17")
      long changes) {}
}
