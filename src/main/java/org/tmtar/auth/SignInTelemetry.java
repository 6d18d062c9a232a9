package org.tmtar.auth;

import io.micrometer.core.instrument.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;
import org.tmtar.auth.session.SessionTokens;
import org.tmtar.limit.Operation;
import org.tmtar.limit.TooManyRequestsException;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.telemetry.Meters;
import org.tmtar.telemetry.RequestSpan;
import org.tmtar.telemetry.TelemetryConfig;
import org.tmtar.user.BlockedUserException;

/**
 * The telemetry of sign-ins and refreshes. A metric counts them by endpoint, operation and outcome. The
 * span of the request has the operation and the outcome. Neither identifies a user.
 */
@ApplicationScoped
public class SignInTelemetry {

  private static final String OPERATION = "tmtar.sign_in.operation";
  private static final String OUTCOME = "tmtar.sign_in.outcome";

  private TelemetryConfig config;
  private Meters meters;

  protected SignInTelemetry() {}

  @Inject
  public SignInTelemetry(TelemetryConfig config, Meters meters) {
    this.config = config;
    this.meters = meters;
  }

  /** Runs an exchange and records its outcome, even if it fails. */
  SessionTokens observe(Endpoint endpoint, Operation operation, Supplier<SessionTokens> exchange) {
    try {
      SessionTokens tokens = exchange.get();
      recordOutcome(endpoint, operation, "ok");
      return tokens;
    } catch (RuntimeException failure) {
      recordOutcome(endpoint, operation, outcomeOf(failure));
      throw failure;
    }
  }

  private void recordOutcome(Endpoint endpoint, Operation operation, String outcome) {
    RequestSpan.current()
        .setAttribute(OPERATION, lowerCase(operation))
        .setAttribute(OUTCOME, outcome);
    if (config.isMeasuring()) {
      Counter.builder("tmtar.sign_ins")
          .description("Sign-ins and refreshes by endpoint, operation and outcome")
          .tags(
              "endpoint",
              lowerCase(endpoint),
              "operation",
              lowerCase(operation),
              "outcome",
              outcome)
          .register(meters.registry())
          .increment();
    }
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String outcomeOf(RuntimeException failure) {
    if (failure instanceof UnauthenticatedException refused) {
      return refused.isExpiry() ? "expired" : "refused";
    }
    if (failure instanceof TooManyRequestsException) {
      return "limited";
    }
    if (failure instanceof BlockedUserException) {
      return "blocked";
    }
    if (failure instanceof AccessDeniedException) {
      return "not_invited";
    }
    return failure instanceof ServiceUnavailableException ? "unavailable" : "failed";
  }

  /** The endpoint at which a client requests an exchange. */
  enum Endpoint {
    /** {@code users/login}. */
    LOGIN,
    /** {@code oauth/token}. */
    OAUTH
  }
}
