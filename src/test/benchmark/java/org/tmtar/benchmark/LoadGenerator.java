package org.tmtar.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The main class of the load generator, which runs in a separate process. It reads {@link Load loads} from
 * standard input, one JSON object per line. It runs each of them with Hyperfoil, and writes one
 * {@link LoadResult} per load to standard output.
 */
public final class LoadGenerator {

  private LoadGenerator() {}

  /** Runs until the end of standard input. */
  public static void main(String[] arguments) throws IOException {
    PrintStream results = System.out;
    // standard output is reserved for results; libraries write to standard error
    System.setOut(System.err);
    BufferedReader loads =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = loads.readLine(); line != null; line = loads.readLine()) {
      Load load = GeneratorProcess.MAPPER.readValue(line, Load.class);
      results.println(GeneratorProcess.MAPPER.writeValueAsString(new LoadRun(load).run()));
      results.flush();
    }
    // threads of Netty may still run
    System.exit(0);
  }
}
