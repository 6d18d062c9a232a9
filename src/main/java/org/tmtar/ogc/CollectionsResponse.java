package org.tmtar.ogc;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All collections.
 *
 * @param links the links to this document
 * @param collections the collections
 */
@Schema(name = "OgcCollections", description = "All collections of features.")
public record CollectionsResponse(
    @Schema(description = "The links to this document.") List<OgcLink> links,
    @Schema(description = "The collections.") List<CollectionResponse> collections) {

  public CollectionsResponse {
    links = List.copyOf(links);
    collections = List.copyOf(collections);
  }
}
