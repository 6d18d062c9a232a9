package org.tmtar.zone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.tmtar.paging.BatchedList;

/**
 * A zone with what it has in it.
 *
 * @param zone its members stand beside {@code subzones}
 * @param subzones by id; those that visitors do not see only for those who administer the zone
 */
public record ZoneWithSubzonesResponse(
    @JsonUnwrapped ZoneResponse zone, BatchedList<SubzoneResponse> subzones) {}
