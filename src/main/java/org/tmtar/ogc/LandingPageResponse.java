package org.tmtar.ogc;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The document from which clients find all others.
 *
 * @param title the name of the server
 * @param description what the server publishes
 * @param links the links to the other documents
 */
@Schema(name = "OgcLandingPage", description = "The document that links to all others.")
public record LandingPageResponse(
    @Schema(description = "The name of the server.", example = "Take Me To AR")
    String title,

    @Schema(description = "What the server publishes.") String description,

    @Schema(description = "The links to the other documents.")
    List<OgcLink> links) {

  public LandingPageResponse {
    links = List.copyOf(links);
  }
}
