package org.tmtar.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tmtar.testing.Programs;
import org.yaml.snakeyaml.Yaml;

/**
 * Renders the Helm chart with each value set of its folder {@code ci}, and validates the objects. The profile
 * {@code kubernetes} runs this test. It compiles Helm with Go unless {@code helm} is installed, and installs
 * kubernetes-validate, which contains the schemas of Kubernetes.
 */
@Tag("kubernetes")
class ChartIT {

  private static final Path CHART = Path.of("deploy", "helm", "tmtar");
  private static final Path VALUES = CHART.resolve("ci");
  private static final Path PROGRAMS = Path.of("target", "kubernetes").toAbsolutePath();
  private static final Path PYTHON = PROGRAMS.resolve("venv/bin/python");

  private static final String HELM_MODULE = "helm.sh/helm/v4/cmd/helm@v4.3.1";

  /** The oldest version that the chart supports, {@code kubeVersion}, and a current one. */
  private static final List<String> KUBERNETES_VERSIONS = List.of("1.30", "1.37");

  /** A type of the Prometheus operator, which is not part of Kubernetes. */
  private static final String SERVICE_MONITOR =
      "kind ServiceMonitor with api version monitoring.coreos.com/v1";

  private static String helm;

  @TempDir
  private Path folder;

  @BeforeAll
  static void installPrograms() throws IOException, InterruptedException {
    Files.createDirectories(PROGRAMS);
    helm = helm();
    run("python3", "-m", "venv", PROGRAMS.resolve("venv").toString());
    run(
        PYTHON.toString(),
        "-m",
        "pip",
        "install",
        "--quiet",
        "-r",
        "src/test/kubernetes/requirements.txt");
  }

