package org.tmtar.zone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.paging.BatchedList;

/**
 * The response body that represents a zone with its subzones.
 *
 * @param zone the zone; its members are at the same level as {@code subzones}
 * @param subzones the subzones by id; inactive ones are included only for callers that administer the zone
 */
@Schema(name = "ZoneWithSubzones", description = "A zone with its subzones.")
public record ZoneWithSubzonesResponse(
    @JsonUnwrapped ZoneResponse zone,

    @Schema(description = """
            The subzones in the order of their ids. Only admins of the location get inactive
            subzones.""") BatchedList<SubzoneResponse> subzones) {}
