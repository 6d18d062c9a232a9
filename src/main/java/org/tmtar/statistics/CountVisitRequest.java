package org.tmtar.statistics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.problem.InvalidRequestException;

/**
 * The request body that counts a visit.
 *
 * @param kind whether the user entered the zone or viewed an object
 * @param objectId the object that the user viewed; null if the user entered the zone
 */
@Schema(name = "CountVisit", description = "A visit to count.")
public record CountVisitRequest(
    @NotNull VisitKind kind,

    @Schema(description = """
            The id of the viewed object, which is in the zone. It is required if `kind` is
            `object`, and otherwise null or absent.""", example = "5") @Positive Long objectId) {

  /**
   * The object that was viewed.
   *
   * @return {@link VisitCountRepository#NO_OBJECT} if the user entered the zone
   * @throws InvalidRequestException if the kind and the object do not match
   */
  long viewedObject() {
    if (kind == VisitKind.OBJECT && objectId == null) {
      throw new InvalidRequestException("/object_id", "must not be null if kind is object");
    }
    if (kind == VisitKind.ENTER && objectId != null) {
      throw new InvalidRequestException("/object_id", "must be null or absent if kind is enter");
    }
    return objectId == null ? VisitCountRepository.NO_OBJECT : objectId;
  }
}
