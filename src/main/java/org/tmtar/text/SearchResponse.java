package org.tmtar.text;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    if (found.isEmpty()) {
      return Response.status(Response.Status.NOT_FOUND).entity(Map.of("status", "No match"));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", "Match");
    members.put(plural, found);
    return Response.ok(members);
  }
}
