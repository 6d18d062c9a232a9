package org.tmtar.change;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.problem.StaleVersionException;

class ExpectedVersionTest {

  @Test
  void nothingIsExpectedWithoutTheHeader() {
    assertThatCode(() -> ExpectedVersion.of(null).check(7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "*", " \"7\" ", "\"6\", \"7\"", "\"7\",\"8\""})
  void currentVersionIsAccepted(String ifMatch) {
    assertThatCode(() -> ExpectedVersion.of(ifMatch).check(7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "\"a0f\"", "\"6\", \"a0f-320\""})
  void anyOfTheCurrentVersionsIsAccepted(String ifMatch) {
    assertThatCode(() -> ExpectedVersion.of(ifMatch).checkAny("7", "a0f"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\"", "", "\"6\",\"8\""})
  void otherVersionsAreStale(String ifMatch) {
    assertThatThrownBy(() -> ExpectedVersion.of(ifMatch).check(7))
        .isInstanceOf(StaleVersionException.class);
  }
}
