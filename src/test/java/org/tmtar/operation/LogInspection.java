package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.LogPrivacy;
import org.tmtar.testing.RunFolders;
import org.tmtar.testing.RunLogs;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.WholeApplication;

/**
 * Inspects the logs of all applications and of the database after all integration tests. No line may
 * contain a position, a token, an identity, a key or a password.
 */
class LogInspection {

  @Test
  void noLogContainsConfidentialValues() throws IOException {
    LogPrivacy privacy = LogPrivacy.ofRun();
    List<String> findings = new ArrayList<>();
    for (Path log : logs()) {
      findings.addAll(privacy.findings(log));
    }

    assertThat(findings).isEmpty();
  }

  /**
   * Without log entries and recorded confidential values, the search would find nothing and prove nothing.
   */
  @Test
  void everyApplicationHasLoggedAndTestsHaveSentConfidentialValues() throws IOException {
    Assumptions.assumeTrue(
        Boolean.getBoolean("tmtar.it.complete"), "only some of the tests have run");

    assertThat(LogPrivacy.ofRun().size()).isGreaterThan(1000);
    assertThat(readAll(logsOfSharedApplications()))
        .contains("bearer refused:", " GET /api/zones/around 200 ", " POST /api/files/ 201 ");
    assertThat(logsOfOtherApplications()).hasSizeGreaterThan(5);
    assertThat(logsOfOtherApplications()).allSatisfy(log -> assertThat(log).isNotEmptyFile());
  }

  /** The persistence provider would log the stack trace of an exception that the application also logs. */
  @Test
  void failureOfAStatementHasOneLogEntry() throws IOException {
    assertThat(readAll(logsOfSharedApplications()))
        .doesNotContain("WARNING org.eclipse.persistence");
    for (Path log : logsOfOtherApplications()) {
      assertThat(log)
          .content()
          .doesNotContain(
              "\"Level\":\"WARNING\",\"Version\":\"\",\"LoggerName\":\"org.eclipse.persistence");
    }
  }

  private static List<Path> logs() throws IOException {
    List<Path> logs = new ArrayList<>(logsOfOtherApplications());
    logs.addAll(logsOfSharedApplications());
    for (Path folder : RunFolders.ofAll(SharedDatabase.NAME)) {
      logs.addAll(logs(folder.resolve("log")));
    }
    return logs;
  }

  private static List<Path> logsOfSharedApplications() {
    return RunFolders.ofAll(WholeApplication.NAME).stream()
        .map(folder -> folder.resolve(WholeApplication.LOG))
        .filter(Files::exists)
        .toList();
  }

  private static List<Path> logsOfOtherApplications() throws IOException {
    List<Path> logs = new ArrayList<>();
    for (Path folder : RunFolders.ofAll(RunLogs.NAME)) {
      logs.addAll(logs(folder));
    }
    return logs;
  }

  private static String readAll(List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      text.append(Files.readString(file));
    }
    return text.toString();
  }

  private static List<Path> logs(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".log")).toList();
    }
  }
}
