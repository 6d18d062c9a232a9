package org.tmtar.problem;

/**
 * One member of a body, or one parameter, that cannot be accepted. It never repeats the value that was
 * sent, which may be a secret.
 *
 * @param pointer where it is: a JSON pointer into the body, or {@code /name} for a parameter
 * @param detail what it would have to be, {@code must be at most 2000}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 */
public record InvalidMember(String pointer, String detail) {}
