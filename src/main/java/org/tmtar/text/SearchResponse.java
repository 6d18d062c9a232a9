package org.tmtar.text;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tmtar.paging.BatchedList;

/**
 * Creates the response to a search. It contains the matches. Without a match it is 404 with a body that
 * older clients expect instead of a problem document.
 */
public final class SearchResponse {

  private SearchResponse() {}

  /**
   * A response with a list that is in memory.
   *
   * @param plural the member that contains the matches, for example {@code locations}
   * @param found the matches, the best match first
   */
  public static Response.ResponseBuilder of(String plural, List<?> found) {
    return of(plural, BatchedList.of(found));
  }

  /** A response with a list that is read in batches. */
  public static Response.ResponseBuilder of(String plural, BatchedList<?> found) {
    if (found.isEmpty()) {
      return Response.status(Response.Status.NOT_FOUND).entity(Map.of("status", "No match"));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", "Match");
    members.put(plural, found);
    return Response.ok(members);
  }
}
