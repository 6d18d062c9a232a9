package org.tmtar.oscp;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.geo.GeoPose;

/**
 * A public object for AR browsers.
 *
 * @param id the uid of the object
 * @param type always {@code scr}
 * @param content the object
 * @param tenant the name of its location
 * @param timestamp the time of the last change of the object, in milliseconds since 1970
 */
@Schema(name = "SpatialContentRecord", description = "A public object for AR browsers.")
public record SpatialContentRecord(
    @Schema(
        description = "The id of the object in all installations.",
        example = "0193a3c5-7d1e-4c0a-9a53-0d0f6f3d2b11")
    String id,

    @Schema(description = "The type of the record, always `scr`.", example = "scr")
    String type,

    Content content,

    @Schema(description = "The name of the location of the object.", example = "Kyiv")
    String tenant,

    @Schema(
        description = "The time of the last change of the object, in milliseconds since 1970.",
        minimum = "0",
        example = "1795334400000")
    long timestamp) {

  /**
   * The content of a record: the files, the pose and the texts of the object.
   *
   * @param id the uid of the object
   * @param type always {@code 3D}
   * @param title the name of the object
   * @param description the description; empty if there is none
   * @param keywords the titles of the subzone and of the zone
   * @param refs the files that are drawn, by preference; empty if there are none
   * @param geopose the pose at the centre of the subzone
   * @param size the width of the target image in metres; 0 if it is unknown
   * @param definitions further properties
   */
  @Schema(name = "SpatialContent", description = "An object as an AR browser shows it.")
  public record Content(
      @Schema(description = "The id of the object in all installations.")
      String id,

      @Schema(description = "The type of the content, always `3D`.", example = "3D")
      String type,

      @Schema(description = "The name of the object.", example = "The winged lion")
      String title,

      @Schema(description = "The description; empty if there is none.")
      String description,

      @Schema(description = "The titles of the subzone and of the zone of the object.")
      List<String> keywords,

      @Schema(description = "The files that are drawn, by preference; empty if there are none.")
      List<Reference> refs,

      GeoPose geopose,

      @Schema(
          description = "The width of the target image in metres; 0 if it is unknown.",
          minimum = "0",
          example = "0.4")
      double size,

      @Schema(description = """
              Further properties. `altitude_mode` is `ground` if the altitude above the ellipsoid
              is unknown. `h` is then 0.""") List<Definition> definitions) {

    public Content {
      keywords = List.copyOf(keywords);
      refs = List.copyOf(refs);
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * A file that is drawn.
   *
   * @param contentType the media type
   * @param url the URL that returns the file
   */
  @Schema(name = "SpatialContentReference", description = "A file that is drawn.")
  public record Reference(
      @JsonProperty("contentType")
      @Schema(description = "The media type of the file.", example = "model/gltf-binary")
      String contentType,

      @Schema(
          description = "The URL that returns the file.",
          example = "https://ar.example/api/files/9b74c9897bac770ffc029102a200c5de6f0e1d2c.glb")
      String url) {}

  /**
   * A property.
   *
   * @param type the name of the property
   * @param value its value
   */
  @Schema(name = "SpatialContentDefinition", description = "A property of the content.")
  public record Definition(
      @Schema(description = "The name of the property.", example = "altitude_mode")
      String type,

      @Schema(description = "The value of the property.", example = "ground")
      String value) {}
}
