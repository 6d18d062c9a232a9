package org.tmtar.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.tmtar.problem.InvalidRequestException;

/** Which part of a list somebody asks for, where the number of the page ends the path. */
public class NumberedPage {

  private static final String PER_PAGE = "10";

  @PathParam("page")
  private String page;

  @QueryParam("per_page")
  @DefaultValue(PER_PAGE)
  @Min(1)
  @Max(PageRequest.MOST_PER_PAGE)
  private Integer perPage;

  /**
   * The part.
   *
   * @throws InvalidRequestException if what stands in the path is no number from 1 on
   */
  public PageRequest request() {
    try {
      long number = Long.parseLong(page);
      if (number >= 1) {
        return new PageRequest(number, perPage);
      }
    } catch (NumberFormatException notOne) {
      // answered below
    }
    throw new InvalidRequestException("/page", "must be a number from 1 on");
  }
}
