package org.tmtar.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFileTest {

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
    assertThat(WebFile.accepts(acceptEncoding)).isTrue();
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
  void clientThatDoesNotAcceptGzipReceivesTheFileAsItIs(String acceptEncoding) {
    assertThat(WebFile.accepts(acceptEncoding)).isFalse();
  }

  @Test
  void clientThatStatesNothingReceivesTheFileAsItIs() {
    assertThat(WebFile.accepts(null)).isFalse();
  }
}
