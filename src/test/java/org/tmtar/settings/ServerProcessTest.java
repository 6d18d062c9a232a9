package org.tmtar.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerProcessTest {

  @Test
  void runnableJarHasItsOwnProcessUnlessTheSettingDeniesIt() {
    assertThat(ServerProcess.isOwn(settings(""), true)).isTrue();
    assertThat(ServerProcess.isOwn(settings("true"), true)).isTrue();
    assertThat(ServerProcess.isOwn(settings("false"), true)).isFalse();
  }

  @Test
  void otherServersAreEndedOnlyIfTheSettingAllowsIt() {
    assertThat(ServerProcess.isOwn(settings(""), false)).isFalse();
    assertThat(ServerProcess.isOwn(settings("yes"), false)).isFalse();
    assertThat(ServerProcess.isOwn(settings("true"), false)).isTrue();
  }

  @Test
  void processOfTheTestsIsNotARunnableJar() {
    assertThat(ServerProcess.isRunnableJar()).isFalse();
  }

  private static Settings settings(String value) {
    return new Settings(name -> Optional.of(value));
  }
}
