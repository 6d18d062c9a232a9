package org.tmtar.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.settings.ProductVersion;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.OpenIdProvider;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Users;

@IntegrationTest
class ConfigurationIT {

  private static final String PATH = "/api/configuration";

  static final List<AccessRule<ConfigurationIT>> RULES =
      List.of(AccessRule.of("getConfiguration", RightsMatrix.ALL, (test, api) -> api.get(PATH)));

  private final Api api;
  private final Users users;
  private final Locations locations;
  private final OpenIdProvider provider;

  ConfigurationIT(Api api, Users users, Locations locations, OpenIdProvider provider) {
    this.api = api;
    this.users = users;
    this.locations = locations;
    this.provider = provider;
  }

  @TestFactory
  Stream<DynamicTest> everyCallerReadsIt() {
    return new RightsMatrix(api, users, locations).tests(RULES, this);
  }

  @Test
  void hasTheMembersThatClientsNeed() {
    JsonNode configuration = api.get(PATH).expect(200).json();

    assertThat(configuration.fieldNames())
        .toIterable()
        .containsExactly(
            "version", "environment", "sign_in", "map", "languages", "limits", "visit", "ar");
    assertThat(configuration.path("version").asText()).isEqualTo(ProductVersion.current());
    assertThat(configuration.path("environment").asText()).isEqualTo("test");
    assertThat(configuration.path("map").toString())
        .isEqualTo("{\"tiles\":null,\"attribution\":null,\"max_zoom\":19,\"pmtiles\":null}");
    assertThat(configuration.path("visit").asBoolean()).isTrue();
    assertThat(configuration.path("ar").toString()).isEqualTo("{\"scene_viewer\":false}");
    assertThat(configuration.path("languages").toString())
        .isEqualTo("{\"content\":\"en\",\"interface\":[\"en\",\"uk\"]}");
    assertThat(configuration.path("limits").toString())
        .isEqualTo(
            "{\"image_bytes\":10485760,\"asset_bytes\":104857600,\"archive_bytes\":2147483647,\"zone_radius\":2000,\"title\":255,\"short_description\":255,\"description\":20000}");
  }

  @Test
  void listsOnlyIssuersWithAClientForPages() {
    JsonNode signIn = api.get(PATH).expect(200).json().path("sign_in");

    assertThat(signIn.path("identity").asBoolean()).isTrue();
    assertThat(signIn.path("issuers").findValuesAsText("name"))
        .containsExactly("default", "museum");
    assertThat(signIn.path("issuers").get(0).path("label").asText()).startsWith("127.0.0.1:");
    assertThat(signIn.path("issuers").get(1).toString())
        .isEqualTo(
            "{\"name\":\"museum\",\"label\":\"Museum\",\"issuer\":\"%s\",\"client_id\":\"console\",\"scope\":\"openid\",\"audience\":\"%s\"}"
                .formatted(provider.name(OpenIdProvider.MUSEUM), TestIssuer.AUDIENCE));
  }

  @Test
  void isCacheableAndConditional() {
    ApiResponse first = api.get(PATH).expect(200);
    String tag = first.header("ETag").orElseThrow();

    ApiResponse unchanged = api.withHeader("If-None-Match", tag).get(PATH).expect(304);

    assertThat(first.header("Cache-Control")).contains("public, max-age=300");
    assertThat(unchanged.header("Cache-Control")).contains("public, max-age=300");
    assertThat(unchanged.header("ETag")).contains(tag);
    api.withHeader("If-Match", "\"other\"").get(PATH).expectProblem(412, "stale-version");
  }
}
