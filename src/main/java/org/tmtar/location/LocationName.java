package org.tmtar.location;

import org.tmtar.problem.InvalidRequestException;

/** The rules for names of locations that annotations cannot express. */
final class LocationName {

  /** In Unicode code points. */
  static final int MAX_LENGTH = 255;

  /** The name of the root location, which no other location has. */
  private static final String RESERVED = "root";

  private LocationName() {}

  /**
   * Returns a name if it is allowed.
   *
   * @throws InvalidRequestException if the name is reserved, also with surrounding white space
   */
  static String requireAllowed(String name) {
    if (name.strip().equals(RESERVED)) {
      throw new InvalidRequestException("/name", "must not be root");
    }
    return name;
  }
}
