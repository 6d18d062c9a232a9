package org.tmtar.zone.unlock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tmtar.security.Caller;
import org.tmtar.security.Signer;

/**
 * Issues and verifies the tokens that unlock a secret zone for a visitor who is inside it. A token is
 * valid for this user only. {@link org.tmtar.zone.ZoneAccess} checks the zone on each request: an inactive
 * zone stays hidden from visitors.
 */
@ApplicationScoped
public class ZoneUnlockSigner {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final String PURPOSE = "zone-unlock";

  /** The format of a token: zone id, expiry in seconds since the epoch, signature. */
  private static final Pattern TOKEN_FORMAT =
      Pattern.compile("([0-9]{1,18})\\.([0-9]{1,12})\\.([A-Za-z0-9._-]{1,100})");

  /**
   * The maximum number of tokens in a request. More tokens are ignored, because a visitor is not inside
   * more secret zones.
   */
  private static final int MAX_TOKENS = 20;

  private Signer signer;
  private Clock clock;

  protected ZoneUnlockSigner() {}

  @Inject
  public ZoneUnlockSigner(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** Issues a token for a visitor who is inside a zone. */
  public String issue(Caller visitor, long zoneId) {
    String expires = Long.toString(clock.instant().plus(LIFETIME).getEpochSecond());
    return "%s.%s.%s"
        .formatted(
            Long.toString(zoneId),
            expires,
            signer.signature(PURPOSE, signedText(visitor, zoneId, expires)));
  }

  /**
   * The ids of the zones that a visitor's tokens unlock. Malformed tokens, tokens of other users and
   * expired tokens are ignored.
   *
   * @param header the tokens separated by commas; null for none
   */
  Set<Long> verifiedZoneIds(Caller visitor, String header) {
    if (header == null) {
      return Set.of();
    }
    return Arrays.stream(header.split(",", MAX_TOKENS + 1))
        .limit(MAX_TOKENS)
        .map(token -> verifiedZoneId(visitor, TOKEN_FORMAT.matcher(token.strip())))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Long> verifiedZoneId(Caller visitor, Matcher token) {
    if (!token.matches()) {
      return Optional.empty();
    }
    long zoneId = Long.parseLong(token.group(1));
    String expires = token.group(2);
    boolean isValid = Instant.ofEpochSecond(Long.parseLong(expires)).isAfter(clock.instant())
        && signer.verify(token.group(3), PURPOSE, signedText(visitor, zoneId, expires));
    return isValid ? Optional.of(zoneId) : Optional.empty();
  }

  private static String signedText(Caller visitor, long zoneId, String expires) {
    return visitor.userId() + "." + zoneId + "." + expires;
  }
}
