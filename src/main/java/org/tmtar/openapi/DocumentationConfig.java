package org.tmtar.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** The configuration of the API documentation. */
@ApplicationScoped
public class DocumentationConfig implements CheckedAtStart {

  private boolean openApi;
  private boolean swaggerUi;

  protected DocumentationConfig() {}

  @Inject
  public DocumentationConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    openApi = reader.flag("tmtar.openapi.enabled");
    swaggerUi = reader.flag("tmtar.swagger-ui.enabled");
    reader.requireNoFault();
  }

  boolean isOpenApiEnabled() {
    return openApi;
  }

  boolean isSwaggerUiEnabled() {
    return swaggerUi;
  }
}
