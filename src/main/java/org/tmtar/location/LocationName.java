package org.tmtar.location;

import org.tmtar.problem.InvalidRequestException;

/** The rules of names that an annotation cannot say. */
final class LocationName {

  /** In characters. */
  static final int MAX_LENGTH = 255;

  /** Only the root location is called so. */
  private static final String RESERVED = "root";

  private LocationName() {}

  /**
   * Lets a name pass.
   *
   * @throws InvalidRequestException if it is reserved
   */
  static String allowed(String name) {
    if (name.strip().equals(RESERVED)) {
      throw new InvalidRequestException("/name", "must not be root");
    }
    return name;
  }
}
