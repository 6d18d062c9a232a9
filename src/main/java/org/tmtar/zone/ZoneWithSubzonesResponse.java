package org.tmtar.zone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.tmtar.paging.BatchedList;

/**
 * The response body that represents a zone with its subzones.
 *
 * @param zone the zone; its members are at the same level as {@code subzones}
 * @param subzones the subzones by id; inactive ones are included only for callers that administer the zone
 */
public record ZoneWithSubzonesResponse(
    @JsonUnwrapped ZoneResponse zone, BatchedList<SubzoneResponse> subzones) {}
