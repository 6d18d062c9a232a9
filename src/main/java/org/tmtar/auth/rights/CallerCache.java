package org.tmtar.auth.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tmtar.auth.session.SessionRepository;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.cache.CacheInvalidation;
import org.tmtar.cache.InvalidationChannel;
import org.tmtar.cache.LeasedCache;
import org.tmtar.cache.LeasedCache.Read;
import org.tmtar.security.Caller;

/**
 * The cache of callers and their current rights. A change of the rights or the sessions of a user
 * invalidates the entries of that user. It applies on every node from the next request, because the response
 * to the change is delayed by the lease, see {@link RightsLeaseFilter}.
 */
@ApplicationScoped
public class CallerCache {

  private static final long MAX_CALLERS = 20_000;

  private SessionRepository sessions;
  private Clock clock;
  private LeasedCache<SessionToken, Caller> callers;

  protected CallerCache() {}

  @Inject
  public CallerCache(SessionRepository sessions, CacheInvalidation invalidation, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
    this.callers = invalidation.createCache(InvalidationChannel.RIGHTS, MAX_CALLERS, caller -> 1);
  }

  /**
   * The caller of an access token, with the current rights.
   *
   * @param token a verified access token
   * @return empty if the session has ended
   */
  public Optional<Caller> find(SessionToken token) {
    return callers.get(
        token,
        clock.instant(),
        () -> sessions
            .findCaller(token)
            .map(found ->
                new Read<>(found.caller(), Set.of(token.userId()), Instant.MIN, found.until())));
  }
}