  static Stream<Path> valueSets() throws IOException {
    try (Stream<Path> files = Files.list(VALUES)) {
      return files.toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void chartHasNoFindingOfHelm(Path values) throws IOException, InterruptedException {
    assertThat(run(helm, "lint", "--strict", CHART.toString(), "-f", values.toString()))
        .contains("1 chart(s) linted, 0 chart(s) failed")
        .doesNotContain("[WARNING]");
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void objectsMatchTheSchemasOfKubernetes(Path values) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("objects.yaml"), render(values));
    for (String version : KUBERNETES_VERSIONS) {
      String findings = run(
          PYTHON.toString(),
          "-m",
          "kubernetes_validate",
          "-k",
          version,
          "--strict",
          file.toString());
      assertThat(findings.lines())
          .filteredOn(line -> !line.contains(SERVICE_MONITOR))
          .isNotEmpty()
          .allMatch(line -> line.startsWith("INFO") && line.contains(" passed "));
    }
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void containersHaveOnlyVariablesOfSettingsThatExistAndEachOnce(Path values)
      throws IOException, InterruptedException {
    KnownSettings known = KnownSettings.read();
    for (Map<?, ?> pod : pods(values)) {
      for (Object container : list(pod, "spec", "containers")) {
        assertThat(list(container, "env"))
            .extracting(variable -> (String) value(variable, "name"))
            .doesNotHaveDuplicates()
            .allMatch(known::haveVariable);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void podsAreRestrictedAndOnlyJobsHaveThePasswordOfTheOwner(Path values)
      throws IOException, InterruptedException {
    for (Map<?, ?> pod : pods(values)) {
      assertThat(value(pod, "spec", "automountServiceAccountToken")).isEqualTo(false);
      assertThat(value(pod, "spec", "enableServiceLinks")).isEqualTo(false);
      assertThat(value(pod, "spec", "securityContext", "runAsUser")).isEqualTo(10001);
      for (Object container : list(pod, "spec", "containers")) {
        assertThat(value(container, "securityContext", "readOnlyRootFilesystem"))
            .isEqualTo(true);
        assertThat(value(container, "securityContext", "allowPrivilegeEscalation"))
            .isEqualTo(false);
        assertThat(value(container, "securityContext", "capabilities", "drop"))
            .isEqualTo(List.of("ALL"));
      }
      boolean isJob = "job".equals(value(pod, "metadata", "labels", "app.kubernetes.io/component"));
      assertThat(pod.toString().contains("tmtar.database.owner.password")).isEqualTo(isJob);
    }
  }

  /** Kubernetes kills a node after this time even if requests are in progress. */
  @ParameterizedTest
  @MethodSource("valueSets")
  void gracePeriodIsLongerThanThePropagationAndTheDrain(Path values)
      throws IOException, InterruptedException {
    Map<?, ?> spec = (Map<?, ?>) value(deployment(values), "spec", "template", "spec");
    Object node = list(spec, "containers").get(0);
    Object drain = list(node, "env").stream()
        .filter(variable -> "TMTAR_HTTP_DRAIN".equals(value(variable, "name")))
        .map(variable -> value(variable, "value"))
        .findFirst()
        .orElseThrow();
    int seconds = Integer.parseInt(drain.toString().replaceAll("PT(\\d+)S", "$1"));
    int propagation = (int) value(node, "lifecycle", "preStop", "sleep", "seconds");

    assertThat((int) value(spec, "terminationGracePeriodSeconds"))
        .isGreaterThanOrEqualTo(propagation + seconds + 10);
  }

  @ParameterizedTest
  @MethodSource("valueSets")
  void serviceAndDisruptionBudgetSelectTheNodes(Path values)
      throws IOException, InterruptedException {
    Map<?, ?> labels =
        (Map<?, ?>) value(deployment(values), "spec", "template", "metadata", "labels");
    for (Map<?, ?> object : objects(values)) {
      if ("Service".equals(object.get("kind"))) {
        assertSelects(value(object, "spec", "selector"), labels);
      } else if ("PodDisruptionBudget".equals(object.get("kind"))) {
        assertSelects(value(object, "spec", "selector", "matchLabels"), labels);
      }
    }
  }

  private static void assertSelects(Object selector, Map<?, ?> labels) {
    assertThat(((Map<?, ?>) selector).entrySet())
        .isNotEmpty()
        .allSatisfy(label -> assertThat(labels.get(label.getKey())).isEqualTo(label.getValue()));
  }

  @Test
  void commandOfAnOperatorIsAJob() throws IOException, InterruptedException {
    String job = run(
        helm,
        "template",
        "tmtar",
        CHART.toString(),
        "-f",
        VALUES.resolve("high-availability-values.yaml").toString(),
        "--show-only",
        "templates/command.yaml",
        "--set",
        "command={tmtar,restore,/backups/2026-11-22}");

    assertThat(job).contains("kind: Job", "- restore", "claimName: tmtar-backups");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host=                                    | host is required",
        "trustedProxies=null                      | trustedProxies is required",
        "networkPolicy.from=null                  | networkPolicy.from is required",
        "keys.secret.name=                        | keys.secret.name is required",
        "settings.tmtar\\.oidc\\.issuer=          | settings must have tmtar.oidc.issuer",
        "settings.tmtar\\.database\\.url=x        | tmtar.database.url",
        "settings.tmtra\\.registration=known      | tmtra.registration",
        "replica=3                                | replica",
        "host=https://ar.example.org              | host"
      })
  void missingAndInvalidValuesAreRefused(String change, String message)
      throws IOException, InterruptedException {
    Path output = folder.resolve("refusal.txt");
    int status = new ProcessBuilder(
            helm,
            "template",
            "tmtar",
            CHART.toString(),
            "-f",
            VALUES.resolve("minimal-values.yaml").toString(),
            "--set",
            change)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();

    assertThat(status).isNotZero();
    assertThat(Files.readString(output)).contains(message);
  }

  private static String helm() throws IOException, InterruptedException {
    if (Programs.isInstalled("helm")) {
      return "helm";
    }
    Path installed = PROGRAMS.resolve("helm");
    if (!Files.isExecutable(installed)) {
      run("env", "GOBIN=" + PROGRAMS, "go", "install", HELM_MODULE);
    }
    return installed.toString();
  }

  /** The pod templates of all objects. */
  private List<Map<?, ?>> pods(Path values) throws IOException, InterruptedException {
    List<Map<?, ?>> pods = new ArrayList<>();
    for (Map<?, ?> object : objects(values)) {
      Object spec = object.get("spec");
      Object template = value(spec, "jobTemplate") == null
          ? value(spec, "template")
          : value(spec, "jobTemplate", "spec", "template");
      if (template instanceof Map<?, ?> pod) {
        pods.add(pod);
      }
    }
    assertThat(pods).hasSizeGreaterThanOrEqualTo(2);
    return pods;
  }

  private Map<?, ?> deployment(Path values) throws IOException, InterruptedException {
    return objects(values).stream()
        .filter(object -> "Deployment".equals(object.get("kind")))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<?, ?>> objects(Path values) throws IOException, InterruptedException {
    List<Map<?, ?>> objects = new ArrayList<>();
    new Yaml().loadAll(render(values)).forEach(object -> objects.add((Map<?, ?>) object));
    return objects;
  }

  /** Renders the objects into files, because {@code run} would mix them with the remarks of Helm about symbolic links. */
  private String render(Path values) throws IOException, InterruptedException {
    Path objects = Files.createTempDirectory(folder, "objects");
    run(
        helm,
        "template",
        "tmtar",
        CHART.toString(),
        "-f",
        values.toString(),
        "--output-dir",
        objects.toString());
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(objects)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static Object value(Object object, String... path) {
    Object value = object;
    for (String name : path) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  private static List<?> list(Object object, String... path) {
    return (List<?>) value(object, path);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    return Programs.run(Path.of("").toAbsolutePath(), List.of(command));
  }
}
