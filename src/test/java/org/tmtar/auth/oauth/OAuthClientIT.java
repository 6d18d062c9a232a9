package org.tmtar.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import java.net.MalformedURLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Users;

/** The OAuth endpoints, used by a third-party client library and a third-party resource server. */
@IntegrationTest
class OAuthClientIT {

  private static final ClientID PHONE = new ClientID("phone");

  private final Api api;
  private final TestIssuer issuer;
  private final String subject = Users.newIdentity();

  OAuthClientIT(Api api, TestIssuer issuer) {
    this.api = api;
    this.issuer = issuer;
  }

  @Test
  void clientDiscoversAllEndpoints() throws Exception {
    AuthorizationServerMetadata server = discover();

    assertThat(server.getTokenEndpointURI()).isEqualTo(api.server().resolve("/api/oauth/token"));
    assertThat(server.getGrantTypes())
        .containsExactlyInAnyOrder(
            com.nimbusds.oauth2.sdk.GrantType.TOKEN_EXCHANGE,
            com.nimbusds.oauth2.sdk.GrantType.REFRESH_TOKEN);
    assertThat(server.getTokenEndpointAuthMethods())
        .containsExactly(ClientAuthenticationMethod.NONE);
  }

  @Test
  void sessionIsOpenedRefreshedAndRevoked() throws Exception {
    AuthorizationServerMetadata server = discover();

    TokenResponse exchanged = send(server, exchange());
    Tokens first = exchanged.toSuccessResponse().getTokens();
    assertThat(first.getBearerAccessToken().getIssuedTokenType())
        .isEqualTo(TokenTypeURI.ACCESS_TOKEN);
    opens(first);

    Tokens second = refresh(server, first).toSuccessResponse().getTokens();
    assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());
    opens(second);

    assertThat(revoke(server, second.getRefreshToken())).isEqualTo(200);
    api.withBearer(second.getAccessToken().getValue())
        .get("/api/users/profile")
        .expectRefusedBearer("session has ended");
    TokenResponse refused = refresh(server, second);
    assertThat(refused.toErrorResponse().getErrorObject()).isEqualTo(OAuth2Error.INVALID_GRANT);
  }

  @Test
  void invalidSubjectTokenIsAnInvalidRequest() throws Exception {
    TokenResponse refused = send(
        discover(),
        new TokenExchangeGrant(new BearerAccessToken("a.b.c"), TokenTypeURI.ACCESS_TOKEN));

    assertThat(refused.toErrorResponse().getErrorObject()).isEqualTo(OAuth2Error.INVALID_REQUEST);
    assertThat(refused.toErrorResponse().getErrorObject().getDescription()).contains("opaque");
  }

  @Test
  void resourceServerVerifiesAccessTokensByThePublishedKeysAlone() throws Exception {
    AuthorizationServerMetadata server = discover();
    Tokens tokens = send(server, exchange()).toSuccessResponse().getTokens();
    DefaultJWTProcessor<SecurityContext> resourceServer = resourceServer(server);

    JWTClaimsSet claims = resourceServer.process(tokens.getAccessToken().getValue(), null);

    assertThat(claims.getClaims()).containsKeys("sid", "jti", "iat");
    assertThatThrownBy(() -> resourceServer.process(tokens.getRefreshToken().getValue(), null))
        .isInstanceOf(BadJOSEException.class);
  }

  private AuthorizationServerMetadata discover() throws Exception {
    return AuthorizationServerMetadata.resolve(new Issuer(api.server()));
  }

  private AuthorizationGrant exchange() {
    return new TokenExchangeGrant(
        new BearerAccessToken(issuer.accessToken(subject)), TokenTypeURI.ACCESS_TOKEN);
  }

  private static TokenResponse refresh(AuthorizationServerMetadata server, Tokens tokens)
      throws Exception {
    return send(server, new RefreshTokenGrant(tokens.getRefreshToken()));
  }

  private static TokenResponse send(AuthorizationServerMetadata server, AuthorizationGrant grant)
      throws Exception {
    TokenRequest request =
        new TokenRequest.Builder(server.getTokenEndpointURI(), PHONE, grant).build();
    return TokenResponse.parse(request.toHTTPRequest().send());
  }

  private static int revoke(AuthorizationServerMetadata server, Token token) throws Exception {
    return new TokenRevocationRequest(server.getRevocationEndpointURI(), PHONE, token)
        .toHTTPRequest()
        .send()
        .getStatusCode();
  }

  private void opens(Tokens tokens) {
    api.withBearer(tokens.getAccessToken().getValue()).get("/api/users/profile").expect(200);
  }

  /** A resource server with a standard configuration, which knows only the metadata of this API. */
  private static DefaultJWTProcessor<SecurityContext> resourceServer(
      AuthorizationServerMetadata server) throws MalformedURLException {
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(server.getJWKSetURI().toURL()).build();
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
        "tmtar",
        new JWTClaimsSet.Builder().issuer(server.getIssuer().getValue()).build(),
        Set.of("sub", "client_id", "iat", "jti", "sid")));
    return processor;
  }
}
