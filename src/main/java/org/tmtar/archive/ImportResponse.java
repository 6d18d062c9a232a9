package org.tmtar.archive;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.problem.ArchiveProblem;

/**
 * The response body that states what an import has changed, or would change.
 *
 * @param created the resources that did not exist
 * @param updated the resources that existed and were changed
 * @param unchanged the resources that existed and equal those of the archive
 * @param problems always empty, because an archive with a problem is not imported
 */
@Schema(name = "ImportResult", description = "What an import has changed, or would change.")
public record ImportResponse(
    @Schema(description = "The resources that did not exist.")
    ImportCounts created,

    @Schema(description = "The resources that existed and were changed.")
    ImportCounts updated,

    @Schema(description = "The resources that existed and are equal.")
    ImportCounts unchanged,

    @Schema(
        description = "Empty. An archive with a problem is not imported.",
        maxItems = 0,
        example = "[]")
    List<ArchiveProblem> problems) {

  public ImportResponse {
    problems = List.copyOf(problems);
  }
}
