package org.tmtar.settings;

/**
 * Configuration that has to be right before the application serves anybody. Such a bean reads and
 * checks all its settings when it is made; the start asks each of them, so that a wrong setting shows
 * at once and not at the first request that needs it.
 */
public interface CheckedAtStart {

  /**
   * Makes the bean, unless it is there already.
   *
   * @throws InvalidSettingException if a setting is missing or wrong
   */
  default void check() {}
}
