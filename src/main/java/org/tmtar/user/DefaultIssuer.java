package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;

/**
 * The issuer of an identity that is given without an issuer, in the configuration or in an invitation. It
 * is the configured identity provider without a name. If there is none, it is the first named identity
 * provider. If users sign in by identity, it is {@link Identity#SIGN_IN_BY_IDENTITY}.
 */
@ApplicationScoped
public class DefaultIssuer {

  private static final String UNNAMED_ISSUER = "tmtar.oidc.issuer";

  private String name;

  protected DefaultIssuer() {}

  @Inject
  public DefaultIssuer(Settings settings) {
    name = settings.get("tmtar.sign-in.identity", SettingFormat::flag)
        ? Identity.SIGN_IN_BY_IDENTITY
        : settings.requiredText(setting(settings));
  }

  private static String setting(Settings settings) {
    return settings.text(UNNAMED_ISSUER).isPresent()
        ? UNNAMED_ISSUER
        : settings.list("tmtar.oidc.issuers").stream()
            .findFirst()
            .map("tmtar.oidc.%s.issuer"::formatted)
            .orElse(UNNAMED_ISSUER);
  }

  /** The issuer, as the rows of users contain it. */
  public String name() {
    return name;
  }
}
