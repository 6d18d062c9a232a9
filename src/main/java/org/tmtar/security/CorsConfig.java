package org.tmtar.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.CommaSeparated;

/** The configuration of the origins whose web pages may call the API. */
@ApplicationScoped
public class CorsConfig implements CheckedAtStart {

  /** The setting of the allowed origins. */
  public static final String ORIGINS = "tmtar.cors.origins";

  /** The value that allows every origin. */
  public static final String ANY = "*";

  private List<String> origins;

  protected CorsConfig() {}

  @Inject
  public CorsConfig(@ConfigProperty(name = ORIGINS) Optional<CommaSeparated> origins) {
    this.origins = origins.map(CommaSeparated::items).orElse(List.of());
  }

  /**
   * Whether pages of an origin may call the API.
   *
   * @param origin the {@code Origin} header of a browser, for example {@code https://admin.example.org}
   */
  boolean allows(String origin) {
    return origins.contains(ANY) || origins.contains(origin);
  }
}
