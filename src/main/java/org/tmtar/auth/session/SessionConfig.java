package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Lifetime;
import org.tmtar.settings.PositiveNumber;

/**
 * The configuration of the lifetime of sessions, of their number per user and of the rotation of refresh
 * tokens.
 */
@ApplicationScoped
public class SessionConfig implements CheckedAtStart {

  /** The setting of the maximum age of a session, measured from the sign-in. */
  public static final String AGE_LIMIT = "tmtar.session.age-limit";

  /**
   * The interval in which at most one use of a session is recorded. It prevents a write in every request.
   */
  private static final Duration RESOLUTION = Duration.ofMinutes(5);

  /**
   * The divisor of the idle limit. The quotient is the interval if it is shorter than {@link #RESOLUTION}.
   */
  private static final int IDLE_LIMIT_DIVISOR = 10;

  private Duration idleLimit;
  private Duration ageLimit;
  private Duration rotationGrace;
  private boolean rotationRequired;
  private Duration sweepInterval;
  private long maxPerUser;

  protected SessionConfig() {}

  @Inject
  public SessionConfig(
      @ConfigProperty(name = "tmtar.session.idle-limit") Optional<Lifetime> idleLimit,
      @ConfigProperty(name = TokenConfig.REFRESH_LIFETIME) Lifetime refreshLifetime,
      @ConfigProperty(name = AGE_LIMIT) Lifetime ageLimit,
      @ConfigProperty(name = "tmtar.session.rotation.grace") Duration rotationGrace,
      @ConfigProperty(name = "tmtar.session.rotation.required") boolean rotationRequired,
      @ConfigProperty(name = "tmtar.session.sweep-interval") Duration sweepInterval,
      @ConfigProperty(name = "tmtar.session.max-per-user") PositiveNumber maxPerUser) {
    this.idleLimit = idleLimit.orElse(refreshLifetime).duration().orElse(null);
    this.ageLimit = ageLimit.duration().orElse(null);
    this.rotationGrace = rotationGrace;
    this.rotationRequired = rotationRequired;
    this.sweepInterval = sweepInterval;
    this.maxPerUser = maxPerUser.value();
  }

  /** The time without use after which a session ends; empty if there is no limit. */
  Optional<Duration> idleLimit() {
    return Optional.ofNullable(idleLimit);
  }

  /** The maximum age of a session; empty if there is no limit. */
  Optional<Duration> ageLimit() {
    return Optional.ofNullable(ageLimit);
  }

  /** The time for which the previous refresh token is accepted after the first use of the current pair. */
  Duration rotationGrace() {
    return rotationGrace;
  }

  /** Whether every refresh replaces the refresh token, even if the client does not request that. */
  boolean isRotationRequired() {
    return rotationRequired;
  }

  /**
   * The maximum number of sessions of a user. The least recently used sessions beyond it end at a sign-in,
   * or in the sweep.
   */
  long maxPerUser() {
    return maxPerUser;
  }

  /**
   * The interval of the sweep, which deletes expired sessions and ends sessions beyond the limit per user.
   */
  Duration sweepInterval() {
    return sweepInterval;
  }

  /** The time at which a session ends that is opened now and not used again; null if it never ends. */
  Instant initialExpiry(Instant now) {
    return Stream.of(idleLimit(), ageLimit())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(now::plus)
        .orElse(null);
  }

  /** The time until which a further use is not recorded. */
  Instant recordedUntil(Instant lastUse) {
    Duration resolution = idleLimit()
        .map(limit -> limit.dividedBy(IDLE_LIMIT_DIVISOR))
        .filter(fraction -> fraction.compareTo(RESOLUTION) < 0)
        .orElse(RESOLUTION);
    return lastUse.plus(resolution);
  }
}
