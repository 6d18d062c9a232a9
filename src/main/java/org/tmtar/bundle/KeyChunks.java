package org.tmtar.bundle;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Keys in ascending order, of which one chunk at a time is in memory. A chunk is larger than a batch of items, because
 * the statement that finds keys reads all candidates each time.
 */
final class KeyChunks<K> implements Iterator<List<K>> {

  /** The number of keys of a chunk. */
  static final int SIZE = 10_000;

  private final Function<K, List<K>> after;
  private K last;
  private List<K> next;

  /**
   * @param first a key that precedes all keys
   * @param after reads at most {@link #SIZE} keys after the given key
   */
  KeyChunks(K first, Function<K, List<K>> after) {
    this.after = after;
    this.last = first;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = last == null ? List.of() : after.apply(last);
      last = next.size() < SIZE ? null : next.get(next.size() - 1);
    }
    return !next.isEmpty();
  }

  @Override
  public List<K> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<K> chunk = next;
    next = null;
    return chunk;
  }
}
