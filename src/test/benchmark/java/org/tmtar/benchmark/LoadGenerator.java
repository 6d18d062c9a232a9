package org.tmtar.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The other process of the benchmark. It reads {@link Load loads}, a line of JSON each, until there are no
 * more, has Hyperfoil do them, and writes a {@link LoadResult} for each.
 */
public final class LoadGenerator {

  private LoadGenerator() {}

  /** Ends with its standard input. */
  public static void main(String[] arguments) throws IOException {
    PrintStream results = System.out;
    // what libraries have to say is no result
    System.setOut(System.err);
    BufferedReader loads =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = loads.readLine(); line != null; line = loads.readLine()) {
      Load load = GeneratorProcess.MAPPER.readValue(line, Load.class);
      results.println(GeneratorProcess.MAPPER.writeValueAsString(new LoadRun(load).run()));
      results.flush();
    }
    // threads of Netty may still be about
    System.exit(0);
  }
}
