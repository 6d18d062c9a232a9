package org.tmtar.ogc;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A collection of features.
 *
 * @param id the id in paths
 * @param title the name
 * @param description what the features are
 * @param itemType the type of the items, always {@code feature}
 * @param crs the identifiers of the coordinate reference systems
 * @param links the links to this document and to the features
 */
@Schema(name = "OgcCollection", description = "A collection of features.")
public record CollectionResponse(
    @Schema(description = "The id in paths.", example = "zones")
    String id,

    @Schema(description = "The name.", example = "Zones") String title,
    @Schema(description = "What the features are.") String description,

    @JsonProperty("itemType")
    @Schema(description = "The type of the items, always `feature`.", example = "feature")
    String itemType,

    @Schema(
        description =
            "The identifiers of the coordinate reference systems: WGS 84, longitude first.")
    List<String> crs,

    @Schema(description = "The links to this document and to the features.")
    List<OgcLink> links) {

  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  public CollectionResponse {
    crs = List.copyOf(crs);
    links = List.copyOf(links);
  }

  static CollectionResponse of(OgcCollection collection, List<OgcLink> links) {
    return new CollectionResponse(
        collection.id(),
        collection.title(),
        collection.description(),
        "feature",
        List.of(CRS84),
        links);
  }
}
