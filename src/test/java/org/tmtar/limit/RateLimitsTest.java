package org.tmtar.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tmtar.problem.ProblemType;
import org.tmtar.testing.ProductionSettings;

/** Limits of three sign-ins a minute by subject and five a minute by address. Uploads have no limit. */
class RateLimitsTest {

  private static final String SCHOOL = "203.0.113.1";

  private final ControlledTime time = new ControlledTime();
  private final List<String> lines = new ArrayList<>();
  private RequestLimits answer = new RequestLimits();
  private final RateLimits limits = limits(3, 5);

  @Test
  void allowsExactlyTheLimit() {
    for (int i = 0; i < 3; i++) {
      signIn("ann");
    }

    TooManyRequestsException refused = refusal(() -> signIn("ann"));

    assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    assertThat(refused.headers()).containsExactlyEntriesOf(Map.of("Retry-After", "20"));
    assertThat(refused.getMessage()).contains("20 s").doesNotContain("ann");
  }

  @Test
  void oneRequestIsAvailableAfterTheStatedInterval() {
    exhaust("ann");

    time.pass(Duration.ofSeconds(20).minusNanos(1));
    assertThat(refusal(() -> signIn("ann")).headers()).containsEntry("Retry-After", "1");
    time.pass(Duration.ofNanos(1));

    signIn("ann");
    refusal(() -> signIn("ann"));
  }

  @Test
  void fullLimitIsAvailableAfterItsPeriodAndNoMore() {
    exhaust("ann");
    time.pass(Duration.ofHours(3));

    exhaust("ann");
  }

  @Test
  void otherSubjectsHaveTheirOwnLimit() {
    exhaust("ann");

    assertThatCode(() -> signIn("ben")).doesNotThrowAnyException();
  }

  @Test
  void refusedRequestsDoNotConsumeTheLimitOfTheAddress() {
    exhaust("ann");
    for (int i = 0; i < 100; i++) {
      refusal(() -> signIn("ann"));
    }

    signIn("ben");
    signIn("cleo");
    assertThat(refusal(() -> signIn("dora")).headers()).containsEntry("Retry-After", "12");
    assertThat(tightest()).isEqualTo("\"sign-in.by-address\";r=0;t=12");
  }

  @Test
  void otherAddressesHaveTheirOwnLimit() {
    for (int i = 0; i < 5; i++) {
      signIn("visitor" + i);
    }
    refusal(() -> signIn("ann"));

    assertThatCode(() -> limits.consume(Operation.SIGN_IN, "zoe", "203.0.113.2"))
        .doesNotThrowAnyException();
  }

  @Test
  void ipv6AddressesOfOneNetworkShareALimit() {
    for (int i = 1; i <= 5; i++) {
      limits.consumeForAddress(Operation.SIGN_IN, "2001:db8::" + i);
    }

    refusal(() -> limits.consumeForAddress(Operation.SIGN_IN, "2001:db8::ffff"));
    limits.consumeForAddress(Operation.SIGN_IN, "2001:db8:0:1::1");
  }

  @Test
  void operationsAreCountedSeparately() {
    exhaust("ann");

    assertThatCode(() -> limits.consume(Operation.REFRESH, "ann", SCHOOL))
        .doesNotThrowAnyException();
  }

  @Test
  void requiringRemainingRequestsConsumesNone() {
    for (int i = 0; i < 100; i++) {
      limits.requireRemaining(Operation.SIGN_IN, SCHOOL);
    }
    for (int i = 0; i < 5; i++) {
      limits.consumeForAddress(Operation.SIGN_IN, SCHOOL);
    }

    assertThat(refusal(() -> limits.requireRemaining(Operation.SIGN_IN, SCHOOL)).headers())
        .containsEntry("Retry-After", "12");
    assertThat(tightest()).isEqualTo("\"sign-in.by-address\";r=0;t=12");

    time.pass(Duration.ofSeconds(12));
    limits.requireRemaining(Operation.SIGN_IN, SCHOOL);
    limits.consumeForAddress(Operation.SIGN_IN, SCHOOL);
    refusal(() -> limits.consumeForAddress(Operation.SIGN_IN, SCHOOL));
  }

  @Test
  void operationWithoutALimitIsNeitherRefusedNorReported() {
    for (int i = 0; i < 1000; i++) {
      limits.consume(Operation.UPLOAD, "1", SCHOOL);
      limits.requireRemaining(Operation.UPLOAD, SCHOOL);
    }

    assertThat(answer.states()).isEmpty();
  }

  @Test
  void unknownAddressesShareALimit() {
    for (int i = 0; i < 5; i++) {
      limits.consumeForAddress(Operation.SIGN_IN, null);
    }

    refusal(() -> limits.consumeForAddress(Operation.SIGN_IN, null));
  }

  @Test
  void responseHasThePoliciesAndTheTightestState() {
    signIn("ann");

    assertThat(answer.states())
        .extracting(LimitState::policy)
        .containsExactly("\"sign-in.by-subject\";q=3;w=60", "\"sign-in.by-address\";q=5;w=60");
    assertThat(tightest()).isEqualTo("\"sign-in.by-subject\";r=2;t=20");

    exhaust("ben");
    signIn("cleo");
    assertThat(tightest()).isEqualTo("\"sign-in.by-address\";r=0;t=12");
  }

