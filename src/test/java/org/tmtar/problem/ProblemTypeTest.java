package org.tmtar.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTypeTest {

  @Test
  void everyTypeHasAUniqueUrnAndAnErrorStatus() {
    assertThat(Stream.of(ProblemType.values()).map(ProblemType::urn)).doesNotHaveDuplicates();
    assertThat(ProblemType.values()).allMatch(type -> type.status() >= 400 && type.status() < 600);
    assertThat(ProblemType.NOT_FOUND.urn()).hasToString("urn:tmtar:problem:not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "400,REQUEST_REFUSED",
    "404,NOT_FOUND",
    "409,CONFLICT",
    "418,REQUEST_REFUSED",
    "500,INTERNAL_ERROR",
    "502,INTERNAL_ERROR",
    "503,SERVICE_UNAVAILABLE"
  })
  void everyStatusOfThePlatformHasAType(int status, ProblemType type) {
    assertThat(ProblemType.ofStatus(status)).isEqualTo(type);
  }

  @Test
  void detailOfAnInvalidRequestNamesTheFirstMember() {
    assertThat(new InvalidRequestException("/radius", "must be at most 2000"))
        .hasMessage("radius must be at most 2000");
    assertThat(new InvalidRequestException("", "must be an object"))
        .hasMessage("The body must be an object");
    assertThat(new InvalidRequestException(List.of())).hasMessage("The request is not valid");
  }
}
