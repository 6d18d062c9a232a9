package org.tmtar.demo;

/** The demonstration data cannot be loaded; the message says why, for somebody at a terminal. */
public class DemoFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFailedException(String message) {
    super(message);
  }
}
