package org.tmtar.paging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * The items of one response. The first batch is in memory. Every further batch is read from the database
 * on demand, in a short transaction that ends before the batch is written. A response therefore holds at
 * most two batches in memory, and no database connection while the client receives data.
 *
 * <p>The response omits an item that was deleted, or hidden from the caller, after the response began.
 */
public final class BatchedList<T> implements Iterable<T> {

  /** The maximum number of items of one batch. */
  public static final int MAX_ITEMS = 100;

  /**
   * The maximum size of a batch with more than one item, in bytes. It applies to rows whose size has no
   * small bound.
   */
  public static final int MAX_BYTES = 256 * 1024;

  private final List<T> first;
  private final boolean isEmpty;
  private final Supplier<Iterator<List<T>>> further;

  private BatchedList(List<T> first, boolean isEmpty, Supplier<Iterator<List<T>>> further) {
    this.first = List.copyOf(first);
    this.isEmpty = isEmpty;
    this.further = further;
  }

  /** A list whose items are all in memory. */
  public static <T> BatchedList<T> of(List<T> items) {
    return new BatchedList<>(items, items.isEmpty(), List.<List<T>>of()::iterator);
  }

  /**
   * A list whose further items are read by their ids.
   *
   * @param first the first batch; it may be empty even if there are further items
   * @param rest the ids of the further items
   * @param reader reads the first of at most {@link #MAX_ITEMS} ids, as many as fit into a batch
   */
  public static <T> BatchedList<T> of(List<T> first, List<Long> rest, BatchReader<T> reader) {
    List<Long> ids = List.copyOf(rest);
    return new BatchedList<>(
        first, first.isEmpty() && ids.isEmpty(), () -> new BatchesOfIds<>(ids, reader));
  }

  /**
   * A list in the order of its ids.
   *
   * @param after reads at most {@link #MAX_ITEMS} items whose ids are greater than the given id
   * @param id the id of an item
   */
  public static <T> BatchedList<T> byId(LongFunction<List<T>> after, ToLongFunction<T> id) {
    List<T> first = after.apply(Long.MIN_VALUE);
    return new BatchedList<>(first, first.isEmpty(), () -> new BatchesAfter<>(first, after, id));
  }

  /**
   * A list of unknown length whose batches are read when the list is written.
   *
   * @param batches starts to read the batches, none of which is read before
   */
  public static <T> BatchedList<T> lazy(Supplier<Iterator<List<T>>> batches) {
    return new BatchedList<>(List.of(), false, batches);
  }

  /**
   * A list of unknown length whose ids and items are read when the list is written.
   *
   * @param chunks starts to read the ids, many at a time
   * @param reader reads the first of at most {@link #MAX_ITEMS} ids, as many as fit into a batch
   */
  public static <T> BatchedList<T> lazy(
      Supplier<Iterator<List<Long>>> chunks, BatchReader<T> reader) {
    return lazy(() -> {
      Iterator<List<Long>> ids = chunks.get();
      Iterator<Iterable<List<T>>> batches = new Iterator<>() {
        @Override
        public boolean hasNext() {
          return ids.hasNext();
        }

        @Override
        public Iterable<List<T>> next() {
          List<Long> chunk = ids.next();
          return () -> new BatchesOfIds<>(chunk, reader);
        }
      };
      return concat(List.of(), batches);
    });
  }

  /** The same list with every item converted when its batch is read. */
  public <R> BatchedList<R> map(Function<T, R> mapping) {
    return mapBatches(batch -> batch.stream().map(mapping).toList());
  }

  /** The same list with every batch converted when it is read. */
  public <R> BatchedList<R> mapBatches(Function<List<T>, List<R>> mapping) {
    return new BatchedList<>(
        mapping.apply(first), isEmpty, () -> new MappedBatches<>(further.get(), mapping));
  }

  /** Whether the list had no items when its first batch was read. */
  public boolean isEmpty() {
    return isEmpty;
  }

  /** The items that are in memory. */
  public List<T> first() {
    return first;
  }

  /** The items in their order, serialized as a JSON array. */
  @Override
  @JsonValue
  public Iterator<T> iterator() {
    return concat(first, further.get());
  }

  /** The items of several batches as one sequence that holds one batch at a time. */
  public static <T> Iterator<T> concat(Iterable<T> first, Iterator<? extends Iterable<T>> further) {
    return new Iterator<>() {
      private Iterator<T> batch = first.iterator();

      @Override
      public boolean hasNext() {
        while (!batch.hasNext() && further.hasNext()) {
          // releases the written batch before the next one is read
          batch = Collections.emptyIterator();
          batch = further.next().iterator();
        }
        return batch.hasNext();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return batch.next();
      }
    };
  }

  /** Reads items for the first ids of a list. */
  @FunctionalInterface
  public interface BatchReader<T> {

    /**
     * Reads one batch.
     *
     * @param ids at least one and at most {@link #MAX_ITEMS}
     */
    Batch<T> read(List<Long> ids);
  }

  /**
   * Items that were read by their ids.
   *
   * @param items in the order of the ids, without those that no longer exist
   * @param taken the number of ids that were processed, at least one
   */
  public record Batch<T>(List<T> items, int taken) {

    public Batch {
      items = List.copyOf(items);
    }

    /**
     * The result of a statement that returns as many items as fit into a batch, at least one if any exists. The ids
     * after the last item are read again, because a larger item may have followed it.
     *
     * @param id the id of an item
     */
    public static <T> Batch<T> fitting(List<Long> ids, List<T> items, ToLongFunction<T> id) {
      return new Batch<>(
          items,
          items.isEmpty()
              ? ids.size()
              : ids.indexOf(id.applyAsLong(items.get(items.size() - 1))) + 1);
    }
  }

  private static final class MappedBatches<T, R> implements Iterator<List<R>> {

    private final Iterator<List<T>> batches;
    private final Function<List<T>, List<R>> mapping;

    MappedBatches(Iterator<List<T>> batches, Function<List<T>, List<R>> mapping) {
      this.batches = batches;
      this.mapping = mapping;
    }

    @Override
    public boolean hasNext() {
      return batches.hasNext();
    }

    @Override
    public List<R> next() {
      return mapping.apply(batches.next());
    }
  }

  private static final class BatchesOfIds<T> implements Iterator<List<T>> {

    private final List<Long> ids;
    private final BatchReader<T> reader;
    private int done;

    BatchesOfIds(List<Long> ids, BatchReader<T> reader) {
      this.ids = ids;
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      return done < ids.size();
    }

    @Override
    public List<T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Batch<T> batch = reader.read(ids.subList(done, Math.min(ids.size(), done + MAX_ITEMS)));
      done += batch.taken();
      return batch.items();
    }
  }

  private static final class BatchesAfter<T> implements Iterator<List<T>> {

    private final LongFunction<List<T>> after;
    private final ToLongFunction<T> id;
    private boolean hasMore;
    private long last;

    BatchesAfter(List<T> first, LongFunction<List<T>> after, ToLongFunction<T> id) {
      this.after = after;
      this.id = id;
      advance(first);
    }

    /** A batch that is not full is the last one. */
    private void advance(List<T> batch) {
      hasMore = batch.size() == MAX_ITEMS;
      last = batch.isEmpty() ? last : id.applyAsLong(batch.get(batch.size() - 1));
    }

    @Override
    public boolean hasNext() {
      return hasMore;
    }

    @Override
    public List<T> next() {
      if (!hasMore) {
        throw new NoSuchElementException();
      }
      List<T> batch = after.apply(last);
      advance(batch);
      return batch;
    }
  }
}
