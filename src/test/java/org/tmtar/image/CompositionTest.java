package org.tmtar.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class CompositionTest {

  private static final String PRODUCTION = "docker-compose.prod.yml";

  /** A variable of Docker Compose. With {@code $$}, it is one of the container. */
  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\$)\\$\\{(TMTAR_[A-Z0-9_]+)(:[-?])?");

  private static final Pattern EXAMPLE = Pattern.compile("(?m)^(#?)(TMTAR_[A-Z0-9_]+)=(.*)$");

  @ParameterizedTest
  @ValueSource(
      strings = {"docker-compose.yml", "docker-compose.test.yml", "docker-compose.prod.yml"})
  void noServiceHasAVolumeThatRemainsWithoutANameWhenItsContainerIsRemoved(String file)
      throws IOException {
    assertThat(volumes(file)).allMatch(volume -> volume.contains(":"), "has a source");
  }

  @Test
  void consoleOfProductionSignsInWithTheClientOfTheEnvironment() throws IOException {
    assertThat(settings(PRODUCTION, "api1").get("TMTAR_OIDC_CLIENT_ID"))
        .isEqualTo("${TMTAR_OIDC_CLIENT_ID:-}");
  }

  @Test
  void exampleOfTheEnvironmentHasTheSettingsOfProduction() throws IOException {
    List<String> examples =
        matches(EXAMPLE, ".env.example").map(example -> example.group(2)).toList();

    assertThat(examples).doesNotHaveDuplicates();
    assertThat(examples)
        .hasSameElementsAs(
            matches(VARIABLE, PRODUCTION).map(variable -> variable.group(1)).toList());
  }

  @Test
  void exampleSetsOnlyWhatIsRequiredAndWithoutAValue() throws IOException {
    assertThat(matches(EXAMPLE, ".env.example")
            .filter(example -> example.group(1).isEmpty())
            .map(MatchResult::group))
        .containsExactly("TMTAR_OIDC_ISSUER=", "TMTAR_OIDC_AUDIENCE=", "TMTAR_ROOT_IDENTITIES=");
  }

  @Test
  void exampleShowsTheDefaultsOfProduction() throws IOException {
    String production = Files.readString(Path.of(PRODUCTION));

    assertThat(matches(EXAMPLE, ".env.example"))
        .allSatisfy(example -> assertThat(production)
            .contains("${%s:-%s}".formatted(example.group(2), example.group(3))));
  }

  /** Otherwise {@code down} and {@code ps} would fail without the settings as well. */
  @Test
  void noCommandOfComposeRequiresASetting() throws IOException {
    assertThat(matches(VARIABLE, PRODUCTION).map(variable -> variable.group(2))).containsOnly(":-");
  }

  @Test
  void migrationRefusesEachMissingSettingThatIsRequired() throws IOException {
    String command =
        ((Map<?, ?>) services(PRODUCTION).get("migrate")).get("command").toString();

    assertThat(command)
        .contains(
            "$${TMTAR_OIDC_ISSUER:?", "$${TMTAR_OIDC_AUDIENCE:?", "$${TMTAR_ROOT_IDENTITIES:?");
  }

  @Test
  void productionIsPublishedOnThisHostOnly() throws IOException {
    assertThat((List<?>) ((Map<?, ?>) services(PRODUCTION).get("nginx")).get("ports"))
        .isEqualTo(List.of("${TMTAR_PUBLISH:-127.0.0.1:1337}:8080"));
  }

  @Test
  void everyContainerOfProductionHasAMemoryLimit() throws IOException {
    assertThat(services(PRODUCTION).values())
        .allSatisfy(
            service -> assertThat(((Map<?, ?>) service).get("mem_limit")).isNotNull());
  }

  private static Stream<MatchResult> matches(Pattern pattern, String file) throws IOException {
    return pattern.matcher(Files.readString(Path.of(file))).results();
  }

  private static Map<?, ?> settings(String file, String service) throws IOException {
    return (Map<?, ?>) ((Map<?, ?>) services(file).get(service)).get("environment");
  }

  /** The volumes of all services in the short syntax {@code source:target}. */
  private static List<String> volumes(String file) throws IOException {
    List<String> volumes = new ArrayList<>();
    for (Object service : services(file).values()) {
      if (((Map<?, ?>) service).get("volumes") instanceof List<?> mounts) {
        mounts.forEach(mount -> volumes.add(mount.toString()));
      }
    }
    return volumes;
  }

  private static Map<?, ?> services(String file) throws IOException {
    Map<?, ?> composition = new Yaml().load(Files.readString(Path.of(file)));
    return (Map<?, ?>) composition.get("services");
  }
}
