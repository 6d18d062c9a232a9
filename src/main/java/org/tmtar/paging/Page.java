package org.tmtar.paging;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items the items in the order of the list, read in batches; empty past the end of the list
 * @param hasNext whether more items follow
 * @param total the number of items of the whole list; empty if counting them would be too expensive
 * @param request the request for this page
 */
public record Page<T>(
    BatchedList<T> items, boolean hasNext, OptionalLong total, PageRequest request) {

  /**
   * The page of items that were read with one additional item, which shows whether there is a next page.
   *
   * @param found the items, at most one more than the size of the page
   * @param total the number of items of the whole list if it is known; on the last page it is derived from
   *     the page
   */
  public static <T> Page<T> withLookahead(List<T> found, OptionalLong total, PageRequest request) {
    int size = Math.min(found.size(), request.perPage());
    return of(BatchedList.of(found.subList(0, size)), found.size(), total, request);
  }

  /**
   * A page whose items may not all be read yet.
   *
   * @param items the items of the page, at most {@code perPage}
   * @param found the number of items, plus one if there is a next page
   * @param total the number of items of the whole list if it is known; on the last page it is derived from
   *     the page
   */
  public static <T> Page<T> of(
      BatchedList<T> items, int found, OptionalLong total, PageRequest request) {
    boolean hasNext = found > request.perPage();
    boolean isLast = !hasNext && (found > 0 || request.page() == 1);
    return new Page<>(
        items, hasNext, isLast ? OptionalLong.of(request.offset() + found) : total, request);
  }

  /** The same page with each item converted. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return withItems(items.map(mapping));
  }

  /** The same page with other items, one for each item of this page. */
  public <R> Page<R> withItems(BatchedList<R> others) {
    return new Page<>(others, hasNext, total, request);
  }

  /** The number of the last page; 1 for an empty list, and empty if the total is unknown. */
  OptionalLong lastPage() {
    return total.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.max(1, (total.getAsLong() + request.perPage() - 1) / request.perPage()));
  }
}
