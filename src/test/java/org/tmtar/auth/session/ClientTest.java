package org.tmtar.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientTest {

  @Test
  void longUserAgentIsTruncated() {
    assertThat(new Client("::1", "x".repeat(300)).userAgent()).hasSize(255);
    assertThat(new Client("::1", null).userAgent()).isNull();
  }
}
