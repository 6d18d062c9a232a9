package org.tmtar.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.tmtar.problem.StaleVersionException;

/**
 * The version of one resource, a number that grows with every change, as the entity tags of HTTP know
 * it.
 *
 * @param number the version of the row behind the resource
 * @param variant which of several forms of it this is, such as its language; empty if there is one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110 §13</a>
 */
public record ResourceVersion(long number, String variant) {

  /** The strong entity tag of this version. */
  public EntityTag tag() {
    return new EntityTag(variant.isEmpty() ? Long.toString(number) : number + "-" + variant);
  }

  /**
   * Answers a GET: 304 if the client has this version already, else 200.
   *
   * @param request the request with its conditions
   * @param body the resource at this version
   * @throws StaleVersionException if the client wants another version only
   */
  public Response answer(Request request, Object body) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag());
    if (unchanged == null) {
      return Response.ok(body).tag(tag()).build();
    }
    Response answer = unchanged.tag(tag()).build();
    if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw new StaleVersionException("It has another version than If-Match says.");
    }
    return answer;
  }
}
