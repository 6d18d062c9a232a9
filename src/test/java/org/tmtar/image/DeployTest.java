package org.tmtar.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the order of the steps of {@code server-config/deploy} with a program in the place of Docker, which records its
 * calls. {@code docs/reliability.md} describes the deployments with real containers.
 */
class DeployTest {

  private static final Path SCRIPT = Path.of("server-config", "deploy");

  /**
   * The file {@code api1} or {@code api2} contains the health of the running container of that node. A replacement has
   * the health in the file {@code next}. The file {@code refused} contains the beginning of the calls that fail.
   * The file {@code files} contains the compose files with which the containers were started.
   * The file {@code changed} lists the changed files of nginx.
   * The file {@code interrupted} contains the beginning of a call that fails once, after a replacement was started.
   */
  private static final String DOCKER = """
      #!/bin/bash
      cd "$(dirname "$0")"
      echo "$*" >> calls
      if [ -s refused ] && [[ "$*" == $(cat refused)* ]]; then exit 1; fi
      if [ -s interrupted ] && grep -q "^compose up" calls && [[ "$*" == $(cat interrupted)* ]]; then
        rm interrupted
        exit 1
      fi
      case "$*" in
        "compose ps"*) [ ! -f "${@: -1}" ] || echo "${@: -1}" ;;
        inspect*config_files*) cat files ;;
        inspect*) cat "${@: -1}" ;;
        "compose up"*) cat next > "${@: -1}" ;;
        *" find "*) [ ! -f changed ] || cat changed ;;
        "compose stop"*) rm -f "${@: -1}" ;;
      esac
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void startTwoNodes() throws IOException {
    Files.createDirectory(folder.resolve("server-config"));
    program(SCRIPT.toString(), Files.readString(SCRIPT));
    program("docker", DOCKER);
    program("sleep", "#!/bin/sh\n");
    write("api1", "healthy");
    write("api2", "healthy");
    write("next", "healthy");
    write("files", "/opt/tmtar/docker-compose.prod.yml");
  }

  @Test
  void migratesAndThenReplacesOneNodeAfterTheOther() throws Exception {
    assertThat(deploy()).as(output()).isZero();

    assertThat(changes()).containsExactly("run migrate", "up api2", "up api1");
  }

  @Test
  void nodeThatIsNotHealthyIsReplacedFirst() throws Exception {
    write("api1", "unhealthy");

    assertThat(deploy()).as(output()).isZero();

    assertThat(changes()).containsExactly("run migrate", "up api1", "up api2");
  }

  @Test
  void nodeThatWasStoppedIsReplacedFirst() throws Exception {
    Files.delete(folder.resolve("api1"));

    assertThat(deploy()).as(output()).isZero();

    assertThat(changes()).containsExactly("run migrate", "up api1", "up api2");
  }

  @Test
  void otherNodeKeepsServingIfTheReplacementDoesNotBecomeHealthy() throws Exception {
    write("next", "failed");

    assertThat(deploy()).isEqualTo(1);

    assertThat(changes()).containsExactly("run migrate", "up api2", "stop api2");
    assertThat(output()).contains("api2 did not become healthy", "api1 still serves");
  }

  @Test
  void replacementThatCannotBeStartedCountsAsUnhealthy() throws Exception {
    write("refused", "compose up");

    assertThat(deploy()).isEqualTo(1);

    assertThat(changes()).containsExactly("run migrate", "up api2", "stop api2");
    assertThat(output()).contains("api2 did not become healthy", "api1 still serves");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose ps", "inspect"})
  void replacementIsNotStoppedBecauseDockerDidNotRespondOnce(String call) throws Exception {
    write("interrupted", call);

    assertThat(deploy()).as(output()).isZero();

    assertThat(changes()).containsExactly("run migrate", "up api2", "up api1");
    assertThat(folder.resolve("interrupted")).doesNotExist();
  }

  @Test
  void deploymentAfterAFailedOneReplacesBothNodes() throws Exception {
    write("next", "failed");
    deploy();
    write("next", "healthy");
    Files.delete(folder.resolve("calls"));

    assertThat(deploy()).as(output()).isZero();

    assertThat(changes()).containsExactly("run migrate", "up api2", "up api1");
  }

  @Test
  void nothingIsReplacedWithoutTheMigrations() throws Exception {
    write("refused", "compose run");

    assertThat(deploy()).isEqualTo(1);

    assertThat(changes()).containsExactly("run migrate");
    assertThat(output()).contains("no node was replaced");
  }

  @Test
  void changedConfigurationOfNginxIsReloadedAfterTheMigrations() throws Exception {
    write("changed", "nginx.conf");

    assertThat(deploy()).as(output()).isZero();

    assertThat(changes()).containsExactly("run migrate", "exec reload", "up api2", "up api1");
  }

  @Test
  void nothingChangesWithTheContainerOfNginxOfTheFirstRelease() throws Exception {
    write("refused", "compose exec -T nginx test");

    assertThat(deploy()).isEqualTo(1);

    assertThat(changes()).isEmpty();
    assertThat(output()).contains("nothing was changed", "up -d --no-deps nginx");
  }

  @Test
  void nothingChangesIfNginxRefusesItsConfiguration() throws Exception {
    write("refused", "compose exec -T nginx nginx");

    assertThat(deploy()).isEqualTo(1);

    assertThat(changes()).isEmpty();
    assertThat(output()).contains("nginx refuses its configuration");
  }

  @Test
  void nodesThatWereStartedWithFurtherComposeFilesKeepTheirSettings() throws Exception {
    write("files", "/opt/tmtar/docker-compose.prod.yml,/opt/tmtar/issuers.yml");

    assertThat(deploy()).isEqualTo(1);

    assertThat(changes()).isEmpty();
    assertThat(output())
        .contains("COMPOSE_FILE=/opt/tmtar/docker-compose.prod.yml:/opt/tmtar/issuers.yml");
  }

  @Test
  void composeFilesOfTheSettingsReplaceThoseOfTheRunningNodes() throws Exception {
    write("files", "/opt/tmtar/docker-compose.prod.yml,/opt/tmtar/issuers.yml");
    write(".env", "COMPOSE_FILE=docker-compose.prod.yml:telemetry.yml\n");

    assertThat(deploy()).as(output()).isZero();

    assertThat(changes()).containsExactly("run migrate", "up api2", "up api1");
  }

  @Test
  void nothingIsReplacedWhileNoNodeServes() throws Exception {
    write("api1", "unhealthy");
    Files.delete(folder.resolve("api2"));

    assertThat(deploy()).isEqualTo(1);

    assertThat(changes()).isEmpty();
    assertThat(output()).contains("no node is healthy");
  }

  @Test
  void nothingChangesIfTheImageCannotBePulled() throws Exception {
    write("refused", "compose pull");

    assertThat(deploy("--pull")).isEqualTo(1);

    assertThat(changes()).isEmpty();
    assertThat(output()).contains("nothing was changed");
  }

  @Test
  void secondDeploymentIsRefusedAlthoughTheScriptWasReplaced() throws Exception {
    // cat ends with the standard input
    Process first =
        new ProcessBuilder("flock", folder.toString(), "sh", "-c", "echo && exec cat").start();
    try {
      assertThat(first.getInputStream().read()).as("the lock is taken").isEqualTo('\n');

      assertThat(deploy()).isEqualTo(1);
    } finally {
      first.getOutputStream().close();
    }

    assertThat(changes()).isEmpty();
    assertThat(output()).contains("another deployment is in progress");
    assertThat(first.waitFor()).isZero();
    assertThat(deploy()).as(output()).isZero();
  }

  @Test
  void unknownOptionIsRefused() throws Exception {
    assertThat(deploy("--force")).isEqualTo(1);

    assertThat(changes()).isEmpty();
    assertThat(output()).contains("usage: deploy [--build | --pull]");
  }

  private void program(String name, String content) throws IOException {
    write(name, content);
    assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  /** Runs the script and returns its exit status. */
  private int deploy(String... options) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve(SCRIPT).toString());
    builder.command().addAll(List.of(options));
    builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
    builder.environment().remove("COMPOSE_FILE");
    Process script = builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
    assertThat(script.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return script.exitValue();
  }

  private String output() throws IOException {
    Path output = folder.resolve("output");
    return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
  }

  /** The calls that change containers: the command and its last argument. */
  private List<String> changes() throws IOException {
    Path calls = folder.resolve("calls");
    if (!Files.exists(calls)) {
      return List.of();
    }
    return Files.readAllLines(calls).stream()
        .filter(call -> call.matches("compose (run|up|stop|exec .* -s) .*"))
        .map(call -> call.replaceAll("compose (\\w+) .*?(\\S+)$", "$1 $2"))
        .toList();
  }
}
