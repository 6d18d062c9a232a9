package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.Environment;

/**
 * The URL under which clients know this server, for documents whose clients do not resolve relative URLs. A client
 * chooses the {@code Host} and {@code X-Forwarded-Proto} of its request, and a cache may send the response to other
 * clients, so production never uses the URL of a request.
 */
@ApplicationScoped
public class PublicUrl {

  private String issuer;

  protected PublicUrl() {}

  /**
   * @param issuer the {@code iss} of the tokens of this API; the public URL unless it is a name
   */
  @Inject
  public PublicUrl(@ConfigProperty(name = "tmtar.token.issuer") String issuer) {
    this.issuer = issuer;
  }

  /** The configured URL, without a path and without a trailing slash; empty if none is configured. */
  public Optional<String> configured() {
    return Optional.of(issuer)
        .filter(name -> name.startsWith("https://") || name.startsWith("http://"));
  }

  /**
   * The configured URL; if none is configured, the base URL of a request outside production.
   *
   * @return without a path and without a trailing slash; empty in production if none is configured
   */
  public Optional<String> of(UriInfo uri) {
    return configured()
        .or(() -> Environment.current().isProduction()
            ? Optional.empty()
            : Optional.of(uri.getBaseUriBuilder().replacePath("").build().toString()));
  }
}
