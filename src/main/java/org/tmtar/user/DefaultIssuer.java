package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.Settings;

/**
 * Who vouches for an identity that comes without an issuer, as those of the configuration and of an
 * invitation may: the configured identity provider, the first of those with a name where there is none
 * without, or nobody where identities sign in as they stand.
 */
@ApplicationScoped
public class DefaultIssuer {

  private static final String WITHOUT_NAME = "tmtar.oidc.issuer";

  private String name;

  protected DefaultIssuer() {}

  @Inject
  public DefaultIssuer(Settings settings) {
    name = settings.flag("tmtar.sign-in.identity")
        ? Identity.SIGN_IN_BY_IDENTITY
        : settings.requiredText(setting(settings));
  }

  private static String setting(Settings settings) {
    return settings.text(WITHOUT_NAME).isPresent()
        ? WITHOUT_NAME
        : settings.list("tmtar.oidc.issuers").stream()
            .findFirst()
            .map("tmtar.oidc.%s.issuer"::formatted)
            .orElse(WITHOUT_NAME);
  }

  /** The issuer, as users are keyed by it. */
  public String name() {
    return name;
  }
}
