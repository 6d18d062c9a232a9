package org.tmtar.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.http.client.AddressRanges;
import org.tmtar.settings.CheckedAtStart;

/** The configuration of metrics and traces, and of the clients that may read metrics. */
@ApplicationScoped
public class TelemetryConfig implements CheckedAtStart {

  /** The setting of the client addresses that may read metrics. */
  public static final String READERS = "tmtar.metrics.readers";

  /**
   * The setting of MicroProfile Telemetry that disables traces. If it is false, the server exports the
   * spans of the application.
   */
  private static final String TRACING_DISABLED = "otel.sdk.disabled";

  private AddressRanges readers;
  private boolean isTracing;
  private boolean isContinuing;

  protected TelemetryConfig() {}

  @Inject
  public TelemetryConfig(
      @ConfigProperty(name = READERS) Optional<AddressRanges> readers,
      @ConfigProperty(name = TRACING_DISABLED) boolean isTracingDisabled,
      @ConfigProperty(name = "tmtar.traces.continue") boolean isContinuing) {
    this.readers = readers.orElse(AddressRanges.NONE);
    this.isTracing = !isTracingDisabled;
    this.isContinuing = isContinuing;
  }

  /** Whether metrics or traces are enabled. If neither is, requests must have no overhead. */
  public boolean isEnabled() {
    return isMeasuring() || isTracing;
  }

  /** Whether metrics are collected. They are collected only if an address may read them. */
  public boolean isMeasuring() {
    return !readers.isEmpty();
  }

  /** Whether spans are exported. */
  public boolean isTracing() {
    return isTracing;
  }

  /** Whether the spans of requests continue the traces of trusted proxies. */
  boolean isContinuing() {
    return isContinuing;
  }

  /** The addresses of the clients that may read metrics. */
  AddressRanges readers() {
    return readers;
  }
}
