package org.tmtar.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** The token buckets of one rate limit, one for each key. */
final class Buckets {

  /**
   * The maximum number of keys. Beyond it, the cache evicts keys by recency and frequency of use, so that
   * a key with frequent requests remains limited. This many keys occupy at most some megabytes.
   */
  static final int MAX_KEYS = 10_000;

  private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

  private final String name;
  private final Limit limit;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;
  private final RefusalCount refusals;

  /**
   * @param name the name of the limit, such as {@code sign-in.by-subject}
   */
  Buckets(String name, Limit limit, TimeMeter time) {
    this.name = name;
    this.limit = limit;
    this.time = time;
    this.refusals = new RefusalCount(time);
    this.buckets = Caffeine.newBuilder()
        .maximumSize(MAX_KEYS)
        // after a window without requests, a bucket is full again
        .expireAfterAccess(limit.window())
        .ticker(time::currentTimeNanos)
        .executor(Runnable::run)
        .build();
  }

  String name() {
    return name;
  }

  /** The requests that the limit has refused. */
  RefusalCount refusals() {
    return refusals;
  }

  /** The limit and its refused requests. */
  RateLimitState state() {
    return new RateLimitState(name, limit.text(), refusals.total(), refusals.lastHour());
  }

  /** Takes one token from the bucket of a key, if there is one. */
  Consumption consume(String key) {
    Bucket bucket = buckets.get(key, this::newBucket);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    long wait = probe.isConsumed()
        ? nanosUntilNextRequest(bucket, probe.getRemainingTokens())
        : probe.getNanosToWaitForRefill();
    return new Consumption(probe.isConsumed(), state(probe.getRemainingTokens(), wait));
  }

  /** The state of a key without tokens; empty if the key has a token. */
  Optional<LimitState> findExhausted(String key) {
    return Optional.ofNullable(buckets.getIfPresent(key))
        .map(bucket -> bucket.estimateAbilityToConsume(1))
        .filter(estimate -> !estimate.canBeConsumed())
        .map(estimate -> state(0, estimate.getNanosToWaitForRefill()));
  }

  private static long nanosUntilNextRequest(Bucket bucket, long remaining) {
    return bucket.estimateAbilityToConsume(remaining + 1).getNanosToWaitForRefill();
  }

  /**
   * The state of a bucket. The seconds are rounded up, so that a client that waits for them gets a token.
   */
  private LimitState state(long remaining, long nanosUntilNext) {
    long seconds = Math.max(1, (nanosUntilNext + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
    return new LimitState(name, limit, remaining, seconds);
  }

  private Bucket newBucket(String key) {
    return Bucket.builder()
        .addLimit(bandwidth ->
            bandwidth.capacity(limit.count()).refillGreedy(limit.count(), limit.window()))
        .withCustomTimePrecision(time)
        .build();
  }

  /** The number of keys in the cache. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  /**
   * The result of a request for a token.
   *
   * @param isConsumed whether a token was available
   * @param state the state of the bucket after the request
   */
  record Consumption(boolean isConsumed, LimitState state) {}
}
