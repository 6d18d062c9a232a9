package org.tmtar.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One part of a list.
 *
 * @param items in the order of the list; none past its end
 * @param total how many items the whole list has
 * @param request which part was asked for
 */
public record Page<T>(List<T> items, long total, PageRequest request) {

  public Page {
    items = List.copyOf(items);
  }

  /** The same page with every item turned into something else. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), total, request);
  }

  /** The number of the last page; 1 for an empty list. */
  long lastPage() {
    return Math.max(1, (total + request.perPage() - 1) / request.perPage());
  }
}
