package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** How much of a node those may take who send and receive slowly. */
@ApplicationScoped
public class TransferConfig implements CheckedAtStart {

  /** Both kinds together leave some of the 200 threads of pre-boot.asadmin to everybody else. */
  private static final int MAX_CONCURRENT = 90;

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
    SettingsReader reader = settings.reader();
    bodiesAtOnce = atOnce(reader, "tmtar.http.bodies-at-once");
    longAnswersAtOnce = atOnce(reader, "tmtar.http.long-answers-at-once");
    slowest = reader.number("tmtar.http.slowest-transfer");
    patience = reader.duration("tmtar.http.transfer-patience");
    reader.requireNoFault();
  }

  private static int atOnce(SettingsReader reader, String name) {
    long number = reader.number(name);
    reader.require(
        number <= MAX_CONCURRENT,
        name,
        "has to be at most " + MAX_CONCURRENT + ", so that threads remain for other requests");
    return (int) number;
  }

  int bodiesAtOnce() {
    return bodiesAtOnce;
  }

  int longAnswersAtOnce() {
    return longAnswersAtOnce;
  }

  /** The pace for one more transfer. */
  MinimumThroughput newPace() {
    return new MinimumThroughput(slowest, patience);
  }
}
