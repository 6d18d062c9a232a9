package org.tmtar.location;

import org.tmtar.security.Role;

/**
 * A place with all that lies below it, as statements want to know it: by its path as a value, which tells
 * the database how much lies below, and by whether that is few places or many.
 *
 * @param path the ids from the root location down to the place, {@code 1.3.42}
 * @param places how many there are, itself included, up to {@link #MAX_COUNTED}
 */
public record Subtree(String path, int places) {

  /** From so many places on there are many; it is dear to look at each of them. */
  static final int MAX_COUNTED = 5000;

  /** The whole tree. */
  static final Subtree WHOLE = new Subtree(Long.toString(Role.ROOT_LOCATION), MAX_COUNTED);

  /** What lies below a place that does not exist. */
  static final Subtree NOTHING = new Subtree("0", 0);

  /** Whether it is the tree itself. */
  public boolean isWhole() {
    return equals(WHOLE);
  }

  /** Whether it is so small that a statement may look at every place. */
  public boolean isSmall() {
    return places < MAX_COUNTED;
  }
}
