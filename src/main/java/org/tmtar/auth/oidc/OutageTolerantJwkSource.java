package org.tmtar.auth.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.problem.RequestId;

/**
 * The keys of an issuer that last through its outages: while it cannot be asked, those that it gave a
 * node last, this one or another, until they are older than the outage limit.
 */
final class OutageTolerantJwkSource extends JWKSetSourceWrapper<SecurityContext> {

  private static final Logger LOG = Logger.getLogger(OutageTolerantJwkSource.class.getName());

  private final Issuer issuer;
  private final Duration outageLimit;
  private final IssuerKeysRepository repository;
  private final Clock clock;
  private volatile Instant fetchedAt = Instant.MIN;
  private volatile boolean away;
  private volatile boolean misplaced;

  OutageTolerantJwkSource(
      JWKSetSource<SecurityContext> published,
      Issuer issuer,
      KeyPolicy policy,
      IssuerKeysRepository repository,
      Clock clock) {
    super(published);
    this.issuer = issuer;
    this.outageLimit = policy.outageLimit();
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context)
      throws KeySourceException {
    try {
      return keep(getSource().getJWKSet(evaluator, currentTime, context));
    } catch (KeySourceException outage) {
      away = true;
      misplaced = MisplacedKeysException.isCauseOf(outage);
      return recall(outage);
    }
  }

  /** Whether the issuer did not answer, or nothing usable, when it was asked last. */
  boolean areAway() {
    return away;
  }

  /** Whether the last request to the issuer succeeded but did not return its keys. */
  boolean areMisplaced() {
    return misplaced;
  }

  /** Whether it is longer ago than the outage limit that the issuer gave them. */
  boolean areTooOld() {
    return isTooOld(fetchedAt);
  }

  private boolean isTooOld(Instant time) {
    return time.isBefore(clock.instant().minus(outageLimit));
  }

  private JWKSet keep(JWKSet keys) {
    fetchedAt = clock.instant();
    away = false;
    misplaced = false;
    try {
      repository.save(issuer.name(), new StoredIssuerKeys(keys, fetchedAt));
    } catch (DatabaseException failure) {
      LOG.log(
          Level.WARNING,
          failure,
          () ->
              "The keys of %s are not kept for an outage".formatted(issuer.setting(Issuer.ISSUER)));
    }
    return keys;
  }

  private JWKSet recall(KeySourceException outage) throws KeySourceException {
    StoredIssuerKeys known = repository
        .find(issuer.name())
        .filter(keys -> !isTooOld(keys.fetchedAt()))
        .orElseThrow(() -> outage);
    fetchedAt = known.fetchedAt();
    LOG.warning(() -> "request=%s the keys of %s do until %s, as it does not answer: %s"
        .formatted(
            RequestId.current(),
            issuer.setting(Issuer.ISSUER),
            fetchedAt.plus(outageLimit),
            outage.getMessage()));
    return known.keys();
  }
}
