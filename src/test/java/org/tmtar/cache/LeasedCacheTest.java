package org.tmtar.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tmtar.cache.LeasedCache.Read;

class LeasedCacheTest {

  private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

  private boolean isCurrent = true;
  private int reads;
  private final LeasedCache<String, Integer> cache =
      new LeasedCache<>(() -> isCurrent, 100, value -> 1);

  @Test
  void valueIsReadOnce() {
    assertThat(get("a", NOW)).isEqualTo(1);
    assertThat(get("a", NOW)).isEqualTo(1);
    assertThat(get("b", NOW)).isEqualTo(2);
  }

  @Test
  void valueIsReadEachTimeWithoutAProof() {
    get("a", NOW);
    isCurrent = false;

    assertThat(get("a", NOW)).isEqualTo(2);
    assertThat(get("a", NOW)).isEqualTo(3);
    isCurrent = true;
    assertThat(get("a", NOW)).isEqualTo(1);
  }

  @Test
  void changeOfEachSubjectInvalidatesTheValue() {
    get("a", NOW);
    cache.invalidate(1);
    assertThat(get("a", NOW)).isEqualTo(2);

    cache.invalidate(4);
    assertThat(get("a", NOW)).isEqualTo(3);
  }

  @Test
  void changeOfAnotherSubjectInvalidatesNothing() {
    get("a", NOW);
    cache.invalidate(2);

    assertThat(get("a", NOW)).isEqualTo(1);
  }

  @Test
  void gapInvalidatesAllValues() {
    get("a", NOW);
    get("b", NOW);
    cache.invalidateAll();

    assertThat(get("a", NOW)).isEqualTo(3);
    assertThat(get("b", NOW)).isEqualTo(4);
  }

  @Test
  void valueThatWasReadDuringAChangeIsNotCached() {
    cache.get("a", NOW, () -> {
      cache.invalidate(1);
      return read();
    });

    assertThat(get("a", NOW)).isEqualTo(2);
  }

  @Test
  void valueIsUsedOnlyWithinItsValidity() {
    get("a", NOW);

    assertThat(get("a", NOW.plusSeconds(10).minusNanos(1))).isEqualTo(1);
    assertThat(get("a", NOW.minusNanos(1))).isEqualTo(2);
    assertThat(get("a", NOW.plusSeconds(10))).isEqualTo(3);
  }

  @Test
  void valueThatMustNotBeCachedIsReadEachTime() {
    Supplier<Optional<Read<Integer>>> uncached = () -> Optional.of(Read.uncached(++reads));

    assertThat(cache.get("a", NOW, uncached)).contains(1);
    assertThat(cache.get("a", NOW, uncached)).contains(2);
  }

  @Test
  void absentValueIsNotCached() {
    assertThat(cache.get("a", NOW, Optional::empty)).isEmpty();
    assertThat(get("a", NOW)).isEqualTo(1);
  }

  private int get(String key, Instant now) {
    return cache.get(key, now, this::read).orElseThrow();
  }

  /** A value of the subjects 1 and 4, valid for ten seconds. */
  private Optional<Read<Integer>> read() {
    reads++;
    return Optional.of(new Read<>(reads, Set.of(1L, 4L), NOW, NOW.plusSeconds(10)));
  }
}
