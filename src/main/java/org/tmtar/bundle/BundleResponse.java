package org.tmtar.bundle;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.arobject.ObjectResponse;
import org.tmtar.event.EventResponse;
import org.tmtar.location.LocationResponse;
import org.tmtar.paging.BatchedList;
import org.tmtar.zone.SubzoneResponse;
import org.tmtar.zone.ZoneResponse;

/**
 * The response body with a bundle, or with the difference from an earlier bundle. Each list is in the order of ids.
 *
 * @param locationId the location of the bundle
 * @param cursor the state of the bundle, which a client sends to get the next difference
 * @param generatedAt the time for which the publishing windows of events were read, in UTC
 * @param locations the location, the locations below it and those above it
 * @param events the events of these locations that are published at that time
 * @param zones the active zones of the location and below, without secret zones
 * @param subzones the active subzones of these zones
 * @param objects the active objects of these subzones
 * @param files the files to which these items refer
 * @param deleted the items of the earlier bundle that are no longer in the bundle
 */
@Schema(name = "Bundle", description = """
        The published content of a location. The texts at the top level of events, zones and
        objects are in their default language, regardless of `Accept-Language`; `translations` has
        all languages. The members that end in `_url` are paths without a signature.""")
public record BundleResponse(
    @Schema(description = "The id of the location.", minimum = "1", example = "4")
    long locationId,

    @Schema(description = """
            The state of the bundle. As `since`, it selects what has changed since. Its format has
            no meaning for clients.""", example = "81523-1796045000000000-9f.kN3vF")
    String cursor,

    @Schema(
        description = "The time for which the publishing windows of events were read.",
        example = "2026-11-30T07:00:00Z")
    OffsetDateTime generatedAt,

    @Schema(description = "The location, all locations below it and all locations above it.")
    BatchedList<LocationResponse> locations,

    @Schema(description = "The events of these locations that are published at that time.")
    BatchedList<EventResponse> events,

    @Schema(description = """
            The active zones of the location and of the locations below it, without secret zones.""") BatchedList<ZoneResponse> zones,

    @Schema(description = "The active subzones of these zones.")
    BatchedList<SubzoneResponse> subzones,

    @Schema(description = "The active objects of these subzones.")
    BatchedList<ObjectResponse> objects,

    @Schema(description = "The files to which these events, zones and objects refer, each once.")
    BatchedList<BundleFileResponse> files,

    BundleDeletionsResponse deleted) {}
