package org.tmtar.cache;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tmtar.persistence.DatabaseConfig;
import org.tmtar.schedule.Schedule;

/**
 * Receives the notifications of changes for all caches of this node, and invalidates the cached values that
 * depend on what has changed.
 */
@ApplicationScoped
public class CacheInvalidation implements NotificationListener.Subscriber {

  /** The payload of a notification that invalidates all values of a channel. */
  static final String ALL = "all";

  /**
   * The number of times a proof is renewed within a lease, so that a late probe does not invalidate the
   * proof.
   */
  private static final int PROOFS_PER_LEASE = 3;

  private final Map<String, LeasedCache<?, ?>> caches = new ConcurrentHashMap<>();

  private LeaseConfig config;
  private DatabaseConfig database;
  private DataSource pool;

  /** Null before the start and without a lease. Each request then reads the database. */
  private volatile NotificationListener listener;

  protected CacheInvalidation() {}

  @Inject
  public CacheInvalidation(LeaseConfig config, DatabaseConfig database, DataSource pool) {
    this.config = config;
    this.database = database;
    this.pool = pool;
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    config.lease().ifPresent(lease -> listen(lease, schedule));
  }

  private void listen(Duration lease, Schedule schedule) {
    Duration interval = lease.dividedBy(PROOFS_PER_LEASE);
    listener = new NotificationListener(
        database.listening(),
        pool,
        Stream.of(InvalidationChannel.values())
            .map(InvalidationChannel::channelName)
            .toList(),
        lease,
        interval,
        this);
    schedule.repeat(interval, "notifications of changes", listener::listen);
  }

  @PreDestroy
  void end() {
    if (listener != null) {
      listener.close();
    }
  }

  /**
   * Creates the cache of a channel.
   *
   * @param maxWeight the maximum total weight of the cached values
   * @param weight the weight of a value
   */
  public <K, V> LeasedCache<K, V> createCache(
      InvalidationChannel channel, long maxWeight, ToIntFunction<V> weight) {
    LeasedCache<K, V> cache = new LeasedCache<>(this::isCurrent, maxWeight, weight);
    caches.put(channel.channelName(), cache);
    return cache;
  }

  private boolean isCurrent() {
    NotificationListener current = listener;
    return current != null && current.isCurrent();
  }

  @Override
  public void onNotification(String channel, String payload) {
    Optional.ofNullable(caches.get(channel)).ifPresent(cache -> invalidate(cache, payload));
  }

  private static void invalidate(LeasedCache<?, ?> cache, String payload) {
    if (payload.equals(ALL)) {
      cache.invalidateAll();
    } else {
      cache.invalidate(Long.parseLong(payload));
    }
  }

  @Override
  public void onGap() {
    caches.values().forEach(LeasedCache::invalidateAll);
  }
}
