package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.Settings;

/**
 * Who vouches for an identity that comes without an issuer, as those of the configuration and of an
 * invitation may: the configured identity provider, or nobody where identities sign in as they stand.
 */
@ApplicationScoped
public class DefaultIssuer {

  private String name;

  protected DefaultIssuer() {}

  @Inject
  public DefaultIssuer(Settings settings) {
    name = settings.flag("tmtar.sign-in.identity")
        ? Identity.SIGN_IN_BY_IDENTITY
        : settings.requiredText("tmtar.oidc.issuer");
  }

  /** The issuer, as users are keyed by it. */
  public String name() {
    return name;
  }
}
