package org.tmtar.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LargeResponseLimiterTest {

  private static final String SETTING = "tcp.socket-write-buffer-size=";

  @Test
  void maxBufferedSizeMatchesTheWriteBufferOfTheServer() throws IOException {
    String bytes = Files.readAllLines(Path.of("server-config/pre-boot.asadmin")).stream()
        .filter(line -> line.contains(SETTING))
        .map(line -> line.substring(line.indexOf(SETTING) + SETTING.length()))
        .findFirst()
        .orElseThrow();

    assertThat(LargeResponseLimiter.MAX_BUFFERED).isEqualTo(4 * Integer.parseInt(bytes));
  }
}
