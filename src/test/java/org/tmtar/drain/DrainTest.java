package org.tmtar.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.testing.ProductionSettings;

class DrainTest {

  @Test
  void endsAfterTheLastRequestInProgress() throws InterruptedException {
    Drain drain = waitingAtMost("PT1H");
    CountDownLatch begun = new CountDownLatch(1);
    assertThat(drain.beginRequest()).isTrue();

    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> drain.run(() -> {
      begun.countDown();
      return true;
    }));
    begun.await();
    assertThat(drain.hasBegun()).isTrue();
    assertThat(drain.beginRequest()).as("on a connection that is there already").isTrue();
    drain.endRequest();
    assertThat(end).isNotDone();
    drain.endRequest();

    end.join();
    assertThat(drain.beginRequest()).as("after the drain").isFalse();
  }

  @Test
  void doesNotWaitForeverForARequestThatDoesNotEnd() {
    Drain drain = waitingAtMost("PT0.1S");
    drain.beginRequest();

    drain.run(() -> true);

    assertThat(drain.beginRequest()).isFalse();
  }

  @Test
  void lastsItsMaximumTimeIfTheSocketsStayOpen() {
    Drain drain = waitingAtMost("PT1S");
    long start = System.nanoTime();

    drain.run(() -> false);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void acceptsRequestsBeforeTheDrain() {
    Drain drain = waitingAtMost("PT10S");

    assertThat(drain.hasBegun()).isFalse();
    assertThat(drain.beginRequest()).isTrue();
  }

  @Test
  void refusesAnInvalidDuration() {
    assertThatThrownBy(() -> waitingAtMost("never"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("tmtar.http.drain");
  }

  private static Drain waitingAtMost(String longest) {
    return new Drain(
        ProductionSettings.defaults().with("tmtar.http.drain", longest).bean(DrainConfig.class));
  }
}
