package org.tmtar.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error response except 401.
 *
 * @param type the kind of problem, a URN of {@link ProblemType}
 * @param title the title of that kind, which is constant
 * @param status the status of the response
 * @param detail the cause of this error, as a sentence for the developer of the client
 * @param instance the request id, which the log entry also contains
 * @param errors the invalid members and parameters; omitted from the JSON if empty
 * @param message the same text as {@code detail}, for clients that do not support problem details
 * @param problems the faults of an archive; omitted from the JSON if empty
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Schema(description = "The body of every error except 401 (RFC 9457).")
public record Problem(
    @Schema(description = """
            The kind of problem. It never changes, so that programs can rely on it.""", example = "urn:tmtar:problem:not-found")
    URI type,

    @Schema(
        description = "The same sentence for every problem of this type.",
        example = "Not found")
    String title,

    @Schema(
        description = "The status of the response.",
        minimum = "400",
        maximum = "599",
        example = "404")
    int status,

    @Schema(
        description = "The cause of this error, in English.",
        example = "There is no zone with this id.")
    String detail,

    @Schema(
        description = "The id of the request, the same as in `X-Request-Id`.",
        example = "5f0c2b9e-7a41-4f0e-9b57-3f6f2c8d1e90")
    String instance,

    @Schema(
        description = "The invalid members and parameters; absent if there are none.",
        minItems = 1)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<InvalidMember> errors,

    @Schema(
        description = "The same text as `detail`, for older clients.",
        example = "There is no zone with this id.")
    String message,

    @Schema(description = "The faults of an archive; absent for every other problem.", minItems = 1)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ArchiveProblem> problems) {

  /** The media type of this body. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    problems = List.copyOf(problems);
  }

  static Problem of(
      ProblemType type, int status, String detail, List<InvalidMember> errors, String requestId) {
    return new Problem(
        type.urn(), type.title(), status, detail, requestId, errors, detail, List.of());
  }

  /** The same problem with the faults of an archive. */
  public Problem with(List<ArchiveProblem> faults) {
    return new Problem(type, title, status, detail, instance, errors, message, faults);
  }
}
