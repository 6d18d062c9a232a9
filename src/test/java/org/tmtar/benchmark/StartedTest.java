package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartedTest {

  private final List<String> stopped = new CopyOnWriteArrayList<>();
  private final Started started = new Started();

  @Test
  void partsStopInReverseOrder() throws IOException {
    started.start(() -> part("database"));
    started.start(() -> part("application"));

    started.close();

    assertThat(stopped).containsExactly("application", "database");
  }

  @Test
  void stoppedPartIsNotStoppedAgain() throws IOException {
    AutoCloseable first = started.start(() -> part("first application"));
    started.start(() -> part("second application"));

    started.stop(first);
    started.close();

    assertThat(stopped).containsExactly("first application", "second application");
  }

  @Test
  void partThatFailsToStopDoesNotPreventTheOthers() throws IOException {
    started.start(() -> part("database"));
    AutoCloseable stubborn = () -> {
      throw new AssertionError("It does not stop");
    };
    started.start(() -> stubborn);

    started.close();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void startingPartIsStoppedWhenItRuns() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ready = new CountDownLatch(1);
    Thread starting = new Thread(() -> start(begun, ready));
    starting.start();
    begun.await();
    Thread interrupting = new Thread(started::close);
    interrupting.start();
    while (interrupting.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
    assertThat(stopped).isEmpty();

    ready.countDown();
    starting.join();
    interrupting.join();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void nothingStartsDuringTheShutdown() {
    started.close();

    assertThatIllegalStateException().isThrownBy(() -> started.start(() -> part("application")));
  }

  private void start(CountDownLatch begun, CountDownLatch ready) {
    try {
      started.start(() -> {
        begun.countDown();
        awaitUninterrupted(ready);
        return part("database");
      });
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private AutoCloseable part(String name) {
    return () -> stopped.add(name);
  }
}
