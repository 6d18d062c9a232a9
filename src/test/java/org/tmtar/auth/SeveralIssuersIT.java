package org.tmtar.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.OpenIdProvider;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Users;

/** Sign-in with tokens of additional issuers, whose keys are located by their metadata. */
@IntegrationTest
class SeveralIssuersIT {

  private final Api api;
  private final Users users;
  private final TestIssuer first;
  private final OpenIdProvider provider;
  private final String subject = Users.newIdentity();

  SeveralIssuersIT(Api api, Users users, TestIssuer first, OpenIdProvider provider) {
    this.api = api;
    this.users = users;
    this.first = first;
    this.provider = provider;
  }

  @Test
  void tokenOfTheTokenEndpointSignsIn() {
    ApiResponse profile = profile(provider.accessToken(OpenIdProvider.MUSEUM, subject));

    assertThat(profile.text("identity")).isEqualTo(subject);
  }

  @Test
  void sameSubjectOfTwoIssuersIsTwoUsers() {
    ApiResponse ofTheFirst = profile(first.accessToken(subject));
    ApiResponse ofTheMuseum = profile(provider.accessToken(OpenIdProvider.MUSEUM, subject));

    assertThat(ofTheMuseum.text("identity")).isEqualTo(ofTheFirst.text("identity"));
    assertThat(ofTheMuseum.text("id")).isNotEqualTo(ofTheFirst.text("id"));
    assertThat(profile(provider.accessToken(OpenIdProvider.MUSEUM, subject)).text("id"))
        .isEqualTo(ofTheMuseum.text("id"));
  }

  @Test
  void wrongAudienceIsRefusedWithTheSettingOfItsIssuer() {
    signIn(provider.accessToken(OpenIdProvider.MUSEUM, subject, "https://elsewhere", Map.of()))
        .expectRefusedBearer("tmtar.oidc.museum.audience");
  }

  @Test
  void keyThatTheIssuerDoesNotPublishIsRefused() throws JOSEException {
    JWK stranger = new RSAKeyGenerator(2048).keyID("stranger").generate();

    signIn(TestIssuer.sign(claimsOfTheMuseum(), JWSAlgorithm.RS256, stranger))
        .expectRefusedBearer("does not publish");
  }

  @Test
  void keyOfAnotherIssuerIsRefused() {
    signIn(TestIssuer.sign(claimsOfTheMuseum(), JWSAlgorithm.RS256, first.rsaKey()))
        .expectRefusedBearer("does not publish");
  }

  @Test
  void unconfiguredIssuerOfTheSameProviderIsRefusedWithoutNamingConfiguredIssuers() {
    ApiResponse refused = signIn(provider.accessToken("stranger", subject));

    refused.expectRefusedBearer("not configured");
    assertThat(refused.header("WWW-Authenticate").orElseThrow()).doesNotContain("museum", "http:");
  }

  @Test
  void subjectIsReadFromTheConfiguredClaim() {
    String number = Users.newIdentity();

    ApiResponse profile = profile(provider.accessToken(
        OpenIdProvider.CITY,
        subject,
        TestIssuer.AUDIENCE,
        Map.of(OpenIdProvider.EMPLOYEE, number)));

    assertThat(profile.text("identity")).isEqualTo(number);
  }

  @Test
  void tokenWithoutThatClaimIsRefused() {
    signIn(provider.accessToken(OpenIdProvider.CITY, subject))
        .expectRefusedBearer("tmtar.oidc.city.subject-claim");
    signIn(provider.accessToken(
            OpenIdProvider.CITY,
            subject,
            TestIssuer.AUDIENCE,
            Map.of(OpenIdProvider.EMPLOYEE, 4711)))
        .expectRefusedBearer("tmtar.oidc.city.subject-claim");
  }

  @Test
  void invitationIsForTheUserOfThatIssuer() {
    ApiResponse invited = users
        .root()
        .api()
        .post(
            "/api/users/",
            "{\"identity\":\"%s\",\"issuer\":\"%s\",\"admin_location_id\":1}"
                .formatted(subject, provider.name(OpenIdProvider.MUSEUM)))
        .expect(201);

    try {
      assertThat(invited.json().properties())
          .containsAll(profile(provider.accessToken(OpenIdProvider.MUSEUM, subject))
              .json()
              .properties());
      assertThat(invited.text("issuer")).isEqualTo(provider.name(OpenIdProvider.MUSEUM));
      assertThat(profile(first.accessToken(subject)).text("id")).isNotEqualTo(invited.text("id"));
    } finally {
      users.root().api().delete("/api/users/" + invited.text("id")).expect(200);
    }
  }

  private ApiResponse signIn(String bearer) {
    return api.withBearer(bearer).get("/api/users/login");
  }

  private ApiResponse profile(String bearer) {
    ApiResponse tokens = signIn(bearer).expect(200);
    return api.withBearer(tokens.text("access_token")).get("/api/users/profile").expect(200);
  }

  private JWTClaimsSet claimsOfTheMuseum() {
    return first.claimsOf(subject).issuer(provider.name(OpenIdProvider.MUSEUM)).build();
  }
}
