package org.tmtar.auth.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RetryingJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.tmtar.settings.InvalidSettingException;

/**
 * The keys of one issuer, as its tokens are verified by: kept, asked for again before they grow old and
 * when a token names one that is not among them, and used on for a while when the issuer is away.
 */
final class IssuerKeys {

  private final Clock clock;
  private final OutageTolerantJwkSource lasting;
  private final JWKSetBasedJWKSource<SecurityContext> cached;

  /**
   * @throws InvalidSettingException if the times contradict each other
   */
  IssuerKeys(Issuer issuer, KeyPolicy policy, IssuerKeysRepository repository, Clock clock) {
    this.clock = clock;
    lasting = new OutageTolerantJwkSource(
        new RetryingJWKSetSource<>(new PublishedKeys(issuer, policy), null),
        issuer,
        policy,
        repository,
        clock);
    cached = cached(lasting, policy);
  }

  /**
   * Checks the times of a policy.
   *
   * @throws InvalidSettingException if the times contradict each other
   */
  static void requireConsistency(KeyPolicy policy) {
    cached(new NoKeys(), policy);
  }

  private static JWKSetBasedJWKSource<SecurityContext> cached(
      JWKSetSource<SecurityContext> lasting, KeyPolicy policy) {
    long lifetime = policy.lifetime().toMillis();
    long timeout = policy.connectTimeout().plus(policy.readTimeout()).toMillis();
    try {
      return (JWKSetBasedJWKSource<SecurityContext>) JWKSourceBuilder.create(lasting)
          .cache(lifetime, timeout)
          .refreshAheadCache(
              Math.min(lifetime / 2, JWKSourceBuilder.DEFAULT_REFRESH_AHEAD_TIME), false)
          .rateLimited(policy.refetchInterval().toMillis())
          .build();
    } catch (IllegalArgumentException | IllegalStateException contradiction) {
      throw new InvalidSettingException(
          KeyPolicy.LIFETIME,
          "has to be longer than jwks-refetch-interval, and longer than twice the two timeouts together");
    }
  }

  /** A source without keys. It is never queried. */
  private static final class NoKeys implements JWKSetSource<SecurityContext> {

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context) {
      return new JWKSet();
    }

    @Override
    public void close() {
      // no resources to release
    }
  }

  /** Where a verifier takes them from. */
  JWKSource<SecurityContext> source() {
    return cached;
  }

  /** Whether the issuer did not answer, or nothing usable, when it was asked last. */
  boolean areAway() {
    return lasting.areAway();
  }

  /** Whether the last request to the issuer succeeded but did not return its keys. */
  boolean areMisplaced() {
    return lasting.areMisplaced();
  }

  /**
   * Has the keys asked for that have passed the outage limit: the cache may have got them just before
   * it, and would use them for its lifetime.
   *
   * @throws KeySourceException if there are no others
   */
  void requireYoung() throws KeySourceException {
    cached
        .getJWKSetSource()
        .getJWKSet(
            new JWKSetCacheRefreshEvaluator() {
              @Override
              public boolean requiresRefresh(JWKSet set) {
                return lasting.areTooOld();
              }
            },
            clock.millis(),
            null);
  }
}
