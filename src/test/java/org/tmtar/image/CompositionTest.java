package org.tmtar.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class CompositionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"docker-compose.yml", "docker-compose.test.yml", "docker-compose.prod.yml"})
  void noServiceHasAVolumeThatRemainsWithoutANameWhenItsContainerIsRemoved(String file)
      throws IOException {
    assertThat(volumes(file)).allMatch(volume -> volume.contains(":"), "has a source");
  }

  @Test
  void consoleOfProductionSignsInWithTheClientOfTheEnvironment() throws IOException {
    assertThat(settings("docker-compose.prod.yml", "api1").get("TMTAR_OIDC_CLIENT_ID"))
        .isEqualTo("${TMTAR_OIDC_CLIENT_ID:-}");
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
