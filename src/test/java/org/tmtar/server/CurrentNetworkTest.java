package org.tmtar.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tmtar.server.grizzly.GrizzlyNetwork;

class CurrentNetworkTest {

  @Test
  void networkOfPayaraIsSelectedByItsLibrary() {
    assertThat(ServerNetwork.current()).isInstanceOf(GrizzlyNetwork.class);
  }

  @Test
  void serverWithoutTheLibraryLeavesSocketsAndConnectionsOpen() {
    ServerNetwork standard = CurrentNetwork.find("org.tmtar.server.Missing");

    assertThat(standard.closeListeningSockets()).isFalse();
    assertThat(standard.reset(null)).isFalse();
  }
}
