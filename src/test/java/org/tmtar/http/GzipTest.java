package org.tmtar.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "br, GZIP",
        "deflate;q=1, gzip ; q=0.001",
        "*",
        "gzip;q=1.0, *;q=0",
        "gzip, deflate, br, zstd"
      })
  void clientThatAcceptsGzipReceivesIt(String acceptEncoding) {
    assertThat(Gzip.accepts(acceptEncoding)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "br",
        "identity",
        "gzip;q=0",
        "gzip; q=0.000",
        "gzip;q=0, *",
        "*;q=0",
        "gzipped",
        "x-gzip"
      })
  void clientThatDoesNotAcceptGzipReceivesTheResponseAsItIs(String acceptEncoding) {
    assertThat(Gzip.accepts(acceptEncoding)).isFalse();
  }

  @Test
  void clientThatStatesNothingReceivesTheResponseAsItIs() {
    assertThat(Gzip.accepts(null)).isFalse();
  }
}
