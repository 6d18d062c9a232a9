package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
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
    name = choose(
        settings.flag("tmtar.sign-in.identity"), () -> settings.requiredText("tmtar.oidc.issuer"));
  }

  /**
   * The same choice, for those who read the settings otherwise.
   *
   * @param byIdentity whether identities sign in as they stand
   * @param provider the configured identity provider
   */
  public static String choose(boolean byIdentity, Supplier<String> provider) {
    return byIdentity ? Identity.SIGN_IN_BY_IDENTITY : provider.get();
  }

  /** The issuer, as users are keyed by it. */
  public String name() {
    return name;
  }
}
