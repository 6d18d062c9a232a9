package org.tmtar.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response body after a visit was counted, or had been counted before on the same day.
 *
 * @param status always {@code Counted}
 */
@Schema(name = "VisitCounted", description = "The visit is counted.")
public record VisitCountedResponse(
    @Schema(description = "Always `Counted`.", enumeration = "Counted", example = "Counted")
    String status) {

  static final VisitCountedResponse COUNTED = new VisitCountedResponse("Counted");
}
