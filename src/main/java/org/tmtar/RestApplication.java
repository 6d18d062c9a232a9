package org.tmtar;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.tmtar.http.transfer.LargeResponseLimiter;

/**
 * The REST API under {@code /api}. The build generates its OpenAPI document from the annotations of the
 * resources, see {@link org.tmtar.openapi.DocumentFilter}.
 */
@ApplicationPath("api")
public class RestApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        // The Jackson of this WAR reads and writes bodies, see JsonBodies. A feature name that
        // the server does not know disables the JSON features of the server.
        "jersey.config.jsonFeature",
        "tmtar",
        // The OpenAPI document describes the API. A WADL would disclose it even if the document
        // is disabled.
        "jersey.config.server.wadl.disableWadl",
        true,
        // A response up to this size is buffered and has a Content-Length. No byte of it is sent
        // while an error response can still replace it. Larger responses have no Content-Length.
        "jersey.config.server.contentLength.buffer",
        LargeResponseLimiter.MAX_BUFFERED,
        // Resources are CDI beans, and CDI already validates their parameters.
        "jersey.config.beanValidation.disable.server",
        true);
  }
}
