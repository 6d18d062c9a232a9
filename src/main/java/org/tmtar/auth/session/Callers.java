package org.tmtar.auth.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
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
import org.tmtar.auth.token.SessionToken;
import org.tmtar.persistence.Announcements;
import org.tmtar.persistence.DatabaseConfig;
import org.tmtar.schedule.Schedule;
import org.tmtar.security.Caller;
import org.tmtar.security.RightsLease;

/**
 * Who is calling, and what that one may do, as it is now. It is remembered from request to request, and
 * forgotten when the database announces that it has changed. Where this node cannot be sure to have heard
 * of all changes that are older than the lease, it remembers nothing and asks the database.
 *
 * <p>So a change that was committed longer ago than the lease counts, on every node; and whoever makes
 * one is answered after that time, see {@link RightsLease}.
 */
@ApplicationScoped
public class Callers implements Announcements.Listener {

  /** See the migrations. */
  private static final String CHANNEL = "rights";

  private static final long MAX_ENTRIES = 20_000;

  /** So often is heard that one answer may be late. */
  private static final int TIMES_A_LEASE = 4;

  private final Cache<SessionToken, Entry> callers =
      Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

  /**
   * One object for each user, which all valid entries of that user hold. Its removal invalidates them,
   * however many sessions the user has.
   */
  private final Cache<Long, Object> validities =
      Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

  private final ReadWriteLock changing = new ReentrantReadWriteLock();
  private final AtomicLong changes = new AtomicLong();

  private SessionRepository sessions;
  private DatabaseConfig database;
  private Clock clock;
  private Duration lease;
  private Announcements announcements;

  protected Callers() {}

  @Inject
  public Callers(
      SessionRepository sessions, RightsLease lease, DatabaseConfig database, Clock clock) {
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
    this.lease = lease.duration().orElse(null);
  }

  @PostConstruct
  void listen() {
    announcements = new Announcements(database.direct(), CHANNEL, this);
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    if (lease != null) {
      schedule.repeat(
          lease.dividedBy(TIMES_A_LEASE), "hearing of changed rights", announcements::hear);
    }
  }

  @PreDestroy
  void end() {
    announcements.close();
  }

  /**
   * Who is calling with an access token.
   *
   * @param token a verified one
   * @return empty if the session has ended
   */
  public Optional<Caller> find(SessionToken token) {
    // In this order: what is remembered after this question was not changed before the lease.
    if (lease == null || !announcements.areHeardUpTo(lease)) {
      return sessions.findCaller(token).map(KnownCaller::caller);
    }
    return recall(token).or(() -> lookUp(token)).map(KnownCaller::caller);
  }

  private Optional<KnownCaller> recall(SessionToken token) {
    return Optional.ofNullable(callers.getIfPresent(token))
        .filter(entry -> entry.validity() == validities.getIfPresent(token.userId()))
        .map(Entry::caller)
        .filter(known -> known.until().isAfter(clock.instant()));
  }

  private Optional<KnownCaller> lookUp(SessionToken token) {
    long before = changes.get();
    Optional<KnownCaller> found = sessions.findCaller(token);
    found
        .filter(known -> known.until().isAfter(clock.instant()))
        .ifPresent(known -> remember(token, known, before));
    return found;
  }

  /** Does nothing if rights have changed since the lookup began, because that is not announced again. */
  private void remember(SessionToken token, KnownCaller known, long before) {
    changing.readLock().lock();
    try {
      if (changes.get() == before) {
        Object validity = validities.get(token.userId(), userId -> new Object());
        callers.put(token, new Entry(known, validity));
      }
    } finally {
      changing.readLock().unlock();
    }
  }

  @Override
  public void heard(String userId) {
    change(() -> validities.invalidate(Long.valueOf(userId)));
  }

  @Override
  public void mayHaveMissedSome() {
    change(validities::invalidateAll);
  }

  private void change(Runnable forgetting) {
    changing.writeLock().lock();
    try {
      changes.incrementAndGet();
      forgetting.run();
    } finally {
      changing.writeLock().unlock();
    }
  }

  private record Entry(KnownCaller caller, Object validity) {}
}
