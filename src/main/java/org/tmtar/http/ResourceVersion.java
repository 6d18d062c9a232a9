package org.tmtar.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.tmtar.problem.StaleVersionException;

/**
 * The version of a resource, from which its entity tag is derived.
 *
 * @param number the version of the row of the resource; it grows with every change
 * @param variant the representation of the resource, such as its language; empty if there is only one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110 §13</a>
 */
public record ResourceVersion(long number, String variant) {

  /** The strong entity tag of this version. */
  public EntityTag tag() {
    return new EntityTag(variant.isEmpty() ? Long.toString(number) : number + "-" + variant);
  }

  /**
   * Creates the response to a GET: 304 if the client has this version, otherwise 200.
   *
   * @param request the request with its conditions
   * @param body the resource at this version
   * @throws StaleVersionException if {@code If-Match} requires another version
   */
  public Response toResponse(Request request, Object body) {
    Response.ResponseBuilder notModified = request.evaluatePreconditions(tag());
    if (notModified == null) {
      return Response.ok(body).tag(tag()).build();
    }
    Response response = notModified.tag(tag()).build();
    if (response.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw new StaleVersionException("The current version differs from the version in If-Match.");
    }
    return response;
  }
}
