package org.tmtar.benchmark;

/** Says what is going on, to whoever waits. */
final class Progress {

  private Progress() {}

  static void say(String line) {
    System.out.println("[benchmark] " + line);
  }
}
