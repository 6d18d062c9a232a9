package org.tmtar.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.http.ClientAddress;
import org.tmtar.limit.Buckets.Taking;

/**
 * Refuses whoever does something too often. The limit of one person or session comes first: whoever
 * reaches it takes nothing from the others behind the same address, a school's for one.
 */
@ApplicationScoped
public class RateLimits {

  private Map<String, Buckets> limits;
  private RequestLimits answer;
  private RefusalLog log;

  protected RateLimits() {}

  @Inject
  public RateLimits(LimitConfig config, RequestLimits answer) {
    // not the clock of the rules: that of the system is set now and then, and nobody shall wait for
    // it
    this(config, answer, TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(LimitConfig config, RequestLimits answer, TimeMeter time) {
    this(config, answer, time, new RefusalLog(time));
  }

  RateLimits(LimitConfig config, RequestLimits answer, TimeMeter time, RefusalLog log) {
    this.limits = Arrays.stream(Operation.values())
        .flatMap(operation -> Stream.of(operation.narrowLimit(), operation.addressLimit()))
        .flatMap(name -> config.find(name).map(limit -> new Buckets(name, limit, time)).stream())
        .collect(Collectors.toMap(Buckets::name, Function.identity()));
    this.answer = answer;
    this.log = log;
  }

  /**
   * Counts one, before it is done.
   *
   * @param who the subject, session or user; it is kept in memory only, for as long as it counts
   * @param address the client's, by {@link ClientAddress}; null if unknown
   * @throws TooManyRequestsException if either has none left
   */
  public void consume(Operation operation, String who, String address) {
    take(operation.narrowLimit(), who);
    consumeForAddress(operation, address);
  }

  /**
   * Counts one that has failed before anybody knows who has tried.
   *
   * @param address as in {@link #consume}
   * @throws TooManyRequestsException if it has none left
   */
  public void consumeForAddress(Operation operation, String address) {
    take(operation.addressLimit(), ClientAddress.network(address));
  }

  /**
   * Counts nothing, but refuses before any work is done.
   *
   * @param address as in {@link #consume}
   * @throws TooManyRequestsException if it has none left
   */
  public void requireRoomFor(Operation operation, String address) {
    find(operation.addressLimit())
        .flatMap(limit -> limit.findEmpty(ClientAddress.network(address)))
        .ifPresent(empty -> {
          answer.note(empty);
          throw refused(empty);
        });
  }

  private void take(String name, String key) {
    find(name).map(limit -> limit.take(key)).ifPresent(this::requireTaken);
  }

  private void requireTaken(Taking taking) {
    answer.note(taking.left());
    if (!taking.isTaken()) {
      throw refused(taking.left());
    }
  }

  private TooManyRequestsException refused(LimitState state) {
    log.refused(state.name());
    return new TooManyRequestsException(state);
  }

  private Optional<Buckets> find(String name) {
    return Optional.ofNullable(limits.get(name));
  }
}
