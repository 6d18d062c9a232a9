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
 * The tokens that open a secret zone to the visitor who stands in it, and to nobody else. What they open
 * is decided live: a zone that has been withdrawn stays closed.
 */
@ApplicationScoped
public class ZoneUnlocks {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final String PURPOSE = "zone-unlock";

  /** Zone, end of its life in seconds since the epoch, seal. */
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,18})\\.([0-9]{1,12})\\.([A-Za-z0-9._-]{1,100})");

  /** A visitor stands in no more secret zones at once than that. */
  private static final int MAX_TOKENS = 20;

  private Signer signer;
  private Clock clock;

  protected ZoneUnlocks() {}

  @Inject
  public ZoneUnlocks(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** A token for a visitor who stands in a zone. */
  public String issue(Caller visitor, long zoneId) {
    String expires = Long.toString(clock.instant().plus(LIFETIME).getEpochSecond());
    return "%s.%s.%s"
        .formatted(
            Long.toString(zoneId),
            expires,
            signer.signature(PURPOSE, bound(visitor, zoneId, expires)));
  }

  /**
   * The zones that a visitor's tokens open. Whatever is no token, was issued to somebody else or is too
   * old opens nothing, without a word.
   *
   * @param header tokens separated by commas; null for none
   */
  Set<Long> opened(Caller visitor, String header) {
    if (header == null) {
      return Set.of();
    }
    return Arrays.stream(header.split(",", MAX_TOKENS + 1))
        .limit(MAX_TOKENS)
        .map(token -> opened(visitor, FORM.matcher(token.strip())))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Long> opened(Caller visitor, Matcher token) {
    if (!token.matches()) {
      return Optional.empty();
    }
    long zoneId = Long.parseLong(token.group(1));
    String expires = token.group(2);
    boolean isOpen = Instant.ofEpochSecond(Long.parseLong(expires)).isAfter(clock.instant())
        && signer.verify(token.group(3), PURPOSE, bound(visitor, zoneId, expires));
    return isOpen ? Optional.of(zoneId) : Optional.empty();
  }

  private static String bound(Caller visitor, long zoneId, String expires) {
    return visitor.userId() + "." + zoneId + "." + expires;
  }
}
