package org.tmtar.http;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.tmtar.problem.StaleVersionException;

/**
 * A resource with its version, as a service returns it to its REST resource.
 *
 * @param body the representation of the resource
 * @param version the version, from which the entity tag is derived
 */
public record Versioned<T>(T body, ResourceVersion version) {

  /** A resource with one representation. */
  public static <T> Versioned<T> of(T body, long version) {
    return of(body, version, "");
  }

  /**
   * A resource with several representations.
   *
   * @param version the version of the row
   * @param variant the name of the representation, such as {@code uk} for a language
   */
  public static <T> Versioned<T> of(T body, long version, String variant) {
    return new Versioned<>(body, new ResourceVersion(version, variant));
  }

  /**
   * Creates the response to a GET: 304 if the client has this version, otherwise 200.
   *
   * @param request the request with its conditions
   * @throws StaleVersionException if {@code If-Match} requires another version
   */
  public Response toResponse(Request request) {
    return version.toResponse(request, body);
  }

  /** Creates the response to an executed change: 200 with the current resource. */
  public Response changed() {
    return Response.ok(body).tag(version.tag()).build();
  }

  /** Creates the response to a POST: 201 with the address of the new resource and the resource. */
  public Response created(URI location) {
    return Response.created(location).tag(version.tag()).entity(body).build();
  }
}
