package org.tmtar.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.PrincipalResource;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The verified token as the principal of a request, and the client that it names. */
@IntegrationTest
class PrincipalIT {

  private static final String PATH = "/api/" + PrincipalResource.PATH;
  private static final String LOGIN = "/api/users/login";
  private static final String UNREGISTERED = "urn:tmtar:unregistered-client";

  private final Api api;
  private final Users users;
  private final TestIssuer issuer;

  PrincipalIT(Api api, Users users, TestIssuer issuer) {
    this.api = api;
    this.users = users;
    this.issuer = issuer;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/optional"})
  void principalIsTheVerifiedToken(String path) {
    Person person = users.newcomer();

    JsonNode seen = see(path, person.accessToken());

    assertThat(seen.path("principal").asText()).isEqualTo(Long.toString(person.id()));
    assertThat(seen.path("token_is_principal").asBoolean()).isTrue();
    assertThat(seen.path("name").asText()).isEqualTo(Long.toString(person.id()));
    assertThat(seen.path("raw_token").asText()).isEqualTo(person.accessToken());
    assertThat(texts(seen, "claim_names"))
        .containsExactlyInAnyOrderElementsOf(
            Tokens.claims(person.accessToken()).getClaims().keySet());
    assertThat(seen.path("issuer").asText()).isEqualTo(api.server().toString());
    assertThat(texts(seen, "audience")).containsExactly("tmtar");
  }

  @Test
  void principalOfEachRequestIsItsOwnToken() {
    Person first = users.newcomer();
    Person second = users.newcomer();

    assertThat(see("", first.accessToken()).path("name").asLong()).isEqualTo(first.id());
    assertThat(see("", second.accessToken()).path("name").asLong()).isEqualTo(second.id());
    assertThat(see("", first.accessToken()).path("name").asLong()).isEqualTo(first.id());
  }

  @Test
  void requestThatIsNotIdentifiedHasNoPrincipal() {
    Person person = users.newcomer();

    hasNoPrincipal(see("/anonymous", person.accessToken()));
    hasNoPrincipal(probe().get(PATH + "/anonymous").expect(200).json());
    hasNoPrincipal(probe().get(PATH + "/optional").expect(200).json());
    hasNoPrincipal(see("/optional", person.refreshToken()));
    probe().get(PATH).expectMissingBearer();
  }

  @Test
  void rolesFollowTheRightsAndTheTokenHasNoGroups() {
    Person person = users.newcomer();

    assertThat(texts(see("", person.accessToken()), "roles")).containsExactly("USER");
    users.root().appoint(person.id(), 1L).expect(200);
    JsonNode appointed = see("", person.accessToken());
    users.root().appoint(person.id(), null).expect(200);

    assertThat(texts(appointed, "roles")).containsExactly("USER", "ADMIN", "ROOT");
    assertThat(appointed.path("groups")).isEmpty();
    assertThat(texts(see("", person.accessToken()), "roles")).containsExactly("USER");
  }

  @Test
  void clientIsTheOneToWhichTheIdentityProviderIssuedTheToken() {
    String byAzp = tokenOfClient("azp", "app");
    String byClientId = tokenOfClient("client_id", "kiosk");

    assertThat(clientOf(signIn(byAzp).accessToken())).isEqualTo("app");
    assertThat(clientOf(OAuth.of(api).open(byAzp).accessToken())).isEqualTo("app");
    assertThat(clientOf(signIn(byClientId).accessToken())).isEqualTo("kiosk");
    assertThat(see("", signIn(byAzp).accessToken()).path("client_id").asText()).isEqualTo("app");
  }

  @Test
  void clientOfASignInWithoutOneIsUnregistered() {
    String identity = Users.newIdentity();

    assertThat(clientOf(signIn(identity).accessToken())).isEqualTo(UNREGISTERED);
    assertThat(clientOf(signIn(issuer.accessToken(identity)).accessToken()))
        .isEqualTo(UNREGISTERED);
    assertThat(clientOf(OAuth.of(api).open(identity).accessToken())).isEqualTo(UNREGISTERED);
  }

  /** The endpoint authenticates no client, so that a client could name another one. */
  @Test
  void clientThatOnlyTheRequestNamesIsNotTrusted() {
    String token = tokenOfClient("azp", "app");

    Pair pair = Pair.of(OAuth.of(api)
        .token(
            "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
            "subject_token", token,
            "client_id", "somebody"));

    assertThat(clientOf(pair.accessToken())).isEqualTo("app");
  }

  @Test
  void refreshKeepsTheClient() {
    OAuth oauth = OAuth.of(api);
    Pair pair = signIn(tokenOfClient("azp", "app"));

    assertThat(clientOf(
            api.withBearer(pair.refreshToken()).get(LOGIN).expect(200).text("access_token")))
        .isEqualTo("app");
    Pair rotated = oauth.refresh(pair);
    Pair repeated = oauth.refresh(pair);
    assertThat(repeated.refreshToken()).isEqualTo(rotated.refreshToken());
    assertThat(clientOf(rotated.accessToken())).isEqualTo("app");
    assertThat(clientOf(repeated.accessToken())).isEqualTo("app");
    assertThat(clientOf(oauth.refresh(rotated).accessToken())).isEqualTo("app");
  }

  private static void hasNoPrincipal(JsonNode seen) {
    assertThat(seen.path("principal").isNull()).isTrue();
    assertThat(seen.path("token_is_principal").asBoolean()).isFalse();
    assertThat(seen.path("name").isNull()).isTrue();
    assertThat(seen.path("raw_token").isNull()).isTrue();
    assertThat(seen.path("claim_names")).isEmpty();
    assertThat(seen.path("roles")).isEmpty();
  }

  private JsonNode see(String path, String bearer) {
    return probe().withBearer(bearer).get(PATH + path).expect(200).json();
  }

  /** The endpoints of the tests are not in the OpenAPI document. */
  private Api probe() {
    return Api.withoutContract(api.server());
  }

  private Pair signIn(String bearer) {
    return Pair.of(api.withBearer(bearer).get(LOGIN));
  }

  private String tokenOfClient(String claim, String client) {
    return TestIssuer.sign(
        issuer.claimsOf(Users.newIdentity()).claim(claim, client).build(),
        JWSAlgorithm.RS256,
        issuer.rsaKey());
  }

  private static Object clientOf(String accessToken) {
    return Tokens.claims(accessToken).getClaim("client_id");
  }

  private static Iterable<String> texts(JsonNode seen, String member) {
    return StreamSupport.stream(seen.path(member).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
