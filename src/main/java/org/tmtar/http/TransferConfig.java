package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** The limits for clients that send or receive slowly. */
@ApplicationScoped
public class TransferConfig implements CheckedAtStart {

  /**
   * The maximum of each setting. Requests with a body and large responses together leave some of the 200
   * threads of pre-boot.asadmin to other requests.
   */
  private static final int MAX_CONCURRENT = 90;

  private int maxConcurrentBodies;
  private int maxLargeResponses;
  private long minBytesPerSecond;
  private Duration grace;

  protected TransferConfig() {}

  /**
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  @Inject
  public TransferConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    maxConcurrentBodies = readMax(reader, "tmtar.http.bodies-at-once");
    maxLargeResponses = readMax(reader, "tmtar.http.long-answers-at-once");
    minBytesPerSecond = reader.number("tmtar.http.slowest-transfer");
    grace = reader.duration("tmtar.http.transfer-patience");
    reader.requireNoFault();
  }

  private static int readMax(SettingsReader reader, String name) {
    long number = reader.number(name);
    reader.require(
        number <= MAX_CONCURRENT,
        name,
        "must be at most " + MAX_CONCURRENT + ", so that threads remain for other requests");
    return (int) number;
  }

  int maxConcurrentBodies() {
    return maxConcurrentBodies;
  }

  int maxLargeResponses() {
    return maxLargeResponses;
  }

  /** A throughput check for a new transfer. */
  MinimumThroughput newThroughput() {
    return new MinimumThroughput(minBytesPerSecond, grace);
  }
}
