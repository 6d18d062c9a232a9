package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** How long sessions live, and how their refresh tokens are replaced. */
@ApplicationScoped
public class SessionConfig implements CheckedAtStart {

  /** The setting of the maximum age of a session, measured from the sign-in. */
  public static final String AGE_LIMIT = "tmtar.session.age-limit";

  private static final String IDLE_LIMIT = "tmtar.session.idle-limit";

  /** A use is noted no more often than that, so that not every request writes. */
  private static final Duration RESOLUTION = Duration.ofMinutes(5);

  /** The part of the idle limit that is no matter. */
  private static final int IDLE_PARTS = 10;

  private Duration idleLimit;
  private Duration ageLimit;
  private Duration rotationGrace;
  private boolean rotationRequired;
  private Duration sweepInterval;
  private long mostOfAUser;

  protected SessionConfig() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public SessionConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    idleLimit = reader
        .lifetime(settings.text(IDLE_LIMIT).isPresent() ? IDLE_LIMIT : TokenConfig.REFRESH_LIFETIME)
        .orElse(null);
    ageLimit = reader.lifetime(AGE_LIMIT).orElse(null);
    rotationGrace = reader.duration("tmtar.session.rotation.grace");
    rotationRequired = reader.flag("tmtar.session.rotation.required");
    sweepInterval = reader.duration("tmtar.session.sweep-interval");
    mostOfAUser = reader.number("tmtar.session.most-per-user");
    reader.requireNoFault();
  }

  /** After how long without use a session ends; empty for never. */
  Optional<Duration> idleLimit() {
    return Optional.ofNullable(idleLimit);
  }

  /** After how long a session ends in any case; empty for never. */
  Optional<Duration> ageLimit() {
    return Optional.ofNullable(ageLimit);
  }

  /** For how long the token before the present one is forgiven after that one was seen. */
  Duration rotationGrace() {
    return rotationGrace;
  }

  /** Whether every refresh replaces the refresh token, also where a client did not ask for it. */
  boolean isRotationRequired() {
    return rotationRequired;
  }

  /** How many sessions a user may have; a sign-in beyond ends the one that was not used for longest. */
  long mostOfAUser() {
    return mostOfAUser;
  }

  /** How often sessions whose time is over are deleted. */
  Duration sweepInterval() {
    return sweepInterval;
  }

  /** When a session ends that is opened now and not used again; null for never. */
  Instant endOfNew(Instant now) {
    return Stream.of(idleLimit(), ageLimit())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(now::plus)
        .orElse(null);
  }

  /** Until when another use need not be noted. */
  Instant notedUntil(Instant lastUse) {
    Duration resolution = idleLimit()
        .map(limit -> limit.dividedBy(IDLE_PARTS))
        .filter(part -> part.compareTo(RESOLUTION) < 0)
        .orElse(RESOLUTION);
    return lastUse.plus(resolution);
  }
}
