package org.tmtar.http;

import java.io.IOException;

/** Nobody receives this answer any more, or not fast enough. What is left of it need not be made. */
public class ClientDisconnectedException extends IOException {

  private static final long serialVersionUID = 1L;

  ClientDisconnectedException() {
    super("The client is gone or too slow");
  }
}
