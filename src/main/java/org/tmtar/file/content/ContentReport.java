package org.tmtar.file.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.json.JsonBodies;

/**
 * The result of the check of a model.
 *
 * @param format the format, with its version if it has one, for example {@code glTF 2.0}
 * @param contents the number of elements by kind, for example {@code meshes}
 * @param warnings the reasons why some devices may not draw the model; empty for most models
 */
@Schema(
    description = "The result of the validation of a model; null for all other files.",
    nullable = true)
public record ContentReport(
    @Schema(description = "The format, with its version if it has one.", example = "glTF 2.0")
    String format,

    @Schema(description = """
            The number of elements of each kind. A binary glTF has `nodes`, `meshes`, `materials`,
            `textures`, `images` and `animations`. A USDZ has `scenes`, `images_and_sounds` and,
            if there are any, `others`.""") Map<String, Long> contents,

    @Schema(description = """
            The reasons why some devices may not draw the model; empty for most models.""") List<String> warnings) {

  public ContentReport {
    contents = Map.copyOf(contents);
    warnings = List.copyOf(warnings);
  }

  /** Stores a report as JSON. */
  @Converter
  public static class ContentReportConverter implements AttributeConverter<ContentReport, String> {

    @Override
    public String convertToDatabaseColumn(ContentReport report) {
      return report == null ? null : JsonBodies.mapper().valueToTree(report).toString();
    }

    @Override
    public ContentReport convertToEntityAttribute(String json) {
      if (json == null) {
        return null;
      }
      try {
        return JsonBodies.mapper().readValue(json, ContentReport.class);
      } catch (JsonProcessingException malformed) {
        throw new IllegalStateException("The database has a malformed report of a file", malformed);
      }
    }
  }
}
