package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** How much of a node those may take who send and receive slowly. */
@ApplicationScoped
public class TransferConfig implements CheckedAtStart {

  /** Both kinds together leave some of the 200 threads of pre-boot.asadmin to everybody else. */
  private static final int MOST_AT_ONCE = 90;

  private int bodiesAtOnce;
  private int longAnswersAtOnce;
  private long slowest;
  private Duration patience;

  protected TransferConfig() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public TransferConfig(Settings settings) {
    bodiesAtOnce = atOnce(settings, "tmtar.http.bodies-at-once");
    longAnswersAtOnce = atOnce(settings, "tmtar.http.long-answers-at-once");
    slowest = settings.number("tmtar.http.slowest-transfer");
    patience = settings.duration("tmtar.http.transfer-patience");
  }

  private static int atOnce(Settings settings, String name) {
    long number = settings.number(name);
    if (number > MOST_AT_ONCE) {
      throw new InvalidSettingException(
          name, "has to be at most " + MOST_AT_ONCE + ", so that threads are left to others");
    }
    return (int) number;
  }

  int bodiesAtOnce() {
    return bodiesAtOnce;
  }

  int longAnswersAtOnce() {
    return longAnswersAtOnce;
  }

  /** The pace for one more transfer. */
  Pace newPace() {
    return new Pace(slowest, patience);
  }
}
