package org.tmtar.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A cache of values of the database. Each value depends on subjects, which are rows of one kind, for
 * example users or locations. The notification that a subject has changed invalidates the values that
 * depend on it. The cache is used only while the node has a proof that it has received the notifications of
 * all changes older than the lease. Otherwise every call reads the database. Thread-safe.
 *
 * @param <K> the key of a value
 * @param <V> the value, which is immutable
 */
public final class LeasedCache<K, V> {

  private static final long MAX_SUBJECTS = 20_000;

  private final Cache<K, Entry<V>> entries;

  /**
   * One object for each subject. All valid entries that depend on the subject refer to it, so removing it
   * invalidates these entries.
   */
  private final Cache<Long, Object> validities =
      Caffeine.newBuilder().maximumSize(MAX_SUBJECTS).build();

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong changes = new AtomicLong();
  private final BooleanSupplier isCurrent;

  /**
   * @param isCurrent whether the notifications of all changes older than the lease have been received
   * @param maxWeight the maximum total weight of the values
   * @param weight the weight of a value
   */
  LeasedCache(BooleanSupplier isCurrent, long maxWeight, ToIntFunction<V> weight) {
    this.isCurrent = isCurrent;
    this.entries = Caffeine.newBuilder()
        .maximumWeight(maxWeight)
        .weigher((K key, Entry<V> entry) -> weight.applyAsInt(entry.read().value()))
        .build();
  }

  /**
   * A value that was read from the database, and the conditions under which it may be cached.
   *
   * @param value the value
   * @param subjects the ids of the subjects on which the value depends
   * @param from the start of the validity, inclusive
   * @param until the end of the validity, exclusive; not after {@code from} if the value must not be cached
   */
  public record Read<V>(V value, Set<Long> subjects, Instant from, Instant until) {

    public Read {
      subjects = Set.copyOf(subjects);
    }

    /** A value that must not be cached. */
    public static <V> Read<V> uncached(V value) {
      return new Read<>(value, Set.of(), Instant.MAX, Instant.MIN);
    }

    private boolean isValidAt(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /**
   * Returns a value from the cache or the database.
   *
   * @param now the current time
   * @param database reads the value from the database; empty if there is none
   * @return empty if the database has no value
   */
  public Optional<V> get(K key, Instant now, Supplier<Optional<Read<V>>> database) {
    // The proof is checked before the cache is read. An entry that is found afterwards reflects
    // every change that the proof covers.
    if (!isCurrent.getAsBoolean()) {
      return database.get().map(Read::value);
    }
    Entry<V> entry = entries.getIfPresent(key);
    return entry != null && isValid(entry, now)
        ? Optional.of(entry.read().value())
        : load(key, now, database);
  }

  private boolean isValid(Entry<V> entry, Instant now) {
    if (!entry.read().isValidAt(now)) {
      return false;
    }
    for (Map.Entry<Long, Object> validity : entry.validities().entrySet()) {
      if (validities.getIfPresent(validity.getKey()) != validity.getValue()) {
        return false;
      }
    }
    return true;
  }

  private Optional<V> load(K key, Instant now, Supplier<Optional<Read<V>>> database) {
    long changesBefore = changes.get();
    Optional<Read<V>> read = database.get();
    read.filter(value -> value.isValidAt(now)).ifPresent(value -> store(key, value, changesBefore));
    return read.map(Read::value);
  }

  /**
   * Stores nothing if a subject has changed since the read began, because the notification of that change
   * was already processed.
   */
  private void store(K key, Read<V> read, long changesBefore) {
    lock.readLock().lock();
    try {
      if (changes.get() == changesBefore) {
        Map<Long, Object> current = new HashMap<>();
        read.subjects()
            .forEach(
                subject -> current.put(subject, validities.get(subject, created -> new Object())));
        entries.put(key, new Entry<>(read, Map.copyOf(current)));
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Invalidates the values that depend on a subject. */
  public void invalidate(long subject) {
    invalidate(() -> validities.invalidate(subject));
  }

  /** Invalidates all values. */
  public void invalidateAll() {
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

  /**
   * A cached value.
   *
   * @param validities the objects of {@link LeasedCache#validities} at the time of the read, by subject
   */
  private record Entry<V>(Read<V> read, Map<Long, Object> validities) {}
}
