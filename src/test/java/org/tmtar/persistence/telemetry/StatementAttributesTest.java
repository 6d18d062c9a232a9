package org.tmtar.persistence.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementAttributesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id FROM users | SELECT",
        "  with found AS (SELECT 1) SELECT 2 | SELECT",
        "SELECT set_config('a', 'b', true); SELECT 1 | SELECT",
        "insert into t VALUES (?) | INSERT",
        "SELECTED | OTHER",
        "VACUUM | OTHER",
        "SET LOCAL lock_timeout TO '2s' | OTHER",
        "'' | OTHER"
      })
  void operationIsThatOfTheStatementOrOther(String sql, String operation) {
    assertThat(StatementAttributes.operationOf(sql)).isEqualTo(operation);
  }

  @Test
  void textOfAStatementHasNoValues() {
    assertThat(
            StatementAttributes.textOf(
                "SELECT a1, t2.b FROM t2 WHERE c = 'it''s 5' AND d > 48.8583 AND e = ? LIMIT 10 OFFSET $1"))
        .isEqualTo("SELECT a1, t2.b FROM t2 WHERE c = ? AND d > ? AND e = ? LIMIT ? OFFSET $?");
  }

  @Test
  void failureHasItsSqlStateAndNoMessage() {
    assertThat(StatementAttributes.withoutMessage(
            new SQLException("duplicate anybody@example.org", "23505")))
        .hasMessage("23505")
        .hasNoCause();
    assertThat(StatementAttributes.withoutMessage(new IllegalStateException("48.8583")))
        .hasMessage("failed")
        .hasNoCause();
  }
}
