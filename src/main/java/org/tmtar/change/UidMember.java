package org.tmtar.change;

/**
 * The documentation of {@code uid}, the id that a resource keeps when its location is exported and imported
 * elsewhere. It is created once and never changes.
 */
public final class UidMember {

  /** The description for resources that some readers see without administering them. */
  public static final String DESCRIPTION = """
      The id in all installations, which an export contains and which never changes; null unless
      the caller administers the location. Lists that are not for admins only have null.""";

  private UidMember() {}
}
