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
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.problem.RequestId;

/**
 * The source of the keys of an issuer that tolerates outages of the issuer. During an outage it returns
 * the keys that this node or another node fetched last, until these keys are older than the outage limit.
 */
final class OutageTolerantJwkSource extends JWKSetSourceWrapper<SecurityContext> {

  private static final Logger LOG = Logger.getLogger(OutageTolerantJwkSource.class.getName());

  private final Issuer issuer;
  private final Duration outageLimit;
  private final IssuerKeysRepository repository;
  private final Clock clock;
  private volatile Instant fetchedAt = Instant.MIN;
  private volatile boolean isOutage;
  private volatile boolean isMisplaced;

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
      return store(getSource().getJWKSet(evaluator, currentTime, context));
    } catch (KeySourceException outage) {
      isOutage = true;
      isMisplaced = MisplacedKeysException.isCauseOf(outage);
      return findStored(outage);
    }
  }

  /** Whether the last request to the issuer failed or returned no usable keys. */
  boolean isOutage() {
    return isOutage;
  }

  /** Whether the last request to the issuer succeeded but did not return its keys. */
  boolean isMisplaced() {
    return isMisplaced;
  }

  /** Whether the keys were fetched from the issuer longer ago than the outage limit. */
  boolean isTooOld() {
    return isTooOld(fetchedAt);
  }

  /**
   * The keys of this node or, if it has none yet, those in the database, which another node has fetched.
   *
   * @throws DatabaseException if this node has no keys and the database is unavailable
   */
  KnownKeys knownKeys() {
    Optional<Instant> readAt = fetchedAt.equals(Instant.MIN)
        ? repository.find(issuer.name()).map(StoredIssuerKeys::fetchedAt)
        : Optional.of(fetchedAt);
    return new KnownKeys(readAt, readAt.filter(time -> !isTooOld(time)).isPresent());
  }

  private boolean isTooOld(Instant time) {
    return time.isBefore(clock.instant().minus(outageLimit));
  }

  private JWKSet store(JWKSet keys) {
    fetchedAt = clock.instant();
    isOutage = false;
    isMisplaced = false;
    try {
      repository.save(issuer.name(), new StoredIssuerKeys(keys, fetchedAt));
    } catch (DatabaseException failure) {
      LOG.log(
          Level.WARNING,
          failure,
          () -> "Keys of %s could not be stored for an outage"
              .formatted(issuer.setting(Issuer.ISSUER)));
    }
    return keys;
  }

  private JWKSet findStored(KeySourceException outage) throws KeySourceException {
    StoredIssuerKeys stored = repository
        .find(issuer.name())
        .filter(keys -> !isTooOld(keys.fetchedAt()))
        .orElseThrow(() -> outage);
    fetchedAt = stored.fetchedAt();
    LOG.warning(() -> "request=%s Keys of %s are unavailable, the stored keys are used until %s: %s"
        .formatted(
            RequestId.current(),
            issuer.setting(Issuer.ISSUER),
            fetchedAt.plus(outageLimit),
            outage.getMessage()));
    return stored.keys();
  }
}
