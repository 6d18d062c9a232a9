package org.tmtar.demo;

/** The demonstration data cannot be loaded. The message states the reason to the operator. */
public class DemoFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFailedException(String message) {
    super(message);
  }
}
