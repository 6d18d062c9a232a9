package org.tmtar.http.transfer;

import java.io.IOException;

/**
 * The client has disconnected, or receives the response more slowly than the minimum throughput. The rest
 * of the response is not generated.
 */
public class ClientDisconnectedException extends IOException {

  private static final long serialVersionUID = 1L;

  ClientDisconnectedException() {
    super("The client has disconnected or receives the response too slowly");
  }
}
