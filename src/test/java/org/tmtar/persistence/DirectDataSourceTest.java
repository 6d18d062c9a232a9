package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.settings.Settings;
import org.tmtar.testing.ProductionSettings;

class DirectDataSourceTest {

  private final Settings settings =
      ProductionSettings.complete(Path.of("keys.json")).settings();

  /**
   * Without timeouts, a server that accepts connections and sends nothing would block the listener
   * permanently.
   */
  @Test
  void listeningConnectionHasATimeoutForEachWait() throws Exception {
    PGSimpleDataSource listening =
        DirectDataSource.listening(settings).unwrap(PGSimpleDataSource.class);

    assertThat(listening.getConnectTimeout()).isBetween(1, 10);
    assertThat(listening.getLoginTimeout()).isBetween(1, 10);
    assertThat(listening.getSocketTimeout()).isBetween(1, 10);
  }
}
