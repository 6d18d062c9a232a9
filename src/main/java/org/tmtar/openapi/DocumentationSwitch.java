package org.tmtar.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the OpenAPI document and Swagger UI only if they are enabled. Otherwise the response is 404. */
@WebFilter(
    filterName = "DocumentationSwitch",
    urlPatterns = {"/openapi", "/openapi/*", "/swagger-ui.js", "/webjars/*"})
public class DocumentationSwitch implements Filter {

  private DocumentationConfig config;

  public DocumentationSwitch() {}

  @Inject
  public DocumentationSwitch(DocumentationConfig config) {
    this.config = config;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isDocument = ((HttpServletRequest) request).getServletPath().equals("/openapi");
    if (isDocument ? config.isOpenApiEnabled() : config.isSwaggerUiEnabled()) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
