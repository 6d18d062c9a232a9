package org.tmtar.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind of a visit. */
@Schema(description = "Whether the user entered the zone or viewed an object in it.")
public enum VisitKind {
  @JsonProperty("enter")
  ENTER,
  @JsonProperty("object")
  OBJECT
}
