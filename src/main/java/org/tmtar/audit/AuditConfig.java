package org.tmtar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.PositiveNumber;

/** The configuration of the audit. */
@ApplicationScoped
public class AuditConfig implements CheckedAtStart {

  private long maxRefusalsPerMinute;

  protected AuditConfig() {}

  @Inject
  public AuditConfig(
      @ConfigProperty(name = "tmtar.audit.max-refusals-per-minute")
          PositiveNumber maxRefusalsPerMinute) {
    this.maxRefusalsPerMinute = maxRefusalsPerMinute.value();
  }

  /** The maximum number of refusals that a node records per minute. */
  long maxRefusalsPerMinute() {
    return maxRefusalsPerMinute;
  }
}
