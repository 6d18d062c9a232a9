package org.tmtar.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DevelopmentServerTest {

  @Test
  void readmeHasTheSentencesOfAReadyServer() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md")))
        .containsSequence(DevelopmentServer.welcome(5000, Path.of("…/.tmtar/dev")).stream()
            .map(sentence -> "[tmtar] " + sentence)
            .toList());
  }

  @Test
  void settingsPassedToMavenReachTheApplication() {
    Properties given = new Properties();
    given.setProperty("tmtar.language", "uk");
    given.setProperty("tmtar.token.access.lifetime", "PT15M");
    given.setProperty("otel.sdk.disabled", "false");

    assertThat(DevelopmentServer.settingsIn(given))
        .containsExactly(
            "-Dotel.sdk.disabled=false",
            "-Dtmtar.language=uk",
            "-Dtmtar.token.access.lifetime=PT15M");
  }

  @Test
  void optionsOfTheServerAndOfMavenDoNot() {
    Properties given = new Properties();
    given.setProperty("tmtar.http.port", "5000");
    given.setProperty("tmtar.dev.data", ".tmtar/dev");
    given.setProperty("tmtar.dev.clean", "true");
    given.setProperty("tmtar.demo", "true");
    given.setProperty("tmtar.jar", "target/tmtar.jar");
    given.setProperty("skipTests", "true");
    given.setProperty("java.home", "/usr");

    assertThat(DevelopmentServer.settingsIn(given)).isEmpty();
  }
}
