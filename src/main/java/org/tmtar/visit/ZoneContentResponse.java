package org.tmtar.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.arobject.ObjectResponse;
import org.tmtar.paging.BatchedList;
import org.tmtar.zone.SubzoneResponse;
import org.tmtar.zone.ZoneResponse;

/**
 * The response body that represents a public zone with its content.
 *
 * @param zone the zone; its members are at the same level as {@code subzones}
 * @param subzones the active subzones, by id
 * @param objects the active objects of these subzones, by id, without protected files
 */
@Schema(name = "ZoneContent", description = "A public zone with its subzones and their objects.")
public record ZoneContentResponse(
    @JsonUnwrapped ZoneResponse zone,

    @Schema(description = "The active subzones in the order of their ids.")
    BatchedList<SubzoneResponse> subzones,

    @Schema(description = """
            The active objects of these subzones in the order of their ids. The members of
            protected files are null.""") BatchedList<ObjectResponse> objects) {}
