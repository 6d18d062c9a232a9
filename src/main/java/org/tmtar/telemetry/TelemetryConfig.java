package org.tmtar.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.http.AddressRanges;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** What is measured and traced, and who may read it. */
@ApplicationScoped
public class TelemetryConfig implements CheckedAtStart {

  /** The setting of the client addresses that may read metrics. */
  public static final String READERS = "tmtar.metrics.readers";

  /** The name of MicroProfile Telemetry, which makes the server send what the application traces. */
  private static final String TRACING_OFF = "otel.sdk.disabled";

  private AddressRanges readers;
  private boolean isTracing;
  private boolean isContinuing;

  protected TelemetryConfig() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public TelemetryConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    readers = reader.read(() -> AddressRanges.of(READERS, settings.list(READERS)), null);
    isTracing = !reader.flag(TRACING_OFF);
    isContinuing = reader.flag("tmtar.traces.continue");
    reader.requireNoFault();
  }

  /** Whether anything is on. Where nothing is, nothing may cost anything. */
  public boolean isOn() {
    return isMeasuring() || isTracing;
  }

  /** Whether somebody may read metrics; else none are taken. */
  public boolean isMeasuring() {
    return !readers.isEmpty();
  }

  /** Whether spans are sent. */
  public boolean isTracing() {
    return isTracing;
  }

  /** Whether traces go on that a proxy has begun. */
  boolean isContinuing() {
    return isContinuing;
  }

  /**
   * Whether somebody may read metrics.
   *
   * @param peer who has connected
   */
  boolean mayRead(String peer) {
    return readers.containPeer(peer);
  }
}
