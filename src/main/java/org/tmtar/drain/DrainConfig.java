package org.tmtar.drain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** How a node ends. */
@ApplicationScoped
public class DrainConfig implements CheckedAtStart {

  private Duration longest;

  protected DrainConfig() {}

  /**
   * @throws InvalidSettingException if it is missing or no duration
   */
  @Inject
  public DrainConfig(Settings settings) {
    longest = settings.duration("tmtar.http.drain");
  }

  /** How long requests under way are waited for at most. */
  Duration longest() {
    return longest;
  }
}
