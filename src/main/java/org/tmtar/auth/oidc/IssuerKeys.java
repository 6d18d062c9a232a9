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
import java.util.Optional;
import org.tmtar.settings.InvalidSettingException;

/**
 * The cached keys that verify the tokens of one issuer. The keys are fetched again before the cache entry
 * expires, and when a token names an unknown key. During an outage of the issuer, the known keys remain
 * valid up to the outage limit.
 */
final class IssuerKeys {

  private final Clock clock;
  private final PublishedKeys published;
  private final OutageTolerantJwkSource outageTolerant;
  private final JWKSetBasedJWKSource<SecurityContext> cached;

  /**
   * @throws InvalidSettingException if the durations of the policy contradict each other
   */
  IssuerKeys(Issuer issuer, KeyPolicy policy, IssuerKeysRepository repository, Clock clock) {
    this.clock = clock;
    published = new PublishedKeys(issuer, policy);
    outageTolerant = new OutageTolerantJwkSource(
        new RetryingJWKSetSource<>(published, null), issuer, policy, repository, clock);
    cached = cached(outageTolerant, policy);
  }

  /**
   * Checks that the durations of a policy are consistent.
   *
   * @throws InvalidSettingException if the durations contradict each other
   */
  static void requireConsistency(KeyPolicy policy) {
    cached(new NoKeys(), policy);
  }

  private static JWKSetBasedJWKSource<SecurityContext> cached(
      JWKSetSource<SecurityContext> outageTolerant, KeyPolicy policy) {
    long lifetime = policy.lifetime().toMillis();
    long timeout = policy.connectTimeout().plus(policy.readTimeout()).toMillis();
    try {
      return (JWKSetBasedJWKSource<SecurityContext>) JWKSourceBuilder.create(outageTolerant)
          .cache(lifetime, timeout)
          .refreshAheadCache(
              Math.min(lifetime / 2, JWKSourceBuilder.DEFAULT_REFRESH_AHEAD_TIME), false)
          .rateLimited(policy.refetchInterval().toMillis())
          .build();
    } catch (IllegalArgumentException | IllegalStateException contradiction) {
      throw new InvalidSettingException(
          KeyPolicy.LIFETIME,
          "must be longer than jwks-refetch-interval, and longer than twice the sum of the two timeouts");
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

  /** The source from which a verifier reads the keys. */
  JWKSource<SecurityContext> source() {
    return cached;
  }

  /** The reason that the issuer does not publish its keys at present, see {@link PublishedKeys#findProblem}. */
  Optional<String> findProblem() {
    return published.findProblem();
  }

  /** The keys that are known without a request, see {@link OutageTolerantJwkSource#knownKeys}. */
  KnownKeys known() {
    return outageTolerant.knownKeys();
  }

  /** Whether the last request to the issuer failed or returned no usable keys. */
  boolean isOutage() {
    return outageTolerant.isOutage();
  }

  /** Whether the last request to the issuer succeeded but did not return its keys. */
  boolean isMisplaced() {
    return outageTolerant.isMisplaced();
  }

  /**
   * Fetches the keys again if they are older than the outage limit. The cache may have loaded them just
   * before that limit, and would otherwise use them for the lifetime of the cache entry.
   *
   * @throws KeySourceException if no newer keys are available
   */
  void requireFresh() throws KeySourceException {
    cached
        .getJWKSetSource()
        .getJWKSet(
            new JWKSetCacheRefreshEvaluator() {
              @Override
              public boolean requiresRefresh(JWKSet set) {
                return outageTolerant.isTooOld();
              }
            },
            clock.millis(),
            null);
  }
}
