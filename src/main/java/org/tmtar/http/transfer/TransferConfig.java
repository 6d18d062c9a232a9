package org.tmtar.http.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.PositiveNumber;
import org.tmtar.settings.SettingFaults;

/** The limits for slow clients. */
@ApplicationScoped
public class TransferConfig implements CheckedAtStart {

  /**
   * The maximum of each setting. Requests with a body and large responses together leave some of the 200
   * threads of pre-boot.asadmin to other requests.
   */
  private static final int MAX_CONCURRENT = 90;

  private static final String BODIES = "tmtar.http.max-concurrent-bodies";
  private static final String LARGE_RESPONSES = "tmtar.http.max-concurrent-large-responses";

  private int maxConcurrentBodies;
  private int maxLargeResponses;
  private long minBytesPerSecond;
  private Duration grace;

  protected TransferConfig() {}

  /**
   * @throws InvalidSettingException if a number of concurrent transfers is too large
   */
  @Inject
  public TransferConfig(
      @ConfigProperty(name = BODIES) PositiveNumber maxConcurrentBodies,
      @ConfigProperty(name = LARGE_RESPONSES) PositiveNumber maxLargeResponses,
      @ConfigProperty(name = "tmtar.http.min-throughput") PositiveNumber minBytesPerSecond,
      @ConfigProperty(name = "tmtar.http.transfer-grace") Duration grace) {
    SettingFaults faults = new SettingFaults();
    this.maxConcurrentBodies = requireMax(maxConcurrentBodies, BODIES, faults);
    this.maxLargeResponses = requireMax(maxLargeResponses, LARGE_RESPONSES, faults);
    this.minBytesPerSecond = minBytesPerSecond.value();
    this.grace = grace;
    faults.throwIfAny();
  }

  private static int requireMax(PositiveNumber number, String setting, SettingFaults faults) {
    faults.require(
        number.value() <= MAX_CONCURRENT,
        setting,
        "must be at most " + MAX_CONCURRENT + ", so that threads remain for other requests");
    return (int) number.value();
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
