package org.tmtar.problem;

/**
 * A member of the body, or a parameter, that is invalid. It does not contain the value that was sent,
 * which may be a secret.
 *
 * @param pointer a JSON pointer into the body, or {@code /name} for a parameter
 * @param detail the requirement on the value, such as {@code must be at most 2000}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
public record InvalidMember(String pointer, String detail) {}
