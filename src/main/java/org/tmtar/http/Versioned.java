package org.tmtar.http;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.tmtar.problem.StaleVersionException;

/**
 * A resource with its version, as services hand it to those who speak HTTP.
 *
 * @param body what the API shows of it
 * @param version what its entity tag is made of
 */
public record Versioned<T>(T body, ResourceVersion version) {

  /** The resource of a row. */
  public static <T> Versioned<T> of(T body, long version) {
    return of(body, version, "");
  }

  /**
   * One of several forms of the resource of a row.
   *
   * @param variant which, {@code uk}
   */
  public static <T> Versioned<T> of(T body, long version, String variant) {
    return new Versioned<>(body, new ResourceVersion(version, variant));
  }

  /**
   * Answers a GET: 304 if the client has this version already, else 200.
   *
   * @param request the request with its conditions
   * @throws StaleVersionException if the client wants another version only
   */
  public Response answer(Request request) {
    return version.answer(request, body);
  }

  /** Answers a change that was made: 200, and the resource as it is now. */
  public Response changed() {
    return Response.ok(body).tag(version.tag()).build();
  }

  /** Answers a POST: 201, where the resource is, and the resource. */
  public Response created(URI location) {
    return Response.created(location).tag(version.tag()).entity(body).build();
  }
}
