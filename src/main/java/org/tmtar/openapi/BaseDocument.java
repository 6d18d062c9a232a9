package org.tmtar.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * The static part of the OpenAPI document, {@code META-INF/openapi/base.yaml}, to which the generator adds
 * what it finds in annotations. The build reads it; the running application does not.
 *
 * <p>The Maven plugin itself does not find a static file of the project, because it asks the class loader
 * for a name with a leading slash.
 */
public final class BaseDocument implements OASModelReader {

  @Override
  public OpenAPI buildModel() {
    try (InputStream base = BaseDocument.class.getResourceAsStream("/META-INF/openapi/base.yaml")) {
      return SmallRyeOpenAPI.builder()
          .withApplicationClassLoader(SmallRyeOpenAPI.class.getClassLoader())
          .withCustomStaticFile(() -> base)
          .enableModelReader(false)
          .enableStandardStaticFiles(false)
          .enableAnnotationScan(false)
          .enableStandardFilter(false)
          .defaultRequiredProperties(false)
          .build()
          .model();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
