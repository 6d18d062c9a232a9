package org.tmtar.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.auth.oidc.BrowserClient;
import org.tmtar.settings.Environment;

/**
 * The configuration of this server for clients. Nothing in it is secret.
 *
 * @param version the version of the application
 * @param visit whether this server has pages for visitors without an account, which are at {@code /visit}
 * @param ar how these pages show models in the room of the visitor
 */
@Schema(name = "ClientConfiguration", description = "The configuration of the server for clients.")
public record ConfigurationResponse(
    @Schema(description = "The version of the server.", example = "0.1.0")
    String version,

    Kind environment,

    SignIn signIn,

    BackgroundMap map,

    Languages languages,

    Limits limits,

    @Schema(
        description = "Whether the server has pages for visitors without an account, at `/visit`.")
    boolean visit,

    AugmentedReality ar) {

  /** The environment in which the server runs. */
  @Schema(name = "Environment", description = "The environment in which the server runs.")
  public enum Kind {
    @JsonProperty("production")
    PRODUCTION,
    @JsonProperty("development")
    DEVELOPMENT,
    @JsonProperty("test")
    TEST;

    static Kind of(Environment environment) {
      return switch (environment) {
        case PROD -> PRODUCTION;
        case DEV -> DEVELOPMENT;
        case TEST -> TEST;
      };
    }
  }

  /**
   * The ways in which the users of a page sign in.
   *
   * @param identity whether a user may sign in by stating an identity; never in production
   * @param issuers the identity providers that have a client for pages of this server
   */
  @Schema(name = "SignInOptions", description = "The ways in which the users of a page sign in.")
  public record SignIn(
      @Schema(description = """
              Whether a user may sign in by stating an identity, without proof; always false in
              production.""") boolean identity,

      @Schema(description = """
              The identity providers that have a client for pages of this server. The first is
              the default.""") List<SignInIssuer> issuers) {}

  /** An identity provider, with the client that it has registered for the pages of this server. */
  @Schema(
      name = "SignInIssuer",
      description = "An identity provider at which the users of a page sign in.")
  public record SignInIssuer(
      @Schema(
          description = "The name of the identity provider in the settings of the server.",
          example = "museum")
      String name,

      @Schema(
          description = "The name of the identity provider for users.",
          example = "Museum of Kyiv")
      String label,

      @Schema(
          description = "The `iss` of its tokens, at which its metadata are discovered.",
          example = "https://login.example.org/realms/museum")
      String issuer,

      @Schema(description = "The `client_id` of the page.", example = "console")
      String clientId,

      @Schema(
          description = "The scopes to request, separated by spaces.",
          example = "openid profile")
      String scope,

      @Schema(
          description = "The audience of the access token to request.",
          example = "https://api.example.org")
      String audience) {

    static SignInIssuer of(BrowserClient client) {
      return new SignInIssuer(
          client.name(),
          client.label(),
          client.issuer(),
          client.clientId(),
          client.scope(),
          client.audience());
    }
  }

  /** The background of the maps. */
  @Schema(
      name = "BackgroundMap",
      description = "The background of maps: tiles, a file of vector tiles, or neither.")
  public record BackgroundMap(
      @Schema(
          description =
              "The URL of raster tiles with `{z}`, `{x}` and `{y}`; null if there are none.",
          nullable = true,
          example = "https://tiles.example.org/{z}/{x}/{y}.png")
      String tiles,

      @Schema(
          description =
              "The attribution that the source requires, in plain text; null if there is none.",
          nullable = true,
          example = "© OpenStreetMap contributors")
      String attribution,

      @Schema(
          description = "The largest zoom level of the source.",
          minimum = "1",
          maximum = "24",
          example = "19")
      int maxZoom,

      @Schema(
          description = "The path of a file of vector tiles (PMTiles); null if there is none.",
          nullable = true,
          example = "/map.pmtiles")
      String pmtiles) {}

  /**
   * The languages of the server.
   *
   * @param content the language of texts for which the client names none
   * @param interfaceLanguages the languages of the pages of this server
   */
  @Schema(name = "Languages", description = "The languages of the server, BCP 47 tags.")
  public record Languages(
      @Schema(
          description = "The language of texts for which the client names none.",
          example = "en")
      String content,

      @Schema(description = "The languages of the pages of the server.") @JsonProperty("interface")
      List<String> interfaceLanguages) {}

  /** The limits that a client can check before it sends a request. */
  @Schema(
      name = "Limits",
      description = "The limits that a client can check before it sends a request.")
  public record Limits(
      @Schema(description = "The maximum size of an image, in bytes.", example = "10485760")
      long imageBytes,

      @Schema(
          description = "The maximum size of every other file, in bytes.",
          example = "104857600")
      long assetBytes,

      @Schema(
          description = "The maximum size of an imported archive, in bytes.",
          example = "2147483647")
      long archiveBytes,

      @Schema(description = "The maximum radius of a zone, in metres.", example = "2000")
      int zoneRadius,

      @Schema(
          description = "The maximum number of characters of the title of an event.",
          example = "255")
      int title,

      @Schema(
          description = "The maximum number of characters of its short description.",
          example = "255")
      int shortDescription,

      @Schema(
          description = "The maximum number of characters of its description.",
          example = "20000")
      int description) {}

  /** How the pages for visitors show models in the room of the visitor. */
  @Schema(
      name = "AugmentedReality",
      description =
          "How the pages for visitors show models in the room of the visitor, besides WebXR and Quick Look.")
  public record AugmentedReality(
      @Schema(
          description =
              "Whether the pages offer Scene Viewer, an app of Google, on phones without WebXR.")
      boolean sceneViewer) {}
}
