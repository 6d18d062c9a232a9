package org.tmtar.benchmark;

/** Prints the progress of the benchmark. */
final class Progress {

  private Progress() {}

  static void report(String line) {
    System.out.println("[benchmark] " + line);
  }
}
