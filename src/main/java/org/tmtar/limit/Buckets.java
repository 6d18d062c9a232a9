package org.tmtar.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** One limit, with what each key has left of it. */
final class Buckets {

  /**
   * How many keys are remembered. Beyond that those are forgotten that have not asked for longest, so
   * that whoever asks often stays limited; that costs at most some megabytes.
   */
  static final int MAX_KEYS = 10_000;

  private static final long NANOS_OF_A_SECOND = Duration.ofSeconds(1).toNanos();

  private final String name;
  private final Limit limit;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  /**
   * @param name of the limit, {@code sign-in.by-subject}
   */
  Buckets(String name, Limit limit, TimeMeter time) {
    this.name = name;
    this.limit = limit;
    this.time = time;
    this.buckets = Caffeine.newBuilder()
        .maximumSize(MAX_KEYS)
        // who has not asked for that long has all of it again
        .expireAfterAccess(limit.window())
        .ticker(time::currentTimeNanos)
        .executor(Runnable::run)
        .build();
  }

  String name() {
    return name;
  }

  /** Takes one, if there is one. */
  Taking take(String key) {
    Bucket bucket = buckets.get(key, this::fill);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    long wait = probe.isConsumed()
        ? waitForMore(bucket, probe.getRemainingTokens())
        : probe.getNanosToWaitForRefill();
    return new Taking(probe.isConsumed(), state(probe.getRemainingTokens(), wait));
  }

  /** What a key has left; empty if that is something. */
  Optional<LimitState> findEmpty(String key) {
    return Optional.ofNullable(buckets.getIfPresent(key))
        .map(bucket -> bucket.estimateAbilityToConsume(1))
        .filter(estimate -> !estimate.canBeConsumed())
        .map(estimate -> state(0, estimate.getNanosToWaitForRefill()));
  }

  private static long waitForMore(Bucket bucket, long remaining) {
    return bucket.estimateAbilityToConsume(remaining + 1).getNanosToWaitForRefill();
  }

  /** Seconds are rounded up, so that whoever waits for them has waited long enough. */
  private LimitState state(long remaining, long nanosToMore) {
    long seconds = Math.max(1, (nanosToMore + NANOS_OF_A_SECOND - 1) / NANOS_OF_A_SECOND);
    return new LimitState(name, limit, remaining, seconds);
  }

  private Bucket fill(String key) {
    return Bucket.builder()
        .addLimit(bandwidth ->
            bandwidth.capacity(limit.count()).refillGreedy(limit.count(), limit.window()))
        .withCustomTimePrecision(time)
        .build();
  }

  /** How many keys are remembered. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  /**
   * One request of a key.
   *
   * @param isTaken whether there was one left for it
   * @param left what is left now
   */
  record Taking(boolean isTaken, LimitState left) {}
}
