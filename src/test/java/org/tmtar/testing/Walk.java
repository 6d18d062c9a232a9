package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shell commands in a section of a document, with the output that the document shows. Code blocks with
 * the language {@code sh} are commands. The code block that follows such a block, without text between
 * them, is its sample output. Commands without sample output must write nothing.
 *
 * <p>All commands of a walk run in one shell, so that later commands use the variables of earlier ones. The
 * address {@value #DOCUMENTED} in the commands is replaced by that of the server.
 *
 * <p>Output equals a sample apart from the following. Line breaks do not count. In a sample, {@code …}
 * stands for any text. Ids, times and UUIDs stand for other ids, times and UUIDs.
 */
public final class Walk {

  /** The address of the development server. */
  public static final String DOCUMENTED = "http://localhost:5000";

  private static final long MAX_SECONDS = 60;

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(?<language>\\w*)\\n(?<text>.*?)^```$");

  /**
   * A part of a sample that may differ from the output.
   *
   * @param inSample matches the part in a sample; it has no group
   * @param inOutput matches the part in the output
   */
  private record Variable(String inSample, String inOutput) {

    static Variable same(String expression) {
      return new Variable(expression, expression);
    }
  }

  private static final List<Variable> VARIABLES = List.of(
      new Variable("…", ".+?"),
      new Variable("(?<=id\":)[0-9]+", "[0-9]+"),
      Variable.same("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"),
      Variable.same("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

  /**
   * Commands and their output.
   *
   * @param commands one or more lines
   * @param sample the output; empty if the commands write nothing
   */
  record Step(String commands, String sample) {}

  private final String name;
  private final List<Step> steps;

  private Walk(String name, List<Step> steps) {
    this.name = name;
    this.steps = steps;
  }

  /**
   * Reads the walk in a section.
   *
   * @param document a Markdown file
   * @param heading the heading of the section, of the second level
   * @throws IllegalArgumentException if the document has no such section, or the section no commands
   */
  public static Walk in(Path document, String heading) {
    try {
      String name = document + ", " + heading;
      List<Step> steps = steps(section(Files.readString(document), heading));
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("No commands in " + name);
      }
      return new Walk(name, steps);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the headings of all sections of a document that have commands. */
  public static List<String> headings(Path document) {
    try {
      return sections(Files.readString(document))
          .filter(section -> !steps(section).isEmpty())
          .map(section -> section.lines().findFirst().orElseThrow())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> sections(String document) {
    return Stream.of(document.split("(?m)^## ", -1)).skip(1);
  }

  private static String section(String document, String heading) {
    return sections(document)
        .filter(section -> section.startsWith(heading + "\n"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No section " + heading));
  }

  /** Returns the commands of a section in their order. */
  static List<Step> steps(String section) {
    List<Step> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(section);
    String commands = null;
    int end = 0;
    while (block.find()) {
      boolean isCommand = block.group("language").equals("sh");
      if (commands != null) {
        boolean hasSample = !isCommand && section.substring(end, block.start()).isBlank();
        steps.add(new Step(commands, hasSample ? block.group("text") : ""));
      }
      commands = isCommand ? block.group("text") : null;
      end = block.end();
    }
    if (commands != null) {
      steps.add(new Step(commands, ""));
    }
    return steps;
  }

  /**
   * Runs all commands and compares their output with the samples.
   *
   * @param server the address of an application in which an identity is accepted without proof
   * @param folder the working directory of the commands
   * @return one description for each output that differs from its sample
   */
  public List<String> differences(URI server, Path folder) {
    try {
      String errors = run(server, folder);
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        String output = Files.readString(folder.resolve(outputOf(i)));
        if (!isEqual(step.sample(), output)) {
          differences.add("%s%n--- commands%n%s--- sample%n%s--- output%n%s%n--- errors%n%s"
              .formatted(name, step.commands(), step.sample(), output, errors));
        }
      }
      return differences;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String outputOf(int step) {
    return "output-" + step + ".txt";
  }

  /** Runs the commands and returns what they have written to the standard error. */
  private String run(URI server, Path folder) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      // braces instead of parentheses, so that the variables remain
      script
          .append("{\n")
          .append(steps.get(i).commands().replace(DOCUMENTED, server.toString()))
          .append("} > ")
          .append(outputOf(i))
          .append('\n');
    }
    Files.writeString(folder.resolve("walk.sh"), script);
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder("sh", "walk.sh")
        .directory(folder.toFile())
        .redirectError(errors.toFile());
    builder.environment().put("no_proxy", "*");
    Process shell = builder.start();
    shell.getOutputStream().close();
    if (!shell.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
      throw new AssertionError(name + " does not end: " + Files.readString(errors));
    }
    return Files.readString(errors);
  }

  /** Whether an output is that of a sample. */
  static boolean isEqual(String sample, String output) {
    return Pattern.compile(expression(withoutLineBreaks(sample)), Pattern.DOTALL)
        .matcher(withoutLineBreaks(output))
        .matches();
  }

  private static String withoutLineBreaks(String text) {
    return text.replaceAll("\\R", "");
  }

  /** Returns the regular expression of the outputs that a sample describes. */
  private static String expression(String sample) {
    String variable = String.join(
        "|", VARIABLES.stream().map(each -> "(" + each.inSample() + ")").toList());
    Matcher matcher = Pattern.compile(variable).matcher(sample);
    StringBuilder expression = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      expression.append(Pattern.quote(sample.substring(end, matcher.start())));
      for (int i = 0; i < VARIABLES.size(); i++) {
        if (matcher.group(i + 1) != null) {
          expression.append(VARIABLES.get(i).inOutput());
        }
      }
      end = matcher.end();
    }
    return expression.append(Pattern.quote(sample.substring(end))).toString();
  }
}