  @Test
  void concurrentRequestsGetExactlyTheLimit() throws InterruptedException, ExecutionException {
    RateLimits busy = limits(1000, 1500);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      for (String who : List.of("ann", "ben")) {
        List<Future<Long>> attempts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
          attempts.add(threads.submit(() -> successes(busy, who)));
        }
        long successes = 0;
        for (Future<Long> attempt : attempts) {
          successes += attempt.get();
        }
        assertThat(successes).isEqualTo(who.equals("ann") ? 1000 : 500);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void numberOfKeysIsBounded() {
    Buckets buckets = new Buckets("any", new Limit(1, Duration.ofMinutes(1)), time);
    for (int i = 0; i < 3 * Buckets.MAX_KEYS; i++) {
      buckets.consume("key" + i);
    }

    assertThat(buckets.size()).isLessThanOrEqualTo(Buckets.MAX_KEYS);
  }

  @Test
  void keysAreForgottenWhenTheirLimitIsFull() {
    Buckets buckets = new Buckets("any", new Limit(1, Duration.ofMinutes(1)), time);
    buckets.consume("key");
    assertThat(buckets.size()).isEqualTo(1);

    time.pass(Duration.ofSeconds(61));

    assertThat(buckets.size()).isZero();
  }

  @Test
  void exceededLimitIsLoggedOncePerMinuteWithoutTheClient() {
    exhaust("ann");
    for (int i = 0; i < 10; i++) {
      refusal(() -> signIn("ann"));
    }
    time.pass(Duration.ofSeconds(59));
    exhaustAgain("ann");
    assertThat(lines)
        .containsExactly(
            "Rate limit sign-in.by-subject exceeded, refused requests since the last entry: 1");

    time.pass(Duration.ofSeconds(1));
    exhaustAgain("ann");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .matches("Rate limit sign-in.by-subject exceeded, .* entry: [1-9][0-9]+");
    assertThat(lines).noneMatch(line -> line.contains("ann") || line.contains(SCHOOL));
  }

  @Test
  void refusalsAreCountedSinceTheStartAndForAnHour() {
    exhaust("ann");
    time.pass(Duration.ofMinutes(30));
    exhaust("ann");
    assertThat(limits.states())
        .containsExactly(
            new RateLimitState("sign-in.by-subject", "3/PT1M", 2, 2),
            new RateLimitState("sign-in.by-address", "5/PT1M", 0, 0),
            new RateLimitState("refresh.by-session", "3/PT1M", 0, 0),
            new RateLimitState("refresh.by-address", "5/PT1M", 0, 0),
            new RateLimitState("visit.by-address", "1200/PT1M", 0, 0));

    time.pass(Duration.ofMinutes(30));
    assertThat(limits.states().get(0).refusedLastHour()).isEqualTo(1);
    time.pass(Duration.ofDays(400));
    assertThat(limits.states().get(0))
        .isEqualTo(new RateLimitState("sign-in.by-subject", "3/PT1M", 2, 0));
  }

  private RateLimits limits(int bySubject, int byAddress) {
    LimitConfig config = ProductionSettings.defaults()
        .with("tmtar.limit.sign-in.by-subject", bySubject + "/PT1M")
        .with("tmtar.limit.sign-in.by-address", byAddress + "/PT1M")
        .with("tmtar.limit.refresh.by-session", bySubject + "/PT1M")
        .with("tmtar.limit.refresh.by-address", byAddress + "/PT1M")
        .with("tmtar.limit.upload.by-user", "none")
        .with("tmtar.limit.upload.by-address", "none")
        .with("tmtar.limit.count.by-user", "none")
        .with("tmtar.limit.count.by-address", "none")
        .bean(LimitConfig.class);
    // delegates to the instance of the current request, as the request scope does
    RequestLimits current = new RequestLimits() {
      @Override
      synchronized void add(LimitState state) {
        answer.add(state);
      }
    };
    return new RateLimits(config, current, time, new RefusalLog(time, lines::add));
  }

  private void signIn(String subject) {
    answer = new RequestLimits();
    limits.consume(Operation.SIGN_IN, subject, SCHOOL);
  }

  private void exhaust(String subject) {
    for (int i = 0; i < 3; i++) {
      signIn(subject);
    }
    refusal(() -> signIn(subject));
  }

  private void exhaustAgain(String subject) {
    while (true) {
      try {
        signIn(subject);
      } catch (TooManyRequestsException refused) {
        return;
      }
    }
  }

  private String tightest() {
    return answer.tightest().orElseThrow().rateLimit();
  }

  private static TooManyRequestsException refusal(Runnable attempt) {
    TooManyRequestsException refused =
        catchThrowableOfType(TooManyRequestsException.class, attempt::run);
    assertThat(refused).isNotNull();
    return refused;
  }

  private static long successes(RateLimits limits, String who) {
    long successes = 0;
    for (int i = 0; i < 200; i++) {
      try {
        limits.consume(Operation.SIGN_IN, who, SCHOOL);
        successes++;
      } catch (TooManyRequestsException refused) {
        // only successes are counted
      }
    }
    return successes;
  }

  /** A clock that the test controls. */
  private static final class ControlledTime implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);

    void pass(Duration duration) {
      nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
