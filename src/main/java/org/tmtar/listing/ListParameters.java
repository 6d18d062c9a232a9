package org.tmtar.listing;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.SearchText;

/**
 * The query parameters that narrow and order a list. Every filtered list has them; a list with further
 * parameters passes them separately.
 *
 * <p>It is not a record, because bean parameters cannot be records in Jakarta REST 3.1.
 */
public class ListParameters {

  @QueryParam("location_id")
  @Min(1)
  private Long locationId;

  @QueryParam("q")
  private String text;

  @QueryParam("sort")
  private String sort;

  /**
   * Requires that the parameter {@code until} is after the parameter {@code from}.
   *
   * @param from null if the parameter is absent
   * @param until null if the parameter is absent
   * @throws InvalidRequestException if it is not
   */
  public static void requirePeriod(OffsetDateTime from, OffsetDateTime until) {
    if (from != null && until != null && !from.isBefore(until)) {
      throw new InvalidRequestException("/until", "must be after from");
    }
  }

  /**
   * The filter that the parameters state, for resources that are never inactive.
   *
   * @throws InvalidRequestException if a parameter is invalid
   */
  public ListFilter toFilter() {
    return toFilter(null);
  }

  /**
   * The filter that the parameters state.
   *
   * @param active whether to list only active or only inactive resources; null for all
   * @throws InvalidRequestException if a parameter is invalid
   */
  public ListFilter toFilter(Boolean active) {
    return new ListFilter(
        locationId,
        text == null ? null : SearchText.of(text, "/q"),
        active,
        sort == null ? null : SortOrder.of(sort));
  }
}
