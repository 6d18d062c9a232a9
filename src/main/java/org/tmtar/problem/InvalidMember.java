package org.tmtar.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of the body, or a parameter, that is invalid. It does not contain the value that was sent,
 * which may be a secret.
 *
 * @param pointer a JSON pointer into the body, or {@code /name} for a parameter
 * @param detail the requirement on the value, such as {@code must be at most 2000}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
@Schema(description = """
        A member of the body, or a parameter, that is invalid. It never contains the value that
        was sent.""")
public record InvalidMember(
    @Schema(description = """
            A JSON pointer (RFC 6901) into the body, which is empty for the whole body, or `/name`
            for a parameter.""", example = "/radius") String pointer,

    @Schema(description = "The requirement on the value.", example = "must be at most 2000")
    String detail) {}
