package org.tmtar.paging;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One part of a list.
 *
 * @param items the items in the order of the list, read in batches; empty past the end of the list
 * @param hasNext whether more follow
 * @param total how many items the whole list has; empty where counting them would cost too much
 * @param request which part was asked for
 */
public record Page<T>(
    BatchedList<T> items, boolean hasNext, OptionalLong total, PageRequest request) {

  /**
   * The page that was asked for, of items that were read one further than its end.
   *
   * @param found at most one item more than the page has room for
   * @param total how many the whole list has; the last page says that by itself
   */
  public static <T> Page<T> lookingAhead(List<T> found, OptionalLong total, PageRequest request) {
    int size = Math.min(found.size(), request.perPage());
    return of(BatchedList.of(found.subList(0, size)), found.size(), total, request);
  }

  /**
   * A page whose items may not all be read yet.
   *
   * @param items the items of the page, at most {@code perPage}
   * @param found the number of items, plus one if there is a next page
   * @param total how many the whole list has; the last page says that by itself
   */
  public static <T> Page<T> of(
      BatchedList<T> items, int found, OptionalLong total, PageRequest request) {
    boolean hasNext = found > request.perPage();
    boolean isLast = !hasNext && (found > 0 || request.page() == 1);
    return new Page<>(
        items, hasNext, isLast ? OptionalLong.of(request.offset() + found) : total, request);
  }

  /** The same page with every item turned into something else. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return withItems(items.map(mapping));
  }

  /** The same page with other items, one for each. */
  public <R> Page<R> withItems(BatchedList<R> others) {
    return new Page<>(others, hasNext, total, request);
  }

  /** The number of the last page; 1 for an empty list. */
  OptionalLong lastPage() {
    return total.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.max(1, (total.getAsLong() + request.perPage() - 1) / request.perPage()));
  }
}
