package org.tmtar.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tmtar.operations.OperationsResponse.ServerError;

class ServerErrorsTest {

  private final ServerErrors errors = new ServerErrors();

  @Test
  void newestErrorsAreKept() {
    IntStream.rangeClosed(1, ServerErrors.MAX_KEPT + 2).forEach(this::add);

    assertThat(errors.latest())
        .extracting(ServerError::requestId)
        .hasSize(ServerErrors.MAX_KEPT)
        .startsWith("52", "51")
        .endsWith("3");
  }

  private void add(int id) {
    errors.add(new ServerError(
        OffsetDateTime.parse("2026-11-30T11:00:00Z"),
        500,
        "GET",
        "/api/events/{id}",
        Integer.toString(id)));
  }
}
