package org.tmtar.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;

@IntegrationTest
class HealthIT {

  private final Api api;

  HealthIT(Api api) {
    this.api = api;
  }

  @Test
  void healthIsHealthy() {
    ApiResponse response = api.get("/api/health").expect(200);

    assertThat(response.body()).isEqualTo("Healthy");
    assertThat(response.header("Content-Type").orElse("")).startsWith("text/plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/health/started"})
  void healthOfMicroProfileIsUp(String path) {
    assertThat(api.get(path).expect(200).text("status")).isEqualTo("UP");
  }

  @Test
  void readinessChecksTheDatabaseAndLivenessDoesNot() {
    assertThat(api.get("/health/ready").body()).contains("database");
    assertThat(api.get("/health/live").body()).doesNotContain("database");
  }

  @Test
  void metricsArePublished() {
    assertThat(api.get("/metrics").expect(200).body()).contains("process_uptime_seconds");
  }
}
