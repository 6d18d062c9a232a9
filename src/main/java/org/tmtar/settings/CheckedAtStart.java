package org.tmtar.settings;

/**
 * A bean whose settings are checked before the application serves requests. Its constructor reads all its
 * settings and reports all their faults. {@code org.tmtar.ConfigurationCheck} lists all such beans. The
 * startup then calls {@link #check()} for faults that depend on the environment of the server.
 */
public interface CheckedAtStart {

  /**
   * Checks the services to which the settings refer, for example whether the file store accepts its access
   * key.
   *
   * @throws InvalidSettingException if a setting is invalid
   */
  default void check() {}
}
