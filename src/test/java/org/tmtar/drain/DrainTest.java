package org.tmtar.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

class DrainTest {

  @Test
  void endsWhenTheLastRequestUnderWayHasEnded() throws InterruptedException {
    Drain drain = waitingAtMost("PT1H");
    CountDownLatch begun = new CountDownLatch(1);
    assertThat(drain.enter()).isTrue();

    CompletableFuture<Void> end = CompletableFuture.runAsync(() -> drain.run(begun::countDown));
    begun.await();
    assertThat(drain.hasBegun()).isTrue();
    assertThat(drain.enter()).as("on a connection that is there already").isTrue();
    drain.leave();
    assertThat(end).isNotDone();
    drain.leave();

    end.join();
    assertThat(drain.enter()).as("after the drain").isFalse();
  }

  @Test
  void doesNotWaitForeverForARequestThatDoesNotEnd() {
    Drain drain = waitingAtMost("PT0.1S");
    drain.enter();

    drain.run(() -> {});

    assertThat(drain.enter()).isFalse();
  }

  @Test
  void hasNotBegunBefore() {
    Drain drain = waitingAtMost("PT10S");

    assertThat(drain.hasBegun()).isFalse();
    assertThat(drain.enter()).isTrue();
  }

  @Test
  void refusesATimeThatIsNone() {
    assertThatThrownBy(() -> waitingAtMost("never"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("tmtar.http.drain");
  }

  private static Drain waitingAtMost(String longest) {
    return new Drain(new DrainConfig(new Settings(name -> Optional.of(longest))));
  }
}
