package org.tmtar.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Which part of a list somebody asks for, where the number of the page ends the path. */
public class NumberedPage {

  private static final String PER_PAGE = "10";

  @PathParam("page")
  @Min(1)
  private Long page;

  @QueryParam("per_page")
  @DefaultValue(PER_PAGE)
  @Min(1)
  @Max(PageRequest.MOST_PER_PAGE)
  private Integer perPage;

  /** The part. */
  public PageRequest request() {
    return new PageRequest(page, perPage);
  }
}
