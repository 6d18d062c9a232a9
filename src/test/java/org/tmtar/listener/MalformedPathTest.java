package org.tmtar.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths that the listener accepts and refuses. */
class MalformedPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/locations/1",
        "/api/locations/search/50%25",
        "/api/locations/search/%D0%9A%D0%B8%D1%97%D0%B2",
        "/api/locations/search/a%2Fb",
        "/a/../b",
        "/a/./b/..",
        "/...",
        "//",
        "/api/files/a.png"
      })
  void acceptsWellFormedPaths(String path) {
    assertThat(RequestPath.fault(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api",
        "/%",
        "/%z0",
        "/%0",
        "/api/locations/search/50%",
        "/%00",
        "/a\\b",
        "/a%5cb",
        "/%c0%ae",
        "/%ed%a0%80",
        "/%ff",
        "/\u00e4",
        "/a\tb",
        "/..",
        "/a/../../b",
        "/%2e%2e",
        "/a/..%2f../b"
      })
  void refusesMalformedPathsAndPathsAboveTheRoot(String path) {
    assertThat(RequestPath.fault(path)).isPresent();
  }
}
