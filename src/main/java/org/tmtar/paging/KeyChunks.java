package org.tmtar.paging;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Keys in ascending order, of which one chunk at a time is in memory. A chunk is larger than a batch of items, because
 * the statement that finds keys reads all candidates each time.
 */
public final class KeyChunks<K> implements Iterator<List<K>> {

  /** The number of keys of a chunk. */
  public static final int SIZE = 10_000;

  private final Function<K, List<K>> after;
  private K last;
  private List<K> next;

  /**
   * @param first a key that precedes all keys
   * @param after reads at most {@link #SIZE} keys after the given key
   */
  public KeyChunks(K first, Function<K, List<K>> after) {
    this(after);
    last = first;
  }

  private KeyChunks(Function<K, List<K>> after) {
    this.after = after;
  }

  /**
   * Keys whose first chunk is in memory.
   *
   * @param after reads at most {@link #SIZE} keys after the given key
   */
  public static <K> KeyChunks<K> startingWith(List<K> chunk, Function<K, List<K>> after) {
    KeyChunks<K> chunks = new KeyChunks<>(after);
    chunks.advance(chunk);
    return chunks;
  }

  /** A chunk that is not full is the last one. */
  private void advance(List<K> chunk) {
    next = chunk;
    last = chunk.size() < SIZE ? null : chunk.get(chunk.size() - 1);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      advance(last == null ? List.of() : after.apply(last));
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
