package org.tmtar.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** The settings of the drain. */
@ApplicationScoped
public class DrainConfig implements CheckedAtStart {

  private Duration maxDuration;

  protected DrainConfig() {}

  /**
   * @throws InvalidSettingException if the setting is missing or is not a duration
   */
  @Inject
  public DrainConfig(Settings settings) {
    maxDuration = settings.duration("tmtar.http.drain");
  }

  /** The maximum time that a drain waits for requests in progress. */
  Duration maxDuration() {
    return maxDuration;
  }
}
