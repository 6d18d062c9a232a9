package org.tmtar.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Settings;

/** Whether the API shows its documentation. */
@ApplicationScoped
public class DocumentationConfig implements CheckedAtStart {

  private boolean openApi;
  private boolean swaggerUi;

  protected DocumentationConfig() {}

  @Inject
  public DocumentationConfig(Settings settings) {
    openApi = settings.flag("tmtar.openapi.enabled");
    swaggerUi = settings.flag("tmtar.swagger-ui.enabled");
  }

  boolean showsOpenApi() {
    return openApi;
  }

  boolean showsSwaggerUi() {
    return swaggerUi;
  }
}
