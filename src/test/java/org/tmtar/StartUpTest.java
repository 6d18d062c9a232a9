package org.tmtar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.tmtar.settings.RefusalToStart;

class StartUpTest {

  /** The checks fail because unit tests have no MicroProfile Config. */
  @Test
  void refusalOfTheChecksIsLoggedOnce() {
    Logger log = Logger.getLogger(RefusalToStart.class.getName());
    Recorder recorder = new Recorder();
    log.addHandler(recorder);
    try {
      assertThatIllegalStateException().isThrownBy(new StartUp()::prepare);
    } finally {
      log.removeHandler(recorder);
    }

    assertThat(recorder.messages).containsExactly("Refusing to start");
  }

  private static final class Recorder extends Handler {

    private final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      messages.add(entry.getMessage());
    }

    @Override
    public void flush() {
      // nothing is buffered
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
