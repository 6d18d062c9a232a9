/**
 * The benchmark that {@code mvn -Pbenchmark} runs. It puts load on the packaged application with small and
 * with large data, and reports the results without judging them. A separate process generates the load.
 * Its source is in {@code src/test/benchmark/java}, because only that profile has Hyperfoil.
 */
package org.tmtar.benchmark;
