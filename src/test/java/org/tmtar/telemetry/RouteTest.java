package org.tmtar.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "/api/health /api/health",
        "/api/locations/{id} /api/locations/{id}",
        "\"/api/locations/{id: [0-9]+}\" /api/locations/{id}",
        "\"/api/locations/{ id : [0-9]{1,18} }/children\" /api/locations/{id}/children",
        "\"/api/files/{filename: [0-9a-f]{40}\\.[a-z0-9]{1,4}}\" /api/files/{filename}",
        "\"/api/{a: x{2}y{3}}/{b}\" /api/{a}/{b}"
      })
  void routeHasTheNamesOfParametersAndNotTheirPatterns(String template, String route) {
    assertThat(Route.withoutPatterns(template)).isEqualTo(route);
  }
}
