package org.tmtar.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Provides Jakarta REST with the mapper of {@link JsonBodies} for every body. */
@Provider
public class JsonBodiesProvider implements ContextResolver<ObjectMapper> {

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return JsonBodies.mapper();
  }
}
