package org.tmtar.operations;

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
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.OpenIdProvider;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** The state of a node whose parts all work. */
@IntegrationTest
class OperationsIT {

  private static final String PATH = "/api/operations";

  static final List<AccessRule<OperationsIT>> RULES =
      List.of(AccessRule.of("getOperations", RightsMatrix.ROOT, (test, api) -> api.get(PATH)));

  private final Api api;
  private final Users users;
  private final Locations locations;
  private final Uploads uploads;
  private final TestIssuer issuer;
  private final OpenIdProvider provider;

  OperationsIT(
      Api api,
      Users users,
      Locations locations,
      Uploads uploads,
      TestIssuer issuer,
      OpenIdProvider provider) {
    this.api = api;
    this.users = users;
    this.locations = locations;
    this.uploads = uploads;
    this.issuer = issuer;
    this.provider = provider;
  }

  @TestFactory
  Stream<DynamicTest> onlyRootReadsIt() {
    return new RightsMatrix(api, users, locations).tests(RULES, this);
  }

  @Test
  void everyPartIsUpAndMeasured() {
    uploads.png().to(Locations.ROOT).create();

    JsonNode state = users.root().api().get(PATH).expect(200).json();

    assertThat(state.path("version").asText()).isEqualTo(ProductVersion.current());
    assertThat(state.path("node").asText()).matches("[0-9]+@.+");
    JsonNode database = state.path("database");
    assertThat(database.path("status").asText()).isIn("up", "degraded");
    assertThat(database.path("version").asText()).matches("[0-9]+\\.[0-9]+");
    assertThat(database.path("latency_ms").asLong()).isPositive();
    assertThat(database.path("connections").asLong())
        .isBetween(1L, database.path("max_connections").asLong());
    assertThat(database.path("bytes").asLong()).isPositive();
    JsonNode store = state.path("file_store");
    assertThat(store.path("status").asText()).isIn("up", "degraded");
    assertThat(store.path("kind").asText()).isEqualTo("directory");
    assertThat(store.path("files").isIntegralNumber()).isTrue();
    assertThat(store.path("bytes").isIntegralNumber()).isTrue();
    assertThat(store.path("free_bytes").asLong()).isPositive();
    assertThat(state.path("limits").findValuesAsText("name")).doesNotHaveDuplicates();
  }

  @Test
  void issuersAreListedWithTheirLabels() {
    JsonNode issuers = users.root().api().get(PATH).expect(200).json().path("issuers");

    assertThat(issuers.findValuesAsText("issuer"))
        .containsExactly(
            issuer.name(),
            provider.name(OpenIdProvider.MUSEUM),
            provider.name(OpenIdProvider.CITY));
    assertThat(issuers.path(1).path("label").asText()).isEqualTo("Museum");
    assertThat(issuers.path(0).path("label").asText()).startsWith("127.0.0.1:");
  }
}
