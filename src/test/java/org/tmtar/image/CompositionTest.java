package org.tmtar.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** The volumes of all services in the short syntax {@code source:target}. */
  private static List<String> volumes(String file) throws IOException {
    Map<?, ?> composition = new Yaml().load(Files.readString(Path.of(file)));
    List<String> volumes = new ArrayList<>();
    for (Object service : ((Map<?, ?>) composition.get("services")).values()) {
      if (((Map<?, ?>) service).get("volumes") instanceof List<?> mounts) {
        mounts.forEach(mount -> volumes.add(mount.toString()));
      }
    }
    return volumes;
  }
}
