package org.tmtar;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.tmtar.http.LargeResponseLimiter;

/** The REST API under {@code /api}. What it offers is described in {@code META-INF/openapi}. */
@ApplicationPath("api")
public class RestApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        // Bodies are read and written by the Jackson of this WAR, see JsonBodies; any name that the
        // server does not know keeps its own JSON features out.
        "jersey.config.jsonFeature",
        "tmtar",
        // The OpenAPI document describes the API; a second description would only leak.
        "jersey.config.server.wadl.disableWadl",
        true,
        // Longer answers have no length; until then nothing is sent that could not be taken back.
        "jersey.config.server.contentLength.buffer",
        LargeResponseLimiter.SHORT,
        // Resources are beans, whose parameters CDI has validated; once is enough.
        "jersey.config.beanValidation.disable.server",
        true);
  }
}
