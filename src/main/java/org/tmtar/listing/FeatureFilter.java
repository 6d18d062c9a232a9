package org.tmtar.listing;

import org.tmtar.geo.BoundingBox;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;

/**
 * The resources of one kind that a map requests: a page in the order of their ids. The visibility of the resources
 * is a separate condition, which each feature adds.
 *
 * @param id the only resource; null for all
 * @param box the rectangle that contains the positions of the resources; null for all. Resources whose position is
 *     unknown are included
 * @param interval the interval in which the resources take place; null for any. Only events have a time
 * @param after the id after which the page starts; 0 for the first page
 * @param limit the maximum number of resources
 */
public record FeatureFilter(
    Long id, BoundingBox box, TimeInterval interval, long after, int limit) {

  /** The filter for a single resource. */
  public static FeatureFilter only(long id) {
    return new FeatureFilter(id, null, null, 0, 1);
  }

  public PageRequest page() {
    return new PageRequest(1, limit);
  }

  /**
   * The list of the selected resources, which is not counted.
   *
   * @param select the statement without conditions; its rows have a column {@code id}
   * @param visible the condition that the reader sees a resource
   * @param table the alias of the table with the resources
   * @param placed the alias of the table with their positions
   */
  public SqlList list(String select, SqlConditions visible, String table, String placed) {
    SqlConditions conditions = visible.and(table + ".id > %1$s", after);
    if (id != null) {
      conditions = conditions.and(table + ".id = %1$s", id);
    }
    if (box != null) {
      conditions = conditions.inBoxOrUnplaced(box, placed);
    }
    return SqlList.of(select + conditions.where(), table + ".id", conditions.parameters())
        .uncounted();
  }
}
