package org.tmtar.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.tmtar.change.Versioned;
import org.tmtar.json.JsonBodies;
import org.tmtar.problem.StaleVersionException;

/**
 * Creates the responses with a resource and the strong entity tag of its version.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110 §13</a>
 */
public final class VersionedResponse {

  private VersionedResponse() {}

  /**
   * The response to a GET: 304 if the client has this version, otherwise 200.
   *
   * @param request the request with its conditions
   * @throws StaleVersionException if {@code If-Match} requires another version
   */
  public static Response of(Versioned<?> found, Request request) {
    return of(found.body(), tag(found), request);
  }

  /**
   * The response to a GET of a resource that has no row, as for {@link #of(Versioned, Request)}.
   *
   * @param tag the entity tag of the representation, for example {@link #digest}
   */
  public static Response of(Object body, EntityTag tag, Request request) {
    Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
    if (notModified == null) {
      return Response.ok(body).tag(tag).build();
    }
    Response response = notModified.tag(tag).build();
    if (response.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
      throw new StaleVersionException("The current version differs from the version in If-Match.");
    }
    return response;
  }

  /**
   * The strong entity tag of a small representation without a version: a digest of it. All nodes that send the same
   * representation send the same tag.
   *
   * @param body a text, or a value that is serialized as JSON
   */
  public static EntityTag digest(Object body) {
    try {
      byte[] content = JsonBodies.mapper().writeValueAsBytes(body);
      return new EntityTag(UUID.nameUUIDFromBytes(content).toString());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The bodies of responses are serializable", impossible);
    }
  }

  /** The response to an executed change: 200 with the current resource. */
  public static Response changed(Versioned<?> changed) {
    return Response.ok(changed.body()).tag(tag(changed)).build();
  }

  /** The response to a POST: 201 with the address of the new resource and the resource. */
  public static Response created(Versioned<?> created, URI location) {
    return Response.created(location).tag(tag(created)).entity(created.body()).build();
  }

  private static EntityTag tag(Versioned<?> resource) {
    String number = Long.toString(resource.version());
    return new EntityTag(resource.variant().isEmpty() ? number : number + "-" + resource.variant());
  }
}
