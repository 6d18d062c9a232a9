package org.tmtar.settings;

/**
 * A bean with settings that are checked before the application serves requests. Its constructor reads
 * all its settings and reports all their faults; {@code org.tmtar.ConfigurationCheck} names every such
 * bean. The start then calls {@link #check()}, for what only a look at the surroundings can tell.
 */
public interface CheckedAtStart {

  /**
   * Checks what is not in the settings themselves, such as a store that refuses its keys.
   *
   * @throws InvalidSettingException if a setting is wrong
   */
  default void check() {}
}
