package org.tmtar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.auth.oidc.OidcConfig;

/**
 * The security headers of the pages. They replace those of data, which permit nothing. The pages load only
 * files of this application, and connect to the configured host of the tiles and to the configured
 * issuers.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
@ApplicationScoped
public class PagePolicy {

  private static final String COMMON = "default-src 'none'; base-uri 'none'; form-action 'none'; ";

  /**
   * What model-viewer needs: WebAssembly and workers for the decoders, and the hash of its one inline style.
   * Textures are objects in memory.
   */
  private static final String MODEL_VIEWER = "script-src 'self' 'wasm-unsafe-eval'; "
      + "style-src 'self' 'sha256-PXtZZkJMMyc18o/DN1ZEFOJ2qEGq95IQbVaJFMOXOb0='; "
      + "worker-src 'self' blob:; ";

  /** The frame in which the console shows a model. */
  private static final String MODEL = COMMON
      + MODEL_VIEWER
      + "img-src 'self' blob:; connect-src 'self' blob:; frame-ancestors 'self'";

  private String console;
  private String visit;

  protected PagePolicy() {}

  @Inject
  public PagePolicy(MapConfig map, OidcConfig issuers) {
    String tiles = sources(map.tileOrigin().stream());
    String connections = sources(
        Stream.concat(map.tileOrigin().stream(), issuers.origins().stream()).distinct());
    this.console = COMMON
        + "script-src 'self'; style-src 'self'; "
        // Objects in memory: files that were fetched with a token, or chosen and not uploaded yet.
        + "img-src 'self' blob:" + tiles + "; "
        + "media-src 'self' blob:; "
        + "connect-src 'self'" + connections + "; "
        + "frame-src 'self'; frame-ancestors 'none'";
    this.visit = COMMON
        + MODEL_VIEWER
        + "img-src 'self' blob:" + tiles + "; connect-src 'self' blob:" + tiles + "; "
        + "media-src 'self'; manifest-src 'self'; frame-ancestors 'none'";
  }

  private static String sources(Stream<String> origins) {
    return origins.map(origin -> " " + origin).collect(Collectors.joining());
  }

  /** The content security policy of the console. */
  String ofConsole() {
    return console;
  }

  /** The content security policy of the page for visitors. */
  String ofVisit() {
    return visit;
  }

  /** Sets the headers of the page for visitors. */
  void applyToVisit(HttpServletResponse response) {
    set(response, visit);
  }

  /** Sets the headers of the console. */
  void applyToConsole(HttpServletResponse response) {
    set(response, console);
  }

  /** Sets the headers of the frame that shows a model. */
  void applyToModel(HttpServletResponse response) {
    set(response, MODEL);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
  }

  private static void set(HttpServletResponse response, String policy) {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(self), xr-spatial-tracking=(self)");
  }
}
