package org.tmtar.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void roleFollowsFromTheAdministeredLocation() {
    assertThat(Role.of(null)).isEqualTo(Role.USER);
    assertThat(Role.of(1L)).isEqualTo(Role.ROOT);
    assertThat(Role.of(2L)).isEqualTo(Role.ADMIN);
  }

  @Test
  void roleIncludesLowerRoles() {
    assertThat(Role.ROOT.includes(Role.ADMIN)).isTrue();
    assertThat(Role.ADMIN.includes(Role.ADMIN)).isTrue();
    assertThat(Role.USER.includes(Role.ADMIN)).isFalse();
  }
}
