package org.tmtar.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tmtar.drain.Drain;
import org.tmtar.problem.ServiceUnavailableException;

/** The node is not about to end. */
@Readiness
@Default // named, because a bean with a qualifier is no longer a plain one
@ApplicationScoped
public class DrainCheck implements HealthCheck {

  private Drain drain;

  protected DrainCheck() {}

  @Inject
  public DrainCheck(Drain drain) {
    this.drain = drain;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("drain").status(!drain.hasBegun()).build();
  }

  /**
   * Asks whether it goes on serving.
   *
   * @throws ServiceUnavailableException if not
   */
  void require() {
    if (drain.hasBegun()) {
      throw new ServiceUnavailableException("This node is about to end; ask another one.");
    }
  }
}
