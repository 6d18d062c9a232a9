package org.tmtar.paging;

/**
 * The request for a page of a list.
 *
 * @param page the number of the page, from 1
 * @param perPage the number of items of the page, from 1 to {@link #MAX_PER_PAGE}
 */
public record PageRequest(long page, int perPage) {

  /** The maximum and the default number of items of a page. */
  public static final int MAX_PER_PAGE = 1000;

  /**
   * Exceeds the number of rows of any list. It is half of the range because PostgreSQL adds the size of a
   * page to the offset.
   */
  private static final long MAX_OFFSET = Long.MAX_VALUE / 2;

  @QueryParam("page")
  @DefaultValue("1")
  @Min(1)
  private Long page;

  @QueryParam("per_page")
  @DefaultValue("" + MAX_PER_PAGE)
  @Min(1)
  @Max(MAX_PER_PAGE)
  private Integer perPage;

  /** For Jakarta REST, which fills the fields from the query. */
  public PageRequest() {}

  /**
   * @param page the number of the page, from 1
   * @param perPage the number of items of the page, from 1 to {@link #MAX_PER_PAGE}
   */
  public PageRequest(long page, int perPage) {
    this.page = page;
    this.perPage = perPage;
  }

  /**
   * The page of a request whose path ends in the number of the page. It has ten items unless
   * {@code per_page} states another number. The parameters are parsed directly, because filling and
   * validating a bean for these two numbers took a larger part of the time of a feed request than its
   * content.
   *
   * @param uri the URI of a request whose path has a parameter {@code page}
   * @throws InvalidRequestException if a parameter is not a number or is out of range
   */
  public static PageRequest ofNumberedPath(UriInfo uri) {
    String perPage = uri.getQueryParameters().getFirst("per_page");
    long page = number("/page", uri.getPathParameters().getFirst("page"));
    long items = perPage == null ? NUMBERED_PAGE_SIZE : number("/per_page", perPage);
    if (items > MAX_PER_PAGE) {
      throw new InvalidRequestException("/per_page", "must be at most " + MAX_PER_PAGE);
    }
    return new PageRequest(page, (int) items);
  }

  private static long number(String pointer, String text) {
    try {
      long number = ScalarText.toLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (IllegalArgumentException invalid) {
      // the exception follows below
    }
    throw new InvalidRequestException(pointer, "must be an integer of at least 1");
  }

  /** The number of the page, from 1. */
  public long page() {
    return page;
  }

  public int perPage() {
    return perPage;
  }

  /** The number of items before this page. */
  public long offset() {
    return page - 1 > MAX_OFFSET / perPage ? MAX_OFFSET : (page - 1) * perPage;
  }
}
