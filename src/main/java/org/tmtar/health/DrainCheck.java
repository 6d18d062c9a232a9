package org.tmtar.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tmtar.drain.Drain;
import org.tmtar.problem.ServiceUnavailableException;

/** Checks that the node is not shutting down. */
@Readiness
@Default // explicit, because a bean with another qualifier does not have it implicitly
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
   * Requires that the node is not shutting down.
   *
   * @throws ServiceUnavailableException if it is
   */
  void require() {
    if (drain.hasBegun()) {
      throw new ServiceUnavailableException(
          "This node is shutting down. Send the request to another node.");
    }
  }
}
