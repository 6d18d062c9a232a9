package org.tmtar.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProbeTest {

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final AtomicInteger measurements = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    executor.shutdownNow();
  }

  @Test
  void partThatDoesNotRespondIsUnavailableAndIsMeasuredOnce() {
    Probe<String> probe = probe(this::hang, Duration.ZERO);
    CompletableFuture<String> first = probe.measure();
    CompletableFuture<String> second = probe.measure();

    assertThat(first.join()).isEqualTo("unavailable");
    assertThat(second.join()).isEqualTo("unavailable");
    assertThat(measurements).hasValue(1);

    end.countDown();
    assertThat(probe.measure().join()).isEqualTo("measured");
  }

  @Test
  void partThatFailsIsUnavailable() {
    Probe<String> probe = probe(
        () -> {
          throw new IllegalStateException();
        },
        Duration.ZERO);

    assertThat(probe.measure().join()).isEqualTo("unavailable");
  }

  @Test
  void resultIsUsedForItsMaximumAge() {
    Probe<Integer> kept =
        new Probe<>("part", measurements::incrementAndGet, 0, Duration.ofMinutes(1), executor);
    assertThat(kept.measure().join()).isEqualTo(1);
    assertThat(kept.measure().join()).isEqualTo(1);

    Probe<Integer> fresh =
        new Probe<>("part", measurements::incrementAndGet, 0, Duration.ZERO, executor);
    assertThat(fresh.measure().join()).isEqualTo(2);
    assertThat(fresh.measure().join()).isEqualTo(3);
  }

  private Probe<String> probe(Supplier<String> measurement, Duration maxAge) {
    return new Probe<>("part", measurement, "unavailable", maxAge, executor);
  }

  private String hang() {
    measurements.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return "measured";
  }
}
