/**
 * What {@code mvn -Pbenchmark} runs: the packaged application under load, small and large. It measures
 * and judges nothing. The load comes from another process, whose source is in
 * {@code src/test/benchmark/java}, because only that profile has Hyperfoil.
 */
package org.tmtar.benchmark;
