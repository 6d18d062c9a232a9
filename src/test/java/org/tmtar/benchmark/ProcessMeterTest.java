package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tmtar.benchmark.ProcessMeter.Usage;

class ProcessMeterTest {

  private static final ProcessHandle SELF = ProcessHandle.current();
  private static final Duration WORK = Duration.ofMillis(100);

  @Test
  void processorTimeIsThatOfTheProcess() {
    assumeThat(SELF.info().totalCpuDuration()).isPresent();
    ProcessMeter meter = ProcessMeter.start(Map.of("self", SELF), null);
    work();

    Usage usage = meter.stop();

    assertThat(usage.processorTime().get("self")).isGreaterThanOrEqualTo(WORK);
    assertThat(usage.part("self")).isEqualTo(1);
    assertThat(usage.part("another")).isZero();
  }

  @Test
  void memoryIsThatOfTheApplication() {
    assumeThat(Files.exists(Path.of("/proc/self/status"))).isTrue();

    assertThat(ProcessMeter.start(Map.of(), SELF).stop().maxKilobytes()).isGreaterThan(1024);
    assertThat(ProcessMeter.start(Map.of("self", SELF), null).stop().maxKilobytes())
        .isZero();
  }

  @Test
  void threadsAreThoseOfTheApplication() {
    assumeThat(Files.exists(Path.of("/proc/self/status"))).isTrue();

    assertThat(ProcessMeter.start(Map.of(), SELF).stop().maxThreads()).isGreaterThan(1);
  }

  /** Runs until this process has used the CPU time. */
  private static void work() {
    Duration before = SELF.info().totalCpuDuration().orElseThrow();
    while (SELF.info().totalCpuDuration().orElseThrow().minus(before).compareTo(WORK) < 0) {
      Thread.onSpinWait();
    }
  }
}
