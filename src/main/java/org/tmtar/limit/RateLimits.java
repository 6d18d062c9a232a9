package org.tmtar.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tmtar.http.client.ClientNetwork;
import org.tmtar.limit.Buckets.Consumption;

/**
 * The rate limits of this node. The limit for a subject, session or user is checked before the limit for
 * the address. A caller that exceeds the first limit therefore uses no tokens of other callers with the
 * same address, such as the users in one school.
 */
@ApplicationScoped
public class RateLimits {

  private Map<String, Buckets> limits;
  private RequestLimits requestLimits;
  private RefusalLog log;

  protected RateLimits() {}

  @Inject
  public RateLimits(LimitConfig config, RequestLimits requestLimits) {
    // monotonic time, because adjustments of the system clock must not extend a wait
    this(config, requestLimits, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(LimitConfig config, RequestLimits requestLimits, TimeMeter time) {
    this(config, requestLimits, time, new RefusalLog(time));
  }

  RateLimits(LimitConfig config, RequestLimits requestLimits, TimeMeter time, RefusalLog log) {
    this.limits = Arrays.stream(Operation.values())
        .flatMap(Operation::limits)
        .flatMap(name -> config.find(name).map(limit -> new Buckets(name, limit, time)).stream())
        .collect(Collectors.toMap(Buckets::name, Function.identity()));
    this.requestLimits = requestLimits;
    this.log = log;
  }

  /**
   * Counts a request before it is processed.
   *
   * @param key the subject, session or user. It is kept only in memory, and only as long as it counts.
   * @param address the address of the client in canonical form; null if it is unknown
   * @throws TooManyRequestsException if a limit is exceeded
   */
  public void consume(Operation operation, String key, String address) {
    take(operation.narrowLimit(), key);
    consumeForAddress(operation, address);
  }

  /**
   * Counts a request that has no caller, or that failed before the caller was identified.
   *
   * @param address as in {@link #consume}
   * @throws TooManyRequestsException if the limit of the address is exceeded
   */
  public void consumeForAddress(Operation operation, String address) {
    take(operation.addressLimit(), ClientNetwork.of(address));
  }

  /**
   * Refuses a request from an address without remaining requests, before any work is done. It counts
   * nothing.
   *
   * @param address as in {@link #consume}
   * @throws TooManyRequestsException if the limit of the address is exceeded
   */
  public void requireRemaining(Operation operation, String address) {
    find(operation.addressLimit())
        .flatMap(limit -> limit.findExhausted(ClientNetwork.of(address)))
        .ifPresent(exhausted -> {
          requestLimits.add(exhausted);
          throw refused(exhausted);
        });
  }

  /** The limits that are not disabled, in the order of the operations. */
  public List<RateLimitState> states() {
    return Arrays.stream(Operation.values())
        .flatMap(Operation::limits)
        .flatMap(name -> find(name).stream())
        .map(Buckets::state)
        .toList();
  }

  private void take(String name, String key) {
    find(name).map(limit -> limit.consume(key)).ifPresent(this::requireConsumed);
  }

  private void requireConsumed(Consumption consumption) {
    requestLimits.add(consumption.state());
    if (!consumption.isConsumed()) {
      throw refused(consumption.state());
    }
  }

  private TooManyRequestsException refused(LimitState state) {
    log.refused(state.name());
    find(state.name()).map(Buckets::refusals).ifPresent(RefusalCount::add);
    return new TooManyRequestsException(state);
  }

  private Optional<Buckets> find(String name) {
    return Optional.ofNullable(limits.get(name));
  }
}
