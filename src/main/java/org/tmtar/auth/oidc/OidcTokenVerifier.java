package org.tmtar.auth.oidc;

import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.schedule.Schedule;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;

/**
 * The verifier of access tokens of all identity providers. The {@code iss} of a token selects the issuer.
 * Only the keys, the audience and the algorithms of that issuer apply to the token.
 */
@ApplicationScoped
public class OidcTokenVerifier implements CheckedAtStart {

  private static final Logger LOG = Logger.getLogger(OidcTokenVerifier.class.getName());

  private Map<String, IssuerTokenVerifier> issuers;
  private OidcConfig config;
  private Schedule schedule;

  protected OidcTokenVerifier() {}

  /**
   * @throws InvalidSettingException if the durations for keys contradict each other
   */
  @Inject
  public OidcTokenVerifier(
      OidcConfig config,
      IssuerKeysRepository storedKeys,
      TokenConfig tokens,
      Clock clock,
      Schedule schedule) {
    this.config = config;
    this.schedule = schedule;
    issuers = config.issuers().stream()
        .collect(Collectors.toUnmodifiableMap(
            Issuer::name,
            issuer -> new IssuerTokenVerifier(
                issuer,
                new IssuerKeys(issuer, config.keys(), storedKeys, clock),
                tokens.provider(),
                clock)));
  }

  /**
   * Fetches the keys of each issuer once in the background. A wrong URL is therefore logged at startup and
   * not only at the first sign-in.
   */
  @Override
  public void check() {
    config
        .issuers()
        .forEach(issuer -> schedule.once(
            "fetch of the keys of " + issuer.setting(Issuer.ISSUER),
            () -> new PublishedKeys(issuer, config.keys()).findProblem().ifPresent(LOG::warning)));
  }

  /**
   * Verifies a token of an identity provider.
   *
   * @return the identity that consists of the issuer and the subject, and the client of the token
   * @throws UnauthenticatedException if no configured issuer issued the token, or if the token is not a
   *     valid access token for this API, with the reason
   * @throws ServiceUnavailableException if the keys of the issuer are unavailable, so that the token
   *     cannot be verified
   */
  public VerifiedIdentity verify(SignedJWT token) {
    if (issuers.isEmpty()) {
      throw refuse("No identity provider is configured, so its tokens cannot be verified");
    }
    try {
      return issuerOf(token).verify(token);
    } catch (ParseException malformed) {
      throw refuse("The bearer token is not a JWT");
    }
  }

  /**
   * Verifies a logout token of an identity provider.
   *
   * @throws UnauthenticatedException if no configured issuer issued the token, or if the token is not a
   *     valid logout token for this API, with the reason
   * @throws ServiceUnavailableException as for {@link #verify}
   */
  public IssuerLogout verifyLogout(SignedJWT token) {
    try {
      return issuerOf(token).verifyLogout(token);
    } catch (ParseException malformed) {
      throw refuse("The logout token is not a JWT");
    }
  }

  /**
   * Requests the keys of an issuer, apart from the cache.
   *
   * @param issuer the {@code iss} of a configured issuer
   * @return the reason that the keys are unavailable, with the names of settings; empty if they are available
   */
  public Optional<String> findProblem(String issuer) {
    return issuers.get(issuer).keys().findProblem();
  }

  /**
   * The keys of an issuer that are known without a request to it.
   *
   * @param issuer the {@code iss} of a configured issuer
   * @throws DatabaseException if this node has no keys and the database is unavailable
   */
  public KnownKeys knownKeys(String issuer) {
    return issuers.get(issuer).keys().known();
  }

  private IssuerTokenVerifier issuerOf(SignedJWT token) throws ParseException {
    String name = token.getJWTClaimsSet().getIssuer();
    if (name == null || !issuers.containsKey(name)) {
      throw refuse("Wrong issuer (iss); the issuer of the token is not configured");
    }
    return issuers.get(name);
  }

  private static UnauthenticatedException refuse(String reason) {
    return UnauthenticatedException.invalidToken(reason);
  }
}
