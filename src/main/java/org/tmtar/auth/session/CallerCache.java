package org.tmtar.auth.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.persistence.DatabaseConfig;
import org.tmtar.persistence.NotificationListener;
import org.tmtar.schedule.Schedule;
import org.tmtar.security.Caller;
import org.tmtar.security.RightsLease;

/**
 * The cache of callers and their current rights. The database sends a notification of each change, which
 * invalidates the cache entries of that user. The cache is used only while the listener has a proof that it
 * has received every change older than the lease. Otherwise each request reads the database.
 *
 * <p>A change that was committed longer ago than the lease therefore applies on every node, and the response
 * to a change is delayed by the lease, see {@link RightsLease}.
 */
@ApplicationScoped
public class CallerCache implements NotificationListener.Subscriber {

  /** The channel of the notifications. Triggers in the migrations send them. */
  private static final String CHANNEL = "rights";

  private static final long MAX_ENTRIES = 20_000;

  /**
   * The number of times a proof is renewed within a lease, so that a late probe does not invalidate the
   * proof.
   */
  private static final int PROOFS_PER_LEASE = 3;

  private final Cache<SessionToken, Entry> callers =
      Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

  /**
   * One object for each user. All valid cache entries of that user refer to it, so removing it invalidates
   * the entries of all sessions of the user.
   */
  private final Cache<Long, Object> validities =
      Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong changes = new AtomicLong();

  private SessionRepository sessions;
  private RightsLease rightsLease;
  private DatabaseConfig database;
  private DataSource pool;
  private Clock clock;

  /** Null before the start and without a lease. Each request then reads the database. */
  private volatile NotificationListener listener;

  protected CallerCache() {}

  @Inject
  public CallerCache(
      SessionRepository sessions,
      RightsLease rightsLease,
      DatabaseConfig database,
      DataSource pool,
      Clock clock) {
    this.sessions = sessions;
    this.rightsLease = rightsLease;
    this.database = database;
    this.pool = pool;
    this.clock = clock;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    rightsLease.duration().ifPresent(lease -> listen(lease, schedule));
  }

  private void listen(Duration lease, Schedule schedule) {
    Duration interval = lease.dividedBy(PROOFS_PER_LEASE);
    listener = new NotificationListener(database.listening(), pool, CHANNEL, lease, interval, this);
    schedule.repeat(interval, "receiving notifications of changed rights", listener::listen);
  }

  @PreDestroy
  void end() {
    if (listener != null) {
      listener.close();
    }
  }

  /**
   * The caller of an access token, with the current rights.
   *
   * @param token a verified access token
   * @return empty if the session has ended
   */
  public Optional<Caller> find(SessionToken token) {
    // The proof is checked before the cache is read. An entry that is found afterwards reflects
    // every change that the proof covers.
    if (listener == null || !listener.isCurrent()) {
      return sessions.findCaller(token).map(StoredCaller::caller);
    }
    return findCached(token).or(() -> lookUp(token)).map(StoredCaller::caller);
  }

  private Optional<StoredCaller> findCached(SessionToken token) {
    return Optional.ofNullable(callers.getIfPresent(token))
        .filter(entry -> entry.validity() == validities.getIfPresent(token.userId()))
        .map(Entry::caller)
        .filter(stored -> stored.until().isAfter(clock.instant()));
  }

  private Optional<StoredCaller> lookUp(SessionToken token) {
    long changesBefore = changes.get();
    Optional<StoredCaller> found = sessions.findCaller(token);
    found
        .filter(stored -> stored.until().isAfter(clock.instant()))
        .ifPresent(stored -> cache(token, stored, changesBefore));
    return found;
  }

  /**
   * Caches nothing if rights have changed since the lookup began, because the notification of that change was
   * already processed.
   */
  private void cache(SessionToken token, StoredCaller stored, long changesBefore) {
    lock.readLock().lock();
    try {
      if (changes.get() == changesBefore) {
        Object validity = validities.get(token.userId(), userId -> new Object());
        callers.put(token, new Entry(stored, validity));
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void onNotification(String userId) {
    invalidate(() -> validities.invalidate(Long.valueOf(userId)));
  }

  @Override
  public void onGap() {
    invalidate(validities::invalidateAll);
  }

  private void invalidate(Runnable invalidation) {
    lock.writeLock().lock();
    try {
      changes.incrementAndGet();
      invalidation.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private record Entry(StoredCaller caller, Object validity) {}
}
