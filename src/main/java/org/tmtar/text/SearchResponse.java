package org.tmtar.text;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tmtar.paging.BatchedList;

/** Answers a search: what matches, or 404 in a form that older clients know, which is no problem. */
public final class SearchResponse {

  private SearchResponse() {}

  /**
   * The answer.
   *
   * @param plural the member that has the results, {@code locations}
   * @param found best match first
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
