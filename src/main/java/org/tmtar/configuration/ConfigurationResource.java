package org.tmtar.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.archive.ImportConfig;
import org.tmtar.auth.SignInConfig;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.configuration.ConfigurationResponse.AugmentedReality;
import org.tmtar.configuration.ConfigurationResponse.BackgroundMap;
import org.tmtar.configuration.ConfigurationResponse.Kind;
import org.tmtar.configuration.ConfigurationResponse.Languages;
import org.tmtar.configuration.ConfigurationResponse.Limits;
import org.tmtar.configuration.ConfigurationResponse.SignIn;
import org.tmtar.configuration.ConfigurationResponse.SignInIssuer;
import org.tmtar.event.EventText;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.geo.Circle;
import org.tmtar.http.VersionedResponse;
import org.tmtar.security.Anonymous;
import org.tmtar.settings.Environment;
import org.tmtar.settings.ProductVersion;
import org.tmtar.text.LanguageConfig;
import org.tmtar.web.MapConfig;
import org.tmtar.web.WebConfig;

/** The endpoint with the configuration that clients need. It does not change while the node runs. */
@Path("configuration")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Configuration")
public class ConfigurationResource {

  private static final String CACHE_CONTROL = "public, max-age=300";

  private ConfigurationResponse configuration;
  private EntityTag tag;

  public ConfigurationResource() {}

  @Inject
  public ConfigurationResource(
      @ConfigProperty(name = Environment.SETTING, defaultValue = "prod") Environment environment,
      SignInConfig signIn,
      OidcConfig oidc,
      MapConfig map,
      WebConfig web,
      LanguageConfig events,
      FileConfig files,
      ImportConfig imports) {
    configuration = new ConfigurationResponse(
        ProductVersion.current(),
        Kind.of(environment),
        new SignIn(
            signIn.isIdentityEnabled(),
            oidc.browserClients().stream().map(SignInIssuer::of).toList()),
        new BackgroundMap(
            map.tiles().orElse(null),
            map.attribution().orElse(null),
            map.maxZoom(),
            map.pmtiles().orElse(null)),
        new Languages(events.language(), LanguageConfig.OF_PAGES),
        new Limits(
            files.maxBytes(true),
            files.maxBytes(false),
            imports.maxSize(),
            Circle.MAX_RADIUS,
            EventText.MAX_LINE_LENGTH,
            EventText.MAX_LINE_LENGTH,
            EventText.MAX_DESCRIPTION_LENGTH),
        true,
        new AugmentedReality(web.isSceneViewerEnabled()));
    tag = VersionedResponse.digest(configuration);
  }

  @GET
  @Anonymous
  @Operation(
      operationId = "getConfiguration",
      summary = "Returns the configuration of the server for clients",
      description = """
          For anyone. The ways to sign in, the background of maps, languages, limits, and the features of the page for visitors. It contains no secret. It changes only when the server restarts.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The configuration.",
      headers = {
        @Header(name = "Cache-Control", ref = "CacheControlShort"),
        @Header(name = "ETag", ref = "ETag")
      },
      content = @Content(schema = @Schema(implementation = ConfigurationResponse.class)))
  @APIResponse(responseCode = "304", ref = "NotModified")
  public Response configuration(@Context Request request) {
    Response response = VersionedResponse.of(configuration, tag, request);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    return response;
  }
}
