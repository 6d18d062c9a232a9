package org.tmtar.auth.oidc;

import java.net.URI;
import java.util.Optional;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.Settings;

/**
 * The public OAuth client with which a page of this server signs users in at an identity provider. None of
 * its members is secret.
 *
 * @param name the name of the issuer in the settings; {@value #UNNAMED} for the issuer without a name
 * @param label the name of the issuer for users; the host of the issuer if no label is set
 * @param issuer the {@code iss} of the issuer
 * @param clientId the {@code client_id} that the issuer has assigned to the pages of this server
 * @param scope the scopes that the page requests, separated by spaces
 * @param audience the audience for which the page requests the access token
 */
public record BrowserClient(
    String name, String label, String issuer, String clientId, String scope, String audience) {

  static final String CLIENT_ID = "client-id";
  static final String LABEL = "label";
  static final String SCOPE = "scope";

  private static final String UNNAMED = "default";

  private static final int MAX_LABEL_LENGTH = 100;

  /** The syntax of client identifiers by RFC 6749, appendix A.1, without spaces and with a maximum length. */
  private static final String CLIENT_IDS = "[\\x21-\\x7E]{1,255}";

  /** The syntax of scopes by RFC 6749, appendix A.4. */
  private static final String SCOPES = "[\\x21\\x23-\\x5B\\x5D-\\x7E ]{1,500}";

  /**
   * Reads the client of an issuer from its settings.
   *
   * @param prefix the prefix of the settings of the issuer
   * @param scopeSetting the setting of the scopes in effect
   * @return empty if the issuer has no client for browsers
   * @throws InvalidSettingException if a setting is invalid
   */
  static Optional<BrowserClient> find(
      Settings settings, String prefix, String issuer, String audience, String scopeSetting) {
    Optional<String> clientId = settings.text(prefix + CLIENT_ID);
    String label =
        settings.text(prefix + LABEL).orElseGet(() -> URI.create(issuer).getAuthority());
    String scope = settings.requiredText(scopeSetting);
    SettingFaults faults = new SettingFaults();
    faults.require(
        clientId.orElse("-").matches(CLIENT_IDS),
        prefix + CLIENT_ID,
        "must have 1 to 255 printable ASCII characters and no spaces");
    faults.require(
        label.length() <= MAX_LABEL_LENGTH && label.chars().noneMatch(Character::isISOControl),
        prefix + LABEL,
        "must have at most %d characters and no control characters".formatted(MAX_LABEL_LENGTH));
    faults.require(scope.matches(SCOPES), scopeSetting, "must list scopes, separated by spaces");
    faults.throwIfAny();
    return clientId.map(
        id -> new BrowserClient(nameOf(prefix), label, issuer, id, scope, audience));
  }

  private static String nameOf(String prefix) {
    return prefix.equals(Issuer.UNNAMED)
        ? UNNAMED
        : prefix.substring(Issuer.UNNAMED.length(), prefix.length() - 1);
  }
}
