package org.tmtar.server.grizzly;

import jakarta.servlet.ServletResponse;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.NIOConnection;
import org.tmtar.server.ServerNetwork;

/** The network of Payara. Its creation fails on a server without Grizzly. */
public final class GrizzlyNetwork implements ServerNetwork {

  /** Public, because {@link ServerNetwork#current} creates it by reflection. */
  public GrizzlyNetwork() {
    // loads a class of Grizzly
    Objects.requireNonNull(NIOConnection.class);
  }

  @Override
  public boolean closeListeningSockets() {
    return GrizzlySockets.close();
  }

  @Override
  public boolean reset(ServletResponse response) {
    return GrizzlyConnection.apply(response, Connection::terminateSilently);
  }

  /** If this method closed the connection, the read would continue until its timeout. */
  @Override
  public void endRead(ServletResponse response) {
    GrizzlyConnection.apply(response, connection -> {
      if (connection instanceof NIOConnection nio
          && nio.getChannel() instanceof SocketChannel socket) {
        socket.shutdownInput();
      }
    });
  }
}
