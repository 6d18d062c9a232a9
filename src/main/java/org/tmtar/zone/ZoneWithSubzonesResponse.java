package org.tmtar.zone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A zone with what it has in it.
 *
 * @param zone its members stand beside {@code subzones}
 * @param subzones by id; those that visitors do not see only for those who administer the zone
 */
public record ZoneWithSubzonesResponse(
    @JsonUnwrapped ZoneResponse zone, List<SubzoneResponse> subzones) {

  public ZoneWithSubzonesResponse {
    subzones = List.copyOf(subzones);
  }
}
