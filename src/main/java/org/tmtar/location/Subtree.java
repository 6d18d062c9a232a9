package org.tmtar.location;

import org.tmtar.security.Role;

/**
 * A location and all locations below it, as a parameter of statements. The path is passed as a value, so
 * that the database can estimate how much lies below it. The number of locations decides whether a statement
 * may visit each of them.
 *
 * @param path the ids from the root location down to the location, for example {@code 1.3.42}
 * @param count the number of locations, including the location, counted up to {@link #MAX_COUNTED}
 */
public record Subtree(String path, int count) {

  /**
   * The number of locations from which a subtree is large. It is expensive to visit each location of a
   * large subtree.
   */
  static final int MAX_COUNTED = 5000;

  /** The whole tree of locations. */
  static final Subtree WHOLE = new Subtree(Long.toString(Role.ROOT_LOCATION), MAX_COUNTED);

  /** The empty subtree of a location that does not exist. */
  static final Subtree NOTHING = new Subtree("0", 0);

  /** Whether this is the whole tree. */
  public boolean isWhole() {
    return equals(WHOLE);
  }

  /** Whether a statement may visit each location of this subtree. */
  public boolean isSmall() {
    return count < MAX_COUNTED;
  }
}
