package org.tmtar.ogc;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The parts of the standard to which this interface conforms.
 *
 * @param conformsTo the identifiers of conformance classes
 */
@Schema(name = "OgcConformance", description = "The conformance classes of this interface.")
public record ConformanceResponse(
    @JsonProperty("conformsTo") @Schema(description = "The identifiers of the conformance classes.")
    List<String> conformsTo) {

  private static final String CLASSES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

  /** The declaration of this server. */
  static final ConformanceResponse OF_SERVER = new ConformanceResponse(
      List.of(CLASSES + "core", CLASSES + "oas30", CLASSES + "geojson", CLASSES + "html"));

  public ConformanceResponse {
    conformsTo = List.copyOf(conformsTo);
  }
}
