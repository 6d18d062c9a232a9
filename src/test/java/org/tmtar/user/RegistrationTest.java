package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.audit.RefusedSignIn;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.testing.ProductionSettings;

class RegistrationTest {

  @Test
  void registrationIsOpenOrForKnownUsersOnly() {
    assertThatNoException().isThrownBy(registration("open")::requireOpen);
    assertThatThrownBy(registration("known")::requireOpen)
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("invited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed", "Known", "true"})
  void otherValuesOfTheSettingAreRefused(String word) {
    assertThatThrownBy(() -> registration(word))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("Setting tmtar.registration (TMTAR_REGISTRATION) must be open or known.");
  }

  private static Registration registration(String word) {
    RegistrationConfig config = ProductionSettings.defaults()
        .with("tmtar.registration", word)
        .bean(RegistrationConfig.class);
    return new Registration(config, new RefusedSignIn());
  }
}
