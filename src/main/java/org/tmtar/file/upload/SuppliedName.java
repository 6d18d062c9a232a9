package org.tmtar.file.upload;

import org.tmtar.problem.InvalidRequestException;

/**
 * The file name that the client supplies, without a path. The store does not use this name.
 *
 * @param text at most 255 characters without control characters; empty if the client supplies no name
 */
record SuppliedName(String text) {

  private static final int MAX_LENGTH = 255;

  /**
   * Reads the {@code filename} parameter of a part. Browsers encode a quotation mark as {@code %22}, curl
   * escapes it with a backslash, and older browsers send the whole path with unescaped backslashes. A
   * backslash is therefore an escape only before a quotation mark or another backslash.
   *
   * @param parameter the text between the quotation marks; null if the parameter is absent
   * @throws InvalidRequestException if the name is too long or has control characters
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7578#section-4.2">RFC 7578 §4.2</a>
   */
  static SuppliedName of(String parameter) {
    if (parameter == null) {
      return new SuppliedName("");
    }
    String path = parameter.replaceAll("\\\\([\"\\\\])", "$1").replace("%22", "\"");
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    if (name.length() > MAX_LENGTH) {
      throw new InvalidRequestException(
          "/file", "must have a name of at most " + MAX_LENGTH + " characters");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRequestException("/file", "must have a name without control characters");
    }
    return new SuppliedName(name);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
