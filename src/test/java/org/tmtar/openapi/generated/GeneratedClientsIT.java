package org.tmtar.openapi.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Jdk;
import org.tmtar.testing.Programs;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Users;

/**
 * Compiles the clients that OpenAPI Generator generates from the document, and runs the same walk with each
 * of them: an editor publishes, and a visitor reads. The profile {@code clients} generates the clients and
 * runs this test. The walks are in {@code src/test/clients}.
 */
@Tag("clients")
@IntegrationTest
class GeneratedClientsIT {

  private static final Path WALKS = Path.of("src", "test", "clients");
  private static final Path CLIENTS = Path.of("target", "clients");

  @TempDir
  private Path folder;

  private final Api api;

  GeneratedClientsIT(Api api) {
    this.api = api;
  }

  @Test
  void generatedJavaClientPublishesAndVisits() throws Exception {
    compileJava();

    run(folder, Jdk.command("java").toString(), "-cp", classPath(), "Walk", imageFile());
  }

  private void compileJava() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> generated = Files.walk(CLIENTS.resolve("java").resolve("src/main/java"))) {
      List<Path> sources = Stream.concat(
              generated.filter(file -> file.toString().endsWith(".java")),
              Stream.of(WALKS.resolve("java").resolve("Walk.java")))
          .toList();
      boolean isCompiled = compiler
          .getTask(
              messages,
              files,
              null,
              List.of("-nowarn", "-proc:none", "-d", folder.toString(), "-cp", testClassPath()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
      assertThat(isCompiled).as(messages.toString()).isTrue();
    }
  }

  private String classPath() {
    return folder + File.pathSeparator + testClassPath();
  }

  /** The test plugin starts the JVM with a single JAR file that refers to the class path. */
  private static String testClassPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  @Test
  void generatedTypeScriptClientPublishesAndVisits() throws Exception {
    for (String source : List.of("walk.ts", "tsconfig.json")) {
      Files.copy(WALKS.resolve("typescript").resolve(source), folder.resolve(source));
    }
    Files.createSymbolicLink(
        folder.resolve("client"), CLIENTS.resolve("typescript").toAbsolutePath());
    try (Stream<Path> compilers = Files.find(
        Path.of("target", "typescript"),
        9,
        (file, attributes) -> file.endsWith(Path.of("lib", "tsc.js")))) {
      Path compiler = compilers.findFirst().orElseThrow().toAbsolutePath();
      Programs.run(folder, List.of("node", compiler.toString(), "--preserveSymlinks", "-p", "."));
    }

    run(folder, "node", "out/walk.js", Base64.getEncoder().encodeToString(image()));
  }

  @Test
  void generatedPythonClientPublishesAndVisits() throws Exception {
    Path client = CLIENTS.resolve("python").toAbsolutePath();
    Programs.run(folder, List.of("python3", "-m", "venv", "venv"));
    String python = folder.resolve("venv/bin/python").toString();
    Programs.run(folder, List.of(python, "-m", "pip", "install", "--quiet", client.toString()));

    run(
        folder,
        python,
        WALKS.resolve("python").resolve("walk.py").toAbsolutePath().toString(),
        imageFile());
  }

  private static byte[] image() {
    return Samples.png(64, 64);
  }

  private String imageFile() throws IOException {
    return Files.write(folder.resolve("gate.png"), image()).toString();
  }

  /**
   * Runs a walk.
   *
   * @param command the command, and the image as its last element
   */
  private void run(Path directory, String... command) throws Exception {
    Stream<String> start = Stream.of(command).limit(command.length - 1L);
    Stream<String> arguments = Stream.of(
        api.server().toString(),
        Users.ROOT,
        Users.newIdentity(),
        "City " + UUID.randomUUID(),
        command[command.length - 1]);
    Programs.run(directory, Stream.concat(start, arguments).toList());
  }
}
