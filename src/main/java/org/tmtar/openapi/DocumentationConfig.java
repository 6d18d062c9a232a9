package org.tmtar.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;

/** The configuration of the API documentation. */
@ApplicationScoped
public class DocumentationConfig implements CheckedAtStart {

  private boolean openApi;
  private boolean swaggerUi;

  protected DocumentationConfig() {}

  @Inject
  public DocumentationConfig(
      @ConfigProperty(name = "tmtar.openapi.enabled") boolean openApi,
      @ConfigProperty(name = "tmtar.swagger-ui.enabled") boolean swaggerUi) {
    this.openApi = openApi;
    this.swaggerUi = swaggerUi;
  }

  boolean isOpenApiEnabled() {
    return openApi;
  }

  boolean isSwaggerUiEnabled() {
    return swaggerUi;
  }
}
